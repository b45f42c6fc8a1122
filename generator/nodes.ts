import { DataAwsSsmParameter } from "@cdktf/provider-aws/lib/data-aws-ssm-parameter/index.js";
import type { EksCluster } from "@cdktf/provider-aws/lib/eks-cluster/index.js";
import { EksNodeGroup, type EksNodeGroupConfig } from "@cdktf/provider-aws/lib/eks-node-group/index.js";
import type { LaunchTemplate } from "@cdktf/provider-aws/lib/launch-template/index.js";
import type { Construct } from "constructs";
import { releaseParameter } from "../reference/ami-releases.ts";
import { terraformName } from "../schemas/resolve/addresses.ts";
import type { NodeGroupPlan } from "../schemas/resolve/plan.ts";
import type { Encryption } from "./encryption.ts";
import type { Iam, Role } from "./iam.ts";
import { LaunchTemplates } from "./launch-templates.ts";
import type { Network } from "./network.ts";
import { addressOf, Part, reference, type Address, type Context } from "./part.ts";

export interface NodesParts {
	cluster: EksCluster;
	encryption: Encryption;
	iam: Iam;
	network: Network;
	/** Add-ons without which no node becomes ready. */
	addons: readonly Address[];
}

/** The managed node groups and their role. */
export class Nodes extends Part {
	readonly groups: readonly Address[] = [];
	readonly role: Role | undefined;
	readonly #parts: NodesParts;

	constructor(scope: Construct, context: Context, parts: NodesParts) {
		super(scope, "nodes", "nodes", context);
		this.#parts = parts;
		const { nodeGroups, roles } = this.plan;
		if (!roles.node) return;
		const role = parts.iam.role("node", roles.node, { service: "ec2" });
		this.role = role;
		const templates = new LaunchTemplates(this, context, parts);
		this.groups = nodeGroups.map(group => addressOf(this.#group(group, role, templates.template(group))));
	}

	#group(group: NodeGroupPlan, role: Role, template: LaunchTemplate): EksNodeGroup {
		const { cluster, network, addons } = this.#parts;
		const { update, subnets, taints, amiType } = group;
		const releaseVersion = this.#release(group);
		const config: EksNodeGroupConfig = {
			clusterName: reference(cluster, "name"),
			nodeGroupNamePrefix: group.namePrefix,
			nodeRoleArn: role.arn,
			version: reference(cluster, "version"),
			subnetIds: subnets.map(key => network.subnetIds.private.get(key) ?? ""),
			instanceTypes: [...group.instanceTypes],
			capacityType: group.capacity,
			...(amiType !== undefined && { amiType }),
			...(releaseVersion !== undefined && { releaseVersion }),
			launchTemplate: { id: reference(template, "id"), version: reference(template, "latest_version") },
			scalingConfig: { minSize: group.min, maxSize: group.max, desiredSize: group.min },
			...(Object.keys(group.labels).length > 0 && { labels: { ...group.labels } }),
			...(taints.length > 0 && { taint: taints.map(({ value, ...taint }) => ({ ...taint, ...(value !== "" && { value }) })) }),
			updateConfig: {
				...(update.maxUnavailable !== undefined && { maxUnavailable: update.maxUnavailable }),
				...(update.maxUnavailablePercentage !== undefined && { maxUnavailablePercentage: update.maxUnavailablePercentage }),
			},
			nodeRepairConfig: { enabled: group.repair },
			tags: { ...group.tags },
			// A group of another name can be there before the old one goes (T66); its size is the autoscaler's (T67).
			lifecycle: { createBeforeDestroy: true, ignoreChanges: ["scaling_config[0].desired_size"] },
		};
		const nodeGroup = this.add(EksNodeGroup, terraformName(group.key), config, [...role.ready, ...addons, ...network.ready]);
		if (update.strategy !== "DEFAULT") nodeGroup.addOverride("update_config.update_strategy", update.strategy);
		return nodeGroup;
	}

	#release({ key, amiType, releaseVersion }: NodeGroupPlan): string | undefined {
		if (releaseVersion !== "latest") return releaseVersion;
		const name = amiType === undefined ? undefined : releaseParameter(amiType, this.plan.version);
		if (name === undefined) {
			throw new Error(
				`Node group \`${key}\` follows the latest release, but AWS publishes none for ${amiType ?? "its unknown AMI type"}: name a release.`,
			);
		}
		return reference(this.add(DataAwsSsmParameter, terraformName(key), { name }), "insecure_value");
	}
}
