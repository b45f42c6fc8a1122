import type { Plan } from "../schemas/resolve/plan.ts";

/** A key of the intent as a Terraform name: `a-b` becomes `a_b`, and `1a`, which Terraform refuses, `_1a`. */
export function terraformName(key: string): string {
	const name = key.replace(/[^A-Za-z0-9_]/gu, "_");
	return /^\d/u.test(name) ? `_${name}` : name;
}

/** The last part of an ARN: the policy's own name. */
export const policyName = (arn: string): string => terraformName(arn.slice(arn.lastIndexOf("/") + 1));

/** Two places of the intent that would be the same resource. */
export interface AddressClash {
	address: string;
	/** The keys that lead to each place. */
	paths: readonly [readonly string[], readonly string[]];
}

type Named = readonly [name: string, path: readonly string[]];

/** The places of an intent whose keys differ, but not enough for two Terraform addresses. */
export function addressClashes({ nodeGroups, access, addons, serviceAccounts, roles, network }: Plan): AddressClash[] {
	const attachments = (name: string, policies: readonly string[], path: readonly string[]): Named[] =>
		policies.map(arn => [`${name}_${policyName(arn)}`, path]);
	const made = [
		{ name: "cluster", policies: roles.cluster.policies, path: ["name"] },
		...(roles.node ? [{ name: "node", policies: roles.node.policies, path: ["nodeGroups"] }] : []),
		...(network.flowLogs ? [{ name: "flow_logs", policies: network.flowLogs.role.policies, path: ["network", "flowLogs"] }] : []),
		...addons.flatMap(({ name, identity }) =>
			identity && "role" in identity ? [{ name: terraformName(name), policies: identity.role.policies, path: ["addons", name] }] : [],
		),
		...serviceAccounts.flatMap(({ key, role }) =>
			role ? [{ name: terraformName(key), policies: role.policies, path: ["serviceAccounts", key] }] : [],
		),
	];
	const names: Record<string, readonly Named[]> = {
		aws_eks_node_group: nodeGroups.map(({ key }) => [terraformName(key), ["nodeGroups", key]]),
		aws_eks_access_entry: access.map(({ key }) => [terraformName(key), ["access", key]]),
		aws_eks_access_policy_association: access.flatMap(({ key, policies }) =>
			policies.map(({ policy }): Named => [`${terraformName(key)}_${terraformName(policy)}`, ["access", key]]),
		),
		aws_eks_addon: addons.map(({ name }) => [terraformName(name), ["addons", name]]),
		aws_eks_pod_identity_association: serviceAccounts.map(({ key }) => [terraformName(key), ["serviceAccounts", key]]),
		aws_iam_role: made.map(({ name, path }) => [name, path]),
		aws_iam_role_policy_attachment: made.flatMap(({ name, policies, path }) => attachments(name, policies, path)),
	};
	return Object.entries(names).flatMap(([type, entries]) => clashes(type, entries));
}

function clashes(type: string, entries: readonly Named[]): AddressClash[] {
	const seen = new Map<string, readonly string[]>();
	return entries.flatMap(([name, path]) => {
		const first = seen.get(name);
		if (first) return [{ address: `${type}.${name}`, paths: [first, path] as const }];
		seen.set(name, path);
		return [];
	});
}
