import { DataAwsCallerIdentity } from "@cdktf/provider-aws/lib/data-aws-caller-identity/index.js";
import { IamRolePolicyAttachment } from "@cdktf/provider-aws/lib/iam-role-policy-attachment/index.js";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy/index.js";
import { IamRole } from "@cdktf/provider-aws/lib/iam-role/index.js";
import type { Construct } from "constructs";
import { servicePrincipal, type Service } from "../reference/partitions.ts";
import { policyName } from "../schemas/resolve/addresses.ts";
import type { RolePlan } from "../schemas/resolve/plan.ts";
import { policyDocument, type Statement } from "./document.ts";
import { addressOf, Part, reference, type Address, type Context } from "./part.ts";

export interface Role {
	arn: string;
	/** What has to be there before the role can do anything. */
	ready: readonly Address[];
}

/** Who may assume a role, and under which conditions. */
export interface Trust extends Pick<Statement, "Condition"> {
	service: Service;
	/** Silence: `sts:AssumeRole`. */
	actions?: readonly string[];
}

/** Roles and what they may do. */
export class Iam extends Part {
	#account: string | undefined;

	constructor(scope: Construct, context: Context) {
		super(scope, "iam", "iam", context);
	}

	/** The account's id. Nothing else of the caller is ever used, since whoever applies would then change the plan (T35). */
	get account(): string {
		this.#account ??= reference(this.add(DataAwsCallerIdentity, "current", {}), "account_id");
		return this.#account;
	}

	/** The ARN of something in the cluster's Region and account; known before the thing exists. */
	arn(service: string, resource: string): string {
		return `arn:${this.plan.partition}:${service}:${this.plan.region}:${this.account}:${resource}`;
	}

	/** The ARN of something of IAM's in the account. */
	globalArn(resource: string): string {
		return `arn:${this.plan.partition}:iam::${this.account}:${resource}`;
	}

	role(name: string, { name: physicalName, policies }: RolePlan, trust: Trust, statements: readonly Statement[] = []): Role {
		const { service, actions = "sts:AssumeRole", Condition } = trust;
		const principal = { Service: servicePrincipal(service, this.plan.region) };
		const role = this.add(IamRole, name, {
			name: physicalName,
			assumeRolePolicy: policyDocument([{ Principal: principal, Action: actions, ...(Condition && { Condition }) }]),
		});
		const roleName = reference(role, "name");
		const attached = policies.map(policyArn =>
			this.add(IamRolePolicyAttachment, `${name}_${policyName(policyArn)}`, { role: roleName, policyArn }),
		);
		const inline =
			statements.length === 0 ? [] : [this.add(IamRolePolicy, name, { name, role: roleName, policy: policyDocument(statements) })];
		return { arn: reference(role, "arn"), ready: [...attached, ...inline].map(addressOf) };
	}

	/**
	 * A role for one service account of this cluster, through EKS Pod Identity. Trust is bound by the session tags that EKS sets
	 * (https://docs.aws.amazon.com/eks/latest/userguide/pod-id-role.html).
	 */
	podRole(
		name: string,
		role: RolePlan,
		pod: { serviceAccounts: readonly string[]; namespace?: string },
		statements: readonly Statement[] = [],
	): Role {
		const { serviceAccounts, namespace } = pod;
		const [only] = serviceAccounts.length === 1 ? serviceAccounts : [];
		return this.role(
			name,
			role,
			{
				service: "pods.eks",
				actions: ["sts:AssumeRole", "sts:TagSession"],
				Condition: {
					StringEquals: {
						"aws:SourceAccount": this.account,
						"aws:RequestTag/eks-cluster-arn": this.arn("eks", `cluster/${this.plan.name}`),
						"aws:RequestTag/kubernetes-service-account": only ?? serviceAccounts,
						...(namespace !== undefined && { "aws:RequestTag/kubernetes-namespace": namespace }),
					},
				},
			},
			statements,
		);
	}
}
