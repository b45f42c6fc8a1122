import type { RolePlan } from "../../schemas/resolve/plan.ts";
import type { Role } from "../model/index.ts";
import { nodeType } from "./node-type.ts";
import type { Site } from "./site.ts";

export interface RoleNeed {
	use: Role["use"];
	plan: RolePlan | undefined;
	arn: string | undefined;
	at: readonly (readonly string[])[];
}

export const role = nodeType<"Role", RoleNeed>("Role", {
	name: { at: need => need.at, from: () => [["name"], ["region"]], read: need => need.plan?.name },
	arn: { at: need => need.at, read: need => need.arn },
	use: { at: need => need.at, read: need => need.use },
});

export interface IdentityNeed {
	at: readonly string[];
	namespace: string;
	serviceAccount: string;
	role: RoleNeed;
	addon: string | undefined;
}

export const serviceAccountRole = nodeType<"ServiceAccountRole", IdentityNeed>("ServiceAccountRole", {
	cluster: { read: (_, { graph }) => graph.cluster },
	via: { at: need => [need.at], read: () => "podIdentity" },
	namespace: { at: need => [[...need.at, "namespace"]], read: need => need.namespace },
	serviceAccount: { at: need => [[...need.at, "name"]], read: need => need.serviceAccount },
	role: { at: need => [[...need.at, "role"]], read: (need, { graph }) => graph.role(need.role) },
	addon: { at: need => [need.at], read: (need, { graph }) => graph.addonNamed(need.addon) },
});

/** The service accounts of add-ons and workloads, each with what its role is. */
export function identities({ plan }: Site): IdentityNeed[] {
	const addons = plan.addons.flatMap(({ name, identity }): IdentityNeed[] => {
		if (!identity) return [];
		const at = ["addons", name];
		const own = "arn" in identity ? { plan: undefined, arn: identity.arn } : { plan: identity.role, arn: undefined };
		const role: RoleNeed = { use: "addon", at: [at], ...own };
		return identity.serviceAccounts.map(serviceAccount => ({ at, namespace: identity.namespace, serviceAccount, addon: name, role }));
	});
	const workloads = plan.serviceAccounts.map(({ key, namespace, name, role: own, roleArn }): IdentityNeed => {
		const at = ["serviceAccounts", key];
		return { at, namespace, serviceAccount: name, addon: undefined, role: { use: "serviceAccount", plan: own, arn: roleArn, at: [at] } };
	});
	return [...addons, ...workloads];
}
