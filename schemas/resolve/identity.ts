import { managedPolicyArn } from "../../reference/access-policies.ts";
import { limits } from "../../reference/limits.ts";
import type { ServiceAccount } from "../filled.generated.ts";
import { budget } from "../names.ts";
import { hasAgent } from "./addons.ts";
import type { Resolving } from "./context.ts";
import type { Plan, PolicyStatementPlan, ServiceAccountPlan } from "./plan.ts";

/** Service accounts with their roles, in the order of their names. */
export function resolveServiceAccounts(resolving: Resolving): ServiceAccountPlan[] {
	const { filled, problem, because } = resolving;
	const accounts = Object.entries(filled.serviceAccounts)
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([key, said]): ServiceAccountPlan => {
			if (said.name === undefined) {
				said.name = key;
				because(`serviceAccounts/${key}/name`, "the key");
				if (!/^[a-z0-9-]*[a-z0-9]$/u.test(key)) {
					const message = `Kubernetes takes no service account \`${key}\`, only lower case letters, digits and hyphens: give it a \`name\`.`;
					problem(["serviceAccounts", key], message);
				}
			}
			const place = { key, namespace: said.namespace, name: said.name };
			if (said.role !== undefined) {
				if (said.policies.length > 0 || Object.keys(said.grants).length > 0) {
					problem(
						["serviceAccounts", key, "role"],
						`Service account \`${key}\` has a role of its own, so its grants and policies would do nothing.`,
					);
				}
				return { ...place, roleArn: said.role };
			}
			const name = budget(`${filled.name}-${filled.region}-sa-${key}`, limits.iamRoleName).name;
			return { ...place, role: { name, policies: said.policies, statements: statements(said.grants) } };
		});
	checkAlike(accounts, resolving);
	return accounts;
}

/** Refuses what EKS or IAM would take for one: a service account with two roles, and roles whose names differ only in case. */
function checkAlike(accounts: readonly ServiceAccountPlan[], { problem }: Resolving): void {
	const firsts = new Map<string, string>();
	for (const { key, namespace, name, role } of accounts) {
		const clashes = [
			[`${namespace}/${name}`, `are both ${namespace}/${name}, which can have one role only`],
			[role?.name.toLowerCase(), "would get roles whose names differ only in case, which IAM does not tell apart"],
		] as const;
		for (const [identity, clash] of clashes) {
			const first = identity === undefined ? undefined : firsts.get(identity);
			if (first !== undefined) problem(["serviceAccounts", key], `Service accounts \`${first}\` and \`${key}\` ${clash}.`);
			else if (identity !== undefined) firsts.set(identity, key);
		}
	}
}

const bucketOf = (arn: string) => arn.replace(/\/.*$/u, "");
const objectsOf = (arn: string) => (arn.includes("/") ? arn : `${arn}/*`);
const sorted = (values: readonly string[]) => [...new Set(values)].sort();

/** Least privilege for each grant (service authorization reference of Amazon S3 and AWS Secrets Manager). */
function statements({ s3 = {}, secretsManager }: ServiceAccount["grants"]): PolicyStatementPlan[] {
	const { read = [], write = [] } = s3;
	const both = [...read, ...write];
	return [
		...(both.length > 0
			? [{ sid: "ListBuckets", actions: ["s3:GetBucketLocation", "s3:ListBucket"], resources: sorted(both.map(bucketOf)) }]
			: []),
		...(both.length > 0 ? [{ sid: "ReadObjects", actions: ["s3:GetObject"], resources: sorted(both.map(objectsOf)) }] : []),
		...(write.length > 0
			? [
					{
						sid: "WriteObjects",
						actions: ["s3:AbortMultipartUpload", "s3:DeleteObject", "s3:PutObject"],
						resources: sorted(write.map(objectsOf)),
					},
				]
			: []),
		...(secretsManager
			? [
					{
						sid: "ReadSecrets",
						actions: ["secretsmanager:DescribeSecret", "secretsmanager:GetSecretValue"],
						resources: sorted(secretsManager.read),
					},
				]
			: []),
	];
}

/** The roles of the control plane and of the nodes, with the policies that EKS asks for. */
export function resolveRoles(resolving: Resolving): Plan["roles"] {
	const { filled, partition } = resolving;
	const { name, region, terraform } = filled;
	const arn = (policy: string) => managedPolicyArn(policy, partition);
	const cni = filled.addons["vpc-cni"] !== false && !hasAgent(resolving) ? ["AmazonEKS_CNI_Policy"] : [];
	const hasNodes = Object.keys(filled.nodeGroups).length > 0;
	return {
		cluster: {
			name: terraform.names.clusterRole ?? budget(`${name}-${region}-cluster`, limits.iamRoleName).name,
			policies: [arn("AmazonEKSClusterPolicy")],
		},
		node: hasNodes
			? {
					name: terraform.names.nodeRole ?? budget(`${name}-${region}-node`, limits.iamRoleName).name,
					policies: [...cni, "AmazonEC2ContainerRegistryPullOnly", "AmazonEKSWorkerNodePolicy", "AmazonSSMManagedInstanceCore"].map(arn),
				}
			: undefined,
	};
}
