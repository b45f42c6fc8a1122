import type { InstanceType } from "../../reference/instance-types.ts";
import { partitionOf } from "../../reference/partitions.ts";
import { fill } from "../fill.ts";
import type { FilledCluster } from "../filled.generated.ts";
import type { Cluster, NodeGroup } from "../intent.generated.ts";
import { clusterSchema, isMap } from "../schema.ts";
import type { Path } from "../validate.ts";
import { resolveAccess } from "./access.ts";
import { resolveAddons } from "./addons.ts";
import type { Resolving } from "./context.ts";
import { resolveEncryption } from "./encryption.ts";
import { resolveRoles, resolveServiceAccounts } from "./identity.ts";
import { resolveNetwork } from "./network.ts";
import { resolveNodeGroups } from "./nodes.ts";
import type { Plan, PlanProblem, Reason, Resolution } from "./plan.ts";
import { resolveProvider } from "./provider.ts";

export interface ResolveOptions {
	/** Instance types that this version of eksmith does not know. */
	instanceTypes?: Readonly<Record<string, InstanceType>>;
	/** The AWS provider target, over the intent's. */
	provider?: string;
}

/** Keys that say one thing in two ways; what a group says drops the other from its defaults. */
const exclusive: readonly (readonly string[])[] = [
	["os", "amiType"],
	["maxUnavailable", "maxUnavailablePercentage"],
];

/** A group over the defaults of all groups: maps by key, lists replaced. */
function over(base: Record<string, unknown>, group: Record<string, unknown>, noteDefault: (path: string) => void, path = ""): Record<string, unknown> {
	const merged: Record<string, unknown> = {};
	for (const key of new Set([...Object.keys(base), ...Object.keys(group)])) {
		const mine = Object.hasOwn(group, key) ? group[key] : undefined;
		const theirs = Object.hasOwn(base, key) ? base[key] : undefined;
		const rivals = exclusive.find(keys => keys.includes(key))?.filter(other => other !== key && Object.hasOwn(group, other)) ?? [];
		if (mine === undefined && rivals.length > 0) continue;
		if (mine === undefined) noteDefault(`${path}/${key}`);
		merged[key] = isMap(mine) && isMap(theirs) ? over(theirs, mine, noteDefault, `${path}/${key}`) : (mine ?? theirs);
	}
	return merged;
}

function withGroupDefaults({ nodeGroupDefaults = {}, ...intent }: Cluster, because: (path: string, reason: Reason) => void): Cluster {
	if (Object.keys(nodeGroupDefaults).length === 0) return intent;
	const groups = Object.entries<NodeGroup>(intent.nodeGroups ?? { default: {} }).map(([key, group]) => {
		const merged = over(nodeGroupDefaults as Record<string, unknown>, group as Record<string, unknown>, path => {
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
		logging: { types: logTypes(filled.logging.types), retentionDays: filled.logging.retentionDays, group: `/aws/eks/${filled.name}/cluster` },
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
	return { plan, filled, reasons, problems, written };
}

const allLogTypes = ["api", "audit", "authenticator", "controllerManager", "scheduler"];

/** In EKS's own order, whatever the intent's. */
const logTypes = (types: FilledCluster["logging"]["types"]): string[] =>
	types === "all" ? allLogTypes : types === "none" ? [] : allLogTypes.filter(type => (types as readonly string[]).includes(type));
