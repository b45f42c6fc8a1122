import type { InstanceType } from "../../reference/instance-types.ts";
import { partitionOf } from "../../reference/partitions.ts";
import { own } from "../../reference/own.ts";
import { fill } from "../fill.ts";
import type { FilledCluster } from "../filled.generated.ts";
import type { Cluster, NodeGroup } from "../intent.generated.ts";
import { clusterSchema, isMap } from "../schema.ts";
import type { Path } from "../validate.ts";
import { resolveAccess } from "./access.ts";
import { addressClashes } from "./addresses.ts";
import { resolveAddons } from "./addons.ts";
import type { Resolving } from "./context.ts";
import { resolveEncryption } from "./encryption.ts";
import { resolveRoles, resolveServiceAccounts } from "./identity.ts";
import { resolveNetwork } from "./network.ts";
import { resolveNodeGroups } from "./nodes.ts";
import type { Plan, PlanProblem, Reason, Resolution } from "./plan.ts";
import { resolveProvider } from "./provider.ts";
import { checkRanges } from "./ranges.ts";

export interface ResolveOptions {
	/** Instance types that this version of eksmith does not know. */
	instanceTypes?: Readonly<Record<string, InstanceType>>;
	/** The AWS provider target, over the intent's. */
	provider?: string;
}

/** Keys that say one thing in two ways, by the map that they are in; what a group says drops the other from its defaults. */
const exclusive: Readonly<Record<string, readonly string[]>> = {
	"": ["os", "amiType"],
	"/update": ["maxUnavailable", "maxUnavailablePercentage"],
};

/** A group over the defaults of all groups: maps by key, lists replaced. */
function over(
	base: Record<string, unknown>,
	group: Record<string, unknown>,
	noteDefault: (path: string) => void,
	path = "",
): Record<string, unknown> {
	const rivals = own(exclusive, path) ?? [];
	const isRuledOut = (key: string) => rivals.includes(key) && rivals.some(rival => rival !== key && Object.hasOwn(group, rival));
	const merged = Object.keys(base).flatMap(key => {
		const [mine, theirs] = [own(group, key), own(base, key)];
		if (mine === undefined && isRuledOut(key)) return [];
		if (mine === undefined) noteDefault(`${path}/${key}`);
		return [[key, isMap(mine) && isMap(theirs) ? over(theirs, mine, noteDefault, `${path}/${key}`) : (mine ?? theirs)] as const];
	});
	const added = Object.entries(group).filter(([key]) => !Object.hasOwn(base, key));
	return Object.fromEntries([...merged, ...added]);
}

function withGroupDefaults({ nodeGroupDefaults = {}, ...intent }: Cluster, because: (path: string, reason: Reason) => void): Cluster {
	if (Object.keys(nodeGroupDefaults).length === 0) return intent;
	const groups = Object.entries<NodeGroup>(intent.nodeGroups ?? { default: {} }).map(([key, group]) => {
		const merged = over(nodeGroupDefaults, group as Record<string, unknown>, path => {
			because(`nodeGroups/${key}${path}`, "nodeGroupDefaults");
		});
		return [key, merged] as const;
	});
	return { ...intent, nodeGroups: Object.fromEntries(groups) };
}

const isUnder = (intent: unknown, path: string) => {
	let value = intent;
	for (const key of path.split("/")) {
		if (!isMap(value) || !Object.hasOwn(value, key)) return false;
		value = value[key];
	}
	return true;
};

/**
 * Decides all that an intent leaves open. Pure; the intent must satisfy the schema, or be what is left of it without what does not.
 */
export function resolve(intent: Cluster, { instanceTypes = {}, provider }: ResolveOptions = {}): Resolution {
	const reasons = new Map<string, Reason>();
	const problems: PlanProblem[] = [];
	const because = (path: string, reason: Reason) => {
		reasons.set(path, reason);
	};

	const merged = withGroupDefaults(intent, because);
	const filled = fill(clusterSchema, merged, path => {
		because(path, "default");
	}) as FilledCluster;
	Reflect.deleteProperty(filled, "nodeGroupDefaults");
	const partition = partitionOf(filled.region).name;
	const resolving: Resolving = {
		filled,
		partition,
		instanceTypes,
		provider: provider ?? filled.terraform.provider,
		because,
		isWritten: path => isUnder(merged, path),
		problem: (path: Path, message) => problems.push({ path, message }),
	};
	if (provider !== undefined && provider !== filled.terraform.provider) {
		filled.terraform.provider = provider;
		because("terraform/provider", "--provider");
	}

	checkRanges(resolving);
	const { network, serviceCidr } = resolveNetwork(resolving);
	const nodeGroups = resolveNodeGroups(resolving, network.subnets);
	const addons = resolveAddons(resolving);
	const { access, creatorAdmin } = resolveAccess(resolving);
	const { omitted, written } = resolveProvider(resolving);

	const plan: Plan = {
		name: filled.name,
		region: filled.region,
		partition,
		version: filled.version,
		tags: filled.tags,
		endpoint: {
			private: filled.endpoint.private,
			public: filled.endpoint.public !== false,
			publicCidrs: filled.endpoint.public === false ? [] : filled.endpoint.public.cidrs,
		},
		logging: {
			types: logTypes(filled.logging.types),
			retentionDays: filled.logging.retentionDays,
			group: `/aws/eks/${filled.name}/cluster`,
		},
		encryption: resolveEncryption(filled),
		authentication: filled.authentication,
		creatorAdmin,
		access,
		deletionProtection: filled.deletionProtection,
		zonalShift: filled.zonalShift,
		supportType: filled.upgrade.support === "standard" ? "STANDARD" : "EXTENDED",
		forceUpdateVersion: filled.upgrade.force,
		controlPlaneTier: filled.controlPlaneTier,
		controlPlaneEgress: filled.controlPlaneEgress === "awsManaged" ? "AWS_MANAGED" : "CUSTOMER_ROUTED",
		network,
		...(serviceCidr !== undefined && { serviceCidr }),
		roles: resolveRoles(resolving),
		nodeGroups,
		addons,
		serviceAccounts: resolveServiceAccounts(resolving),
		terraform: filled.terraform,
		overrides: filled.overrides,
		omitted,
	};
	for (const { address, paths } of addressClashes(plan)) {
		const [one, other] = paths.map(path => path.join("."));
		const both = one === other ? `\`${one ?? ""}\` asks twice for` : `\`${one ?? ""}\` and \`${other ?? ""}\` would both be`;
		resolving.problem(paths[1], `${both} ${address} in Terraform: ${one === other ? "leave one of them out" : "rename one of them"}.`);
	}
	return { plan, filled, reasons, problems, written };
}

const allLogTypes = ["api", "audit", "authenticator", "controllerManager", "scheduler"];

/** In EKS's own order, whatever the intent's. */
const logTypes = (types: FilledCluster["logging"]["types"]): string[] =>
	types === "all" ? allLogTypes : types === "none" ? [] : allLogTypes.filter(type => (types as readonly string[]).includes(type));
