import type { Plan, SubnetPlan } from "./plan.ts";

/** A key of the intent as a Terraform name: `a-b` becomes `a_b`, and `1a`, which Terraform refuses, `_1a`. */
export function terraformName(key: string): string {
	if (/^[A-Za-z_]\w*$/u.test(key)) return key;
	const name = key.replace(/[^A-Za-z0-9_]/gu, "_");
	return /^\d/u.test(name) ? `_${name}` : name;
}

/** The last part of an ARN: the policy's own name. */
export const policyName = (arn: string): string => terraformName(arn.slice(arn.lastIndexOf("/") + 1));

const roleNames = { private: "private", public: "public", controlPlane: "control_plane" } as const;

/** What a subnet, its route table and its route are called. */
export const subnetName = ({ role, key }: SubnetPlan): string => `${roleNames[role]}_${terraformName(key).replace(/^_/u, "")}`;

/** A resource that is made, and the place of the intent that asks for it. */
interface MadeResource {
	address: string;
	path: readonly string[];
}

/** Every resource that the generator makes for a plan; a test compares this with what is emitted. */
export function madeResources(plan: Plan): MadeResource[] {
	return [...controlPlane(plan), ...network(plan), ...nodes(plan), ...access(plan), ...addons(plan), ...serviceAccounts(plan)];
}

/** The Terraform addresses of all that is made. */
export const addresses = (plan: Plan): ReadonlySet<string> => new Set(madeResources(plan).map(({ address }) => address));

/** Two places of the intent that would be the same resource: `a-b` and `a_b`. */
export interface AddressClash {
	address: string;
	paths: readonly [readonly string[], readonly string[]];
}

/** Each pair of places once, by the first address that they share. */
export function addressClashes(plan: Plan): AddressClash[] {
	const seen = new Map<string, readonly string[]>();
	const found = new Map<string, AddressClash>();
	for (const { address, path } of madeResources(plan)) {
		const first = seen.get(address);
		const pair = first && JSON.stringify([first, path]);
		if (first && pair !== undefined && !found.has(pair)) found.set(pair, { address, paths: [first, path] });
		if (!first) seen.set(address, path);
	}
	return [...found.values()];
}

const made =
	(path: readonly string[]) =>
	(...found: readonly (string | false | undefined)[]): MadeResource[] =>
		found.flatMap(address => (address ? [{ address, path }] : []));

/** A role, what is attached to it and, where it has statements, its inline policy. */
function role(name: string, policies: readonly string[], path: readonly string[], hasStatements = false): MadeResource[] {
	const attached = policies.map(arn => `aws_iam_role_policy_attachment.${name}_${policyName(arn)}`);
	return made(path)(`aws_iam_role.${name}`, ...attached, hasStatements && `aws_iam_role_policy.${name}`);
}

function controlPlane({ encryption, logging, roles }: Plan): MadeResource[] {
	const keys = encryption.created.flatMap(({ key }) => made(["encryption"])(`aws_kms_key.${key}`, `aws_kms_alias.${key}`));
	const cluster = made(["name"])("aws_eks_cluster.this", logging.types.length > 0 && "aws_cloudwatch_log_group.cluster");
	return [...keys, ...cluster, ...role("cluster", roles.cluster.policies, ["name"])];
}

function network({ network: plan }: Plan): MadeResource[] {
	if (plan.vpc === "existing") return [];
	const { subnets, nat, s3Endpoint, flowLogs } = plan;
	const of = (kind: SubnetPlan["role"]) => subnets.filter(subnet => subnet.role === kind);
	const gateways = nat === "none" ? [] : nat === "single" ? of("public").slice(0, 1) : of("public");
	const suffix = (subnet: SubnetPlan) => subnetName(subnet).replace(/^public_/u, "");
	return [
		...made(["network"])(
			"aws_vpc.this",
			"aws_default_security_group.this",
			...(of("public").length > 0 ? ["aws_internet_gateway.this", "aws_route_table.public", "aws_route.public"] : []),
			...(of("controlPlane").length > 0 ? ["aws_route_table.control_plane"] : []),
			...subnets.flatMap(subnet => [`aws_subnet.${subnetName(subnet)}`, `aws_route_table_association.${subnetName(subnet)}`]),
			...of("private").map(subnet => `aws_route_table.${subnetName(subnet)}`),
			...(gateways.length > 0 ? of("private").map(subnet => `aws_route.${subnetName(subnet)}`) : []),
			...gateways.flatMap(subnet => [`aws_eip.nat_${suffix(subnet)}`, `aws_nat_gateway.nat_${suffix(subnet)}`]),
			s3Endpoint && "aws_vpc_endpoint.s3",
		),
		...(flowLogs
			? [
					...made(["network", "flowLogs"])("aws_flow_log.this", "aws_cloudwatch_log_group.flow_logs"),
					...role("flow_logs", flowLogs.role.policies, ["network", "flowLogs"], true),
				]
			: []),
	];
}

function nodes({ nodeGroups, roles }: Plan): MadeResource[] {
	const groups = nodeGroups.flatMap(({ key, ssh }) => {
		const name = terraformName(key);
		const rules = ssh?.sourceSecurityGroups.map(source => `aws_vpc_security_group_ingress_rule.${name}_ssh_${terraformName(source)}`) ?? [];
		return made(["nodeGroups", key])(
			`aws_eks_node_group.${name}`,
			`aws_launch_template.${name}`,
			ssh && `aws_security_group.${name}_ssh`,
			...rules,
		);
	});
	return [...groups, ...(roles.node ? role("node", roles.node.policies, ["nodeGroups"]) : [])];
}

const access = ({ access: entries }: Plan): MadeResource[] =>
	entries.flatMap(({ key, policies }) =>
		made(["access", key])(
			`aws_eks_access_entry.${terraformName(key)}`,
			...policies.map(({ policy }) => `aws_eks_access_policy_association.${terraformName(key)}_${terraformName(policy)}`),
		),
	);

const addons = ({ addons: plans }: Plan): MadeResource[] =>
	plans.flatMap(({ name, identity }) => [
		...made(["addons", name])(`aws_eks_addon.${terraformName(name)}`),
		...(identity && "role" in identity
			? role(terraformName(name), identity.role.policies, ["addons", name], identity.role.usesVolumesKey)
			: []),
	]);

const serviceAccounts = ({ serviceAccounts: accounts }: Plan): MadeResource[] =>
	accounts.flatMap(({ key, role: plan, roleArn }) => [
		...(plan || roleArn !== undefined ? made(["serviceAccounts", key])(`aws_eks_pod_identity_association.${terraformName(key)}`) : []),
		...(plan ? role(terraformName(key), plan.policies, ["serviceAccounts", key], plan.statements.length > 0) : []),
	]);
