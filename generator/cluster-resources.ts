import { TerraformResource } from "cdktf";
import { Construct } from "constructs";
import { terraformName } from "../schemas/resolve/addresses.ts";
import type { Plan } from "../schemas/resolve/plan.ts";
import { Access } from "./access.ts";
import { Addons } from "./addons.ts";
import { ControlPlane } from "./control-plane.ts";
import { Encryption } from "./encryption.ts";
import type { FileName } from "./files.ts";
import { finish } from "./finish.ts";
import { Iam } from "./iam.ts";
import { literals } from "./literal.ts";
import { createNetwork, type Network } from "./network.ts";
import { Nodes } from "./nodes.ts";
import type { Context } from "./part.ts";
import { ServiceAccounts } from "./service-accounts.ts";

export interface ClusterOptions {
	/** In front of every Terraform name. Silence: the construct's id and an underscore, so that two clusters fit into one stack. */
	readonly prefix?: string;
	/** Whether the AWS provider adds the cluster's tags by itself (`default_tags`). Silence: no, so each resource says them. */
	readonly hasDefaultTags?: boolean;
}

/** The AWS resources of a cluster. */
export class ClusterResources extends Construct {
	readonly name: string;
	readonly arn: string;
	readonly endpoint: string;
	readonly certificateAuthorityData: string;
	readonly oidcIssuer: string;
	/** The group that EKS makes: control plane and nodes are in it. */
	readonly securityGroupId: string;
	readonly vpcId: string;
	readonly privateSubnetIds: readonly string[];
	readonly publicSubnetIds: readonly string[];
	readonly clusterRoleArn: string;
	readonly nodeRoleArn: string | undefined;
	/** By what the key is called: `this` for the shared one. */
	readonly keyArns: ReadonlyMap<string, string>;
	/** Which file each resource and data source belongs to. */
	readonly files: ReadonlyMap<string, FileName>;

	constructor(scope: Construct, id: string, given: Plan, { prefix, hasDefaultTags = false }: ClusterOptions = {}) {
		super(scope, id);
		// From here on every string of the intent is text to Terraform, wherever it ends up.
		const plan = literals(given);
		const files = new Map<string, FileName>();
		const context: Context = { plan, files, prefix: prefix ?? `${terraformName(id)}_` };

		const iam = new Iam(this, context);
		const encryption = new Encryption(this, context, iam);
		const network = createNetwork(this, context, iam, encryption);
		const { cluster, role } = new ControlPlane(this, context, { iam, encryption, network });
		new Access(this, context, cluster);
		const addons = new Addons(this, context, cluster, { iam, encryption });
		const before = addons.install("beforeNodes", []);
		const nodes = new Nodes(this, context, { cluster, encryption, iam, network, addons: before });
		addons.install("afterNodes", nodes.groups.length > 0 ? nodes.groups : before);
		new ServiceAccounts(this, context, cluster, iam);

		this.name = cluster.name;
		this.arn = cluster.arn;
		this.endpoint = cluster.endpoint;
		this.certificateAuthorityData = cluster.certificateAuthority.get(0).data;
		this.oidcIssuer = cluster.identity.get(0).oidc.get(0).issuer;
		this.securityGroupId = cluster.vpcConfig.clusterSecurityGroupId;
		this.vpcId = network.vpcId;
		this.privateSubnetIds = ids(network, "private");
		this.publicSubnetIds = ids(network, "public");
		this.clusterRoleArn = role.arn;
		this.nodeRoleArn = nodes.role?.arn;
		this.keyArns = encryption.arns;
		this.files = files;
		this.#finish(plan, hasDefaultTags);
	}

	#finish(plan: Plan, hasDefaultTags: boolean): void {
		const left = new Set(Object.keys(plan.overrides));
		for (const resource of this.node.findAll()) {
			if (!TerraformResource.isTerraformResource(resource)) continue;
			finish(resource, resource.node.id, { plan, hasDefaultTags });
			left.delete(resource.node.id);
		}
		if (left.size > 0) throw new Error(`\`overrides\` names ${[...left].join(", ")}, but no such resource is made.`);
	}
}

const ids = ({ subnetIds }: Network, role: "private" | "public") => [...subnetIds[role].values()];
