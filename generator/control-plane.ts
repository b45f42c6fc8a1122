import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group/index.js";
import { EksCluster, type EksClusterConfig } from "@cdktf/provider-aws/lib/eks-cluster/index.js";
import type { Construct } from "constructs";
import type { Encryption } from "./encryption.ts";
import type { Iam, Role } from "./iam.ts";
import type { Network } from "./network.ts";
import { addressOf, Part, type Address, type Context } from "./part.ts";

/** The cluster itself. */
export class ControlPlane extends Part {
	readonly cluster: EksCluster;
	readonly role: Role;

	constructor(scope: Construct, context: Context, parts: { iam: Iam; encryption: Encryption; network: Network }) {
		super(scope, "control_plane", "cluster", context);
		const { plan } = this;
		const role = parts.iam.role("cluster", plan.roles.cluster, { service: "eks" });
		this.role = role;
		const secretsKey = parts.encryption.keyArn(plan.encryption.secrets);
		const { controlPlane, private: nodes } = parts.network.subnetIds;

		const after = [...role.ready, ...this.#logGroup(parts.encryption)];
		const config: EksClusterConfig = {
			name: plan.name,
			version: plan.version,
			roleArn: role.arn,
			enabledClusterLogTypes: [...plan.logging.types],
			bootstrapSelfManagedAddons: false,
			deletionProtection: plan.deletionProtection,
			...(plan.forceUpdateVersion && { forceUpdateVersion: true }),
			accessConfig: {
				authenticationMode: plan.authentication,
				bootstrapClusterCreatorAdminPermissions: plan.creatorAdmin,
			},
			...(plan.controlPlaneTier !== "standard" && { controlPlaneScalingConfig: { tier: plan.controlPlaneTier } }),
			...(secretsKey !== undefined && { encryptionConfig: { provider: { keyArn: secretsKey }, resources: ["secrets"] } }),
			...(plan.serviceCidr !== undefined && { kubernetesNetworkConfig: { serviceIpv4Cidr: plan.serviceCidr } }),
			upgradePolicy: { supportType: plan.supportType },
			vpcConfig: {
				subnetIds: [...(controlPlane.size > 0 ? controlPlane : nodes).values()],
				endpointPrivateAccess: plan.endpoint.private,
				endpointPublicAccess: plan.endpoint.public,
				...(plan.endpoint.public && { publicAccessCidrs: [...plan.endpoint.publicCidrs] }),
			},
			zonalShiftConfig: { enabled: plan.zonalShift },
			// EKS never says how these were at creation, so an imported cluster would be replaced (T17).
			lifecycle: { ignoreChanges: ["access_config[0].bootstrap_cluster_creator_admin_permissions", "bootstrap_self_managed_addons"] },
		};
		this.cluster = this.add(EksCluster, "this", config, after);
		if (plan.controlPlaneEgress !== "AWS_MANAGED") {
			this.cluster.addOverride("vpc_config.control_plane_egress_mode", plan.controlPlaneEgress);
		}
	}

	/**
	 * Made before the cluster, or else EKS makes one of its own, and destroyed after it. Not kept beyond that (`skip_destroy`): its
	 * key goes at the same time, and a new cluster of the same name could not be made beside it (T7).
	 */
	#logGroup(encryption: Encryption): Address[] {
		const { logging, encryption: keys } = this.plan;
		if (logging.types.length === 0) return [];
		const kmsKeyId = encryption.keyArn(keys.logs);
		const { group: name, retentionDays: retentionInDays } = logging;
		return [addressOf(this.add(CloudwatchLogGroup, "cluster", { name, retentionInDays, ...(kmsKeyId !== undefined && { kmsKeyId }) }))];
	}
}
