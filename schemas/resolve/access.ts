import { accessPolicyArn } from "../../reference/access-policies.ts";
import type { Resolving } from "./context.ts";
import type { AccessEntryPlan } from "./plan.ts";

/** Who may log in, in the order of their names. */
export function resolveAccess({ filled, partition, because }: Resolving): { access: AccessEntryPlan[]; creatorAdmin: boolean } {
	const access = Object.entries(filled.access)
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([key, { principal, groups, policies }]) => ({
			key,
			principal,
			groups,
			policies: policies.map(said => {
				const { policy, namespaces } = typeof said === "string" ? { policy: said, namespaces: [] } : said;
				return { policy, namespaces, arn: accessPolicyArn(policy, partition) };
			}),
		}));
	if (filled.creatorAdmin !== undefined) return { access, creatorAdmin: filled.creatorAdmin };

	const isAdministered = access.some(({ policies }) =>
		policies.some(({ policy, namespaces }) => policy === "AmazonEKSClusterAdminPolicy" && namespaces.length === 0),
	);
	const needsCreator = filled.authentication === "CONFIG_MAP";
	filled.creatorAdmin = needsCreator || !isAdministered;
	because(
		"creatorAdmin",
		needsCreator
			? "without access entries only the creator can log in"
			: isAdministered
				? "access grants an admin"
				: "access grants nobody admin, and somebody must be able to log in",
	);
	return { access, creatorAdmin: filled.creatorAdmin };
}
