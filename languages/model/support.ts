import type { Base, Open } from "./base.ts";

/** A KMS key. */
export interface Key extends Base<"Key"> {
	owner: "customer" | "aws";
	/** `undefined` where somebody else's key does not say. */
	rotation: boolean | undefined;
	arn: string | undefined;
}

/** A CloudWatch log group. */
export interface LogGroup extends Base<"LogGroup"> {
	name: string;
	/** What it holds. */
	holds: "controlPlane" | "flowLogs";
	/** Whether this configuration makes it, rather than AWS on first use. */
	managed: boolean;
	/** Whether it is made before the cluster, lest EKS makes it. */
	beforeCluster: boolean;
	/** `undefined`: kept for ever. */
	retentionDays: number | undefined;
	/** `undefined`: a key that CloudWatch owns. */
	key: Key | undefined;
}

/** An IAM role. */
export interface Role extends Base<"Role"> {
	/** The physical name; `undefined` where it is a generated one. */
	name: string | undefined;
	arn: string | undefined;
	/** What it is for. */
	use: Open<"cluster" | "node" | "addon" | "serviceAccount" | "flowLogs">;
}

/** The AWS provider that a Terraform configuration may use. */
export interface Provider extends Base<"Provider"> {
	/** A major (`6`) or the lowest minor (`5.100`). */
	target: string;
}

/** An argument of a Terraform resource that somebody wrote, directly or through a setting that needs it. */
export interface ProviderArgument extends Base<"ProviderArgument"> {
	/** e.g. `aws_eks_cluster`. */
	resource: string;
	/** The path of the argument, e.g. `vpc_config.control_plane_egress_mode`. */
	argument: string;
	/** The address of the resource, and whether the configuration has it. */
	resourceAddress: string;
	resourceExists: boolean;
	/** The AWS provider target. */
	target: string;
	/** Whether the target's resource has it; `undefined` where eksmith does not know the resource. */
	supported: boolean | undefined;
	/** The lowest provider version with the argument; `undefined` when no provider has it. */
	since: string | undefined;
	/** The argument that was probably meant, when no provider has this one. */
	nearest: string | undefined;
}
