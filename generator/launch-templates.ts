import type { EksCluster } from "@cdktf/provider-aws/lib/eks-cluster/index.js";
import { LaunchTemplate } from "@cdktf/provider-aws/lib/launch-template/index.js";
import { SecurityGroup } from "@cdktf/provider-aws/lib/security-group/index.js";
import { VpcSecurityGroupIngressRule } from "@cdktf/provider-aws/lib/vpc-security-group-ingress-rule/index.js";
import type { Construct } from "constructs";
import { terraformName } from "../schemas/resolve/addresses.ts";
import type { NodeGroupPlan, VolumePlan } from "../schemas/resolve/plan.ts";
import type { Encryption } from "./encryption.ts";
import type { Network } from "./network.ts";
import { Part, reference, type Context } from "./part.ts";

export interface LaunchTemplatesParts {
	cluster: EksCluster;
	encryption: Encryption;
	network: Network;
}

const clusterSecurityGroup = (cluster: EksCluster) => reference(cluster, "vpc_config[0].cluster_security_group_id");

/** How nodes are launched, as far as node groups do not say it themselves. */
export class LaunchTemplates extends Part {
	readonly #parts: LaunchTemplatesParts;

	constructor(scope: Construct, context: Context, parts: LaunchTemplatesParts) {
		super(scope, "launch_templates", "nodes", context);
		this.#parts = parts;
	}

	/** One for each group. It names no image, type or role: those are the group's, and EKS refuses them here (T68–T70). */
	template(group: NodeGroupPlan): LaunchTemplate {
		const { key, launchTemplate, ssh, hopLimit, volumes } = group;
		// Default tags reach the template, but not what is launched from it (T73).
		const tags = { Name: `${this.plan.name}-${key}`, ...this.plan.tags, ...group.tags };
		return this.add(LaunchTemplate, terraformName(key), {
			name: launchTemplate,
			updateDefaultVersion: true,
			metadataOptions: { httpEndpoint: "enabled", httpTokens: "required", httpPutResponseHopLimit: hopLimit },
			blockDeviceMappings: volumes.map(volume => this.#device(volume)),
			...(ssh && {
				keyName: ssh.keyName,
				// Groups in a template replace the cluster's own, by which nodes and control plane reach each other (T57).
				vpcSecurityGroupIds: [clusterSecurityGroup(this.#parts.cluster), this.#sshGroup(key, ssh)],
			}),
			tagSpecifications: ["instance", "network-interface", "volume"].map(resourceType => ({ resourceType, tags })),
			tags: { ...group.tags },
		});
	}

	#device({ device, sizeGiB, type, iops, throughputMiBps }: VolumePlan) {
		const { volumes } = this.plan.encryption;
		const kmsKeyId = this.#parts.encryption.keyArn(volumes);
		return {
			deviceName: device,
			ebs: {
				deleteOnTermination: "true",
				encrypted: String(volumes.from !== "none"),
				...(kmsKeyId !== undefined && { kmsKeyId }),
				...(sizeGiB !== undefined && { volumeSize: sizeGiB }),
				volumeType: type,
				...(iops !== undefined && { iops }),
				...(throughputMiBps !== undefined && { throughput: throughputMiBps }),
			},
		};
	}

	#sshGroup(key: string, ssh: NonNullable<NodeGroupPlan["ssh"]>): string {
		const name = `${terraformName(key)}_ssh`;
		const group = this.add(SecurityGroup, name, {
			name: ssh.securityGroup,
			description: `SSH to the nodes of ${this.plan.name}/${key}`,
			vpcId: this.#parts.network.vpcId,
			tags: { Name: ssh.securityGroup },
		});
		const securityGroupId = reference(group, "id");
		for (const source of ssh.sourceSecurityGroups) {
			this.add(VpcSecurityGroupIngressRule, `${name}_${terraformName(source)}`, {
				securityGroupId,
				description: "SSH",
				ipProtocol: "tcp",
				fromPort: 22,
				toPort: 22,
				referencedSecurityGroupId: source,
			});
		}
		return securityGroupId;
	}
}
