import { DataAwsEksAddonVersion } from "@cdktf/provider-aws/lib/data-aws-eks-addon-version/index.js";
import { EksAddon, type EksAddonConfig } from "@cdktf/provider-aws/lib/eks-addon/index.js";
import type { EksCluster } from "@cdktf/provider-aws/lib/eks-cluster/index.js";
import type { Construct } from "constructs";
import { terraformName } from "../schemas/resolve/addresses.ts";
import type { AddonPlan, AddonRolePlan } from "../schemas/resolve/plan.ts";
import { canonicalJson, type Statement } from "./document.ts";
import { keyUse, type Encryption } from "./encryption.ts";
import type { Iam } from "./iam.ts";
import { addressOf, Part, reference, type Address, type Context } from "./part.ts";

const keyGrants = ["kms:CreateGrant", "kms:ListGrants", "kms:RevokeGrant"];
const podIdentityAgent = "eks-pod-identity-agent";

/** The EKS add-ons: those that nodes wait for, then those that wait for nodes (T1). */
export class Addons extends Part {
	readonly #cluster: EksCluster;
	readonly #iam: Iam;
	readonly #encryption: Encryption;
	readonly #agent: readonly Address[];

	constructor(scope: Construct, context: Context, cluster: EksCluster, parts: { iam: Iam; encryption: Encryption }) {
		super(scope, "addons", "addons", context);
		this.#cluster = cluster;
		this.#iam = parts.iam;
		this.#encryption = parts.encryption;
		this.#agent = this.plan.addons.filter(({ name }) => name === podIdentityAgent).map(agent => this.#addon(agent, []));
	}

	/** Adds the add-ons of a phase, which wait for what is given; without the agent no pod gets its role. */
	install(phase: AddonPlan["phase"], after: readonly Address[]): readonly Address[] {
		const addons = this.plan.addons.filter(addon => addon.phase === phase && addon.name !== podIdentityAgent);
		const installed = addons.map(addon => this.#addon(addon, [...after, ...(addon.identity ? this.#agent : [])]));
		return phase === "beforeNodes" ? [...this.#agent, ...installed] : installed;
	}

	#addon(addon: AddonPlan, after: readonly Address[]): Address {
		const { name, configuration, identity } = addon;
		const address = terraformName(name);
		// Not bound to a namespace: AWS may move an add-on to another, and does not say where all of them are.
		const pod = { serviceAccounts: identity?.serviceAccounts ?? [] };
		const role =
			identity && "role" in identity ? this.#iam.podRole(address, identity.role, pod, this.#statements(identity.role)) : undefined;
		const roleArn = identity && "arn" in identity ? identity.arn : role?.arn;
		const addonVersion = this.#version(addon);
		const config: EksAddonConfig = {
			clusterName: reference(this.#cluster, "name"),
			addonName: name,
			...(addonVersion !== undefined && { addonVersion }),
			...(Object.keys(configuration).length > 0 && { configurationValues: canonicalJson(configuration) }),
			...(identity &&
				roleArn !== undefined && {
					podIdentityAssociation: identity.serviceAccounts.map(serviceAccount => ({ roleArn, serviceAccount })),
				}),
			// What the intent says is what runs: EKS takes over what an adopted cluster has, and what somebody edited by hand.
			resolveConflictsOnCreate: "OVERWRITE",
			resolveConflictsOnUpdate: "OVERWRITE",
		};
		return addressOf(this.add(EksAddon, address, config, [...(role?.ready ?? []), ...after]));
	}

	/** What a driver needs of the key of its volumes (https://docs.aws.amazon.com/eks/latest/userguide/ebs-csi.html). */
	#statements({ usesVolumesKey }: AddonRolePlan): Statement[] {
		const key = usesVolumesKey ? this.#encryption.keyArn(this.plan.encryption.volumes) : undefined;
		if (key === undefined) return [];
		// IAM knows keys by their ARNs only; an alias is a condition.
		const alias = /:(alias\/.+)$/u.exec(key)?.[1];
		const Resource = alias === undefined ? key : key.replace(/:alias\/.+$/u, ":key/*");
		const named = alias !== undefined && { "ForAnyValue:StringEquals": { "kms:ResourceAliases": alias } };
		const forAws = { Bool: { "kms:GrantIsForAWSResource": "true" } };
		return [
			{ Sid: "UseVolumesKey", Action: keyUse, Resource, ...(named && { Condition: named }) },
			{ Sid: "GrantVolumesKey", Action: keyGrants, Resource, Condition: { ...forAws, ...named } },
		];
	}

	#version({ name, version }: AddonPlan): string | undefined {
		if (version !== "latest") return version;
		const kubernetesVersion = reference(this.#cluster, "version");
		const newest = this.add(DataAwsEksAddonVersion, terraformName(name), { addonName: name, kubernetesVersion, mostRecent: true });
		return reference(newest, "version");
	}
}
