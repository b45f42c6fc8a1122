import type { AccessEntryPlan, AddonPlan, Plan } from "../../schemas/resolve/plan.ts";
import { List } from "../list.ts";
import type { LogType } from "../model/index.ts";
import { terraformName } from "../../schemas/resolve/addresses.ts";
import { nodeType } from "./node-type.ts";
import { flag, override, text, texts, word } from "./override-values.ts";

const key = (...path: string[]) => {
	const paths = [path];
	return () => paths;
};

const inCluster = <Value>(as: (value: unknown) => Value, ...argument: string[]) => {
	const at = ["aws_eks_cluster.this", ...argument] as [string, ...string[]];
	return override(() => at, as);
};

const allTypes = 5;

export const cluster = nodeType<"Cluster", Plan>("Cluster", {
	name: { at: key("name"), read: plan => plan.name },
	region: { at: key("region"), read: plan => plan.region },
	version: { at: key("version"), read: plan => plan.version, override: inCluster(text, "version") },
	supportType: {
		at: key("upgrade", "support"),
		read: plan => plan.supportType,
		override: inCluster(word("STANDARD", "EXTENDED"), "upgrade_policy", "support_type"),
		spell: value => value.toLowerCase(),
	},
	forceUpdateVersion: {
		at: key("upgrade", "force"),
		read: plan => plan.forceUpdateVersion,
		override: inCluster(flag, "force_update_version"),
	},
	deletionProtection: {
		at: key("deletionProtection"),
		read: plan => plan.deletionProtection,
		override: inCluster(flag, "deletion_protection"),
	},
	zonalShift: { at: key("zonalShift"), read: plan => plan.zonalShift, override: inCluster(flag, "zonal_shift_config", "enabled") },
	tier: { at: key("controlPlaneTier"), read: plan => plan.controlPlaneTier },
	egressMode: { at: key("controlPlaneEgress"), read: plan => plan.controlPlaneEgress },
	ipFamily: { read: () => "ipv4" },
	serviceCidr: { at: key("network", "serviceCidr"), from: key("network"), read: plan => plan.serviceCidr },
	bootstrapsAddons: { read: () => false, override: inCluster(flag, "bootstrap_self_managed_addons") },
	network: { at: key("network"), read: (_, { graph }) => graph.network },
	subnets: {
		at: () => [
			["network", "controlPlaneSubnets"],
			["network", "privateSubnets"],
			["network", "zones"],
		],
		from: key("network"),
		read: (_, { graph }) => new List(graph.controlPlaneSubnets),
	},
	role: { read: (_, { graph }) => graph.clusterRole },
	endpoint: { read: (_, { graph }) => graph.endpoint },
	logging: { read: (_, { graph }) => graph.logging },
	encryption: { read: (_, { graph }) => graph.encryption },
	access: { read: (_, { graph }) => graph.access },
	addons: { at: key("addons"), read: (_, { graph }) => new List(graph.addons) },
	nodeGroups: { at: key("nodeGroups"), read: (_, { graph }) => new List(graph.nodeGroups) },
	serviceAccountRoles: { at: () => [["serviceAccounts"], ["addons"]], read: (_, { graph }) => new List(graph.serviceAccountRoles) },
	tags: { at: key("tags"), read: plan => new Map(Object.entries(plan.tags)) },
});

export const endpoint = nodeType<"Endpoint", Plan>("Endpoint", {
	cluster: { read: (_, { graph }) => graph.cluster },
	private: {
		at: key("endpoint", "private"),
		read: plan => plan.endpoint.private,
		override: inCluster(flag, "vpc_config", "endpoint_private_access"),
	},
	public: {
		at: key("endpoint", "public"),
		read: plan => plan.endpoint.public,
		override: inCluster(flag, "vpc_config", "endpoint_public_access"),
	},
	publicCidrs: {
		// An override that opens the endpoint and names no ranges opens it to the world.
		at: () => [
			["endpoint", "public", "cidrs"],
			["overrides", "aws_eks_cluster.this", "vpc_config", "endpoint_public_access"],
		],
		read: plan => new List(plan.endpoint.publicCidrs),
		override: inCluster(texts, "vpc_config", "public_access_cidrs"),
	},
});

export const logging = nodeType<"Logging", Plan>("Logging", {
	cluster: { read: (_, { graph }) => graph.cluster },
	types: {
		at: key("logging", "types"),
		read: plan => new List(plan.logging.types as LogType[]),
		override: inCluster(texts, "enabled_cluster_log_types"),
		spell: value => ([...value].length === allTypes ? "all" : [...value]),
	},
	logGroup: { read: (_, { graph }) => graph.controlPlaneLogs },
});

export const encryption = nodeType<"SecretsEncryption", Plan>("SecretsEncryption", {
	cluster: { read: (_, { graph }) => graph.cluster },
	enabled: {
		at: key("encryption", "secrets"),
		from: key("encryption"),
		read: ({ encryption: { secrets } }) => secrets.from === "created" || secrets.from === "existing",
	},
	key: {
		at: () => [
			["encryption", "secrets"],
			["encryption", "key"],
		],
		from: key("encryption"),
		read: (_, { graph }) => graph.keyFor("secrets"),
	},
});

export const access = nodeType<"Access", Plan>("Access", {
	cluster: { read: (_, { graph }) => graph.cluster },
	mode: { at: key("authentication"), read: plan => plan.authentication, override: inCluster(text, "access_config", "authentication_mode") },
	creatorAdmin: {
		at: key("creatorAdmin"),
		from: key("access"),
		read: plan => plan.creatorAdmin,
		override: inCluster(flag, "access_config", "bootstrap_cluster_creator_admin_permissions"),
	},
	entries: { at: key("access"), read: (_, { graph }) => new List(graph.accessEntries) },
});

const entryKey =
	(...path: string[]) =>
	({ key: name }: AccessEntryPlan) => [["access", name, ...path]];

export const accessEntry = nodeType<"AccessEntry", AccessEntryPlan>("AccessEntry", {
	cluster: { read: (_, { graph }) => graph.cluster },
	name: { at: entryKey(), isKey: true, read: entry => entry.key },
	principalArn: { at: entryKey("principal"), read: entry => entry.principal },
	kind: { at: entryKey(), isKey: true, read: () => "STANDARD" },
	groups: { at: entryKey("groups"), read: entry => new List(entry.groups) },
	username: { at: entryKey(), isKey: true, read: () => undefined },
	policies: {
		at: entryKey("policies"),
		read: entry =>
			new List(
				entry.policies.map(({ policy, namespaces }) => ({
					name: policy,
					namespaces,
					scope: namespaces.length > 0 ? "namespace" : "cluster",
				})),
			),
		spell: policies => [...policies].map(({ name, scope, namespaces }) => (scope === "cluster" ? name : { policy: name, namespaces })),
	},
});

const addonKey =
	(...path: string[]) =>
	({ name }: AddonPlan) => [["addons", name, ...path]];

export const addon = nodeType<"Addon", AddonPlan>("Addon", {
	cluster: { read: (_, { graph }) => graph.cluster },
	name: { at: addonKey(), isKey: true, read: plan => plan.name },
	kind: { at: addonKey(), isKey: true, read: () => "eks" },
	version: {
		at: addonKey("version"),
		read: plan => plan.version,
		override: override(({ name }) => [`aws_eks_addon.${terraformName(name)}`, "addon_version"], text),
	},
	settings: {
		at: ({ name }) => [
			["addons", name, "networkPolicy"],
			["addons", name, "mode"],
			["addons", name, "configuration"],
			["addons", name],
		],
		read: plan => plan.configuration,
	},
	roles: { at: addonKey("role"), read: (plan, { graph }) => new List(graph.rolesOf(plan.name)) },
	beforeNodes: { at: addonKey(), isKey: true, read: plan => plan.phase === "beforeNodes" },
});
