import type { CreatedKey, KeySource, NetworkPlan, Plan, SubnetPlan } from "../../schemas/resolve/plan.ts";
import type { WrittenArgument } from "../../schemas/resolve/provider.ts";
import { List } from "../list.ts";
import type { Key, LogGroup, Subnet } from "../model/index.ts";
import { Undecided } from "../undecided.ts";
import { subnetName } from "../../schemas/resolve/addresses.ts";
import { nodeType } from "./node-type.ts";
import { flag, override, whole } from "./override-values.ts";

const key = (...path: string[]) => {
	const paths = [["network", ...path]];
	return () => paths;
};

/** What only the owner of an existing VPC knows. */
const ifMade = <Value>(network: NetworkPlan, value: Value): Value => {
	if (network.vpc === "existing") throw new Undecided("other-stack");
	return value;
};

export const network = nodeType<"Network", NetworkPlan>("Network", {
	id: { at: key("id"), read: plan => plan.id },
	cidrs: {
		at: () => [
			["network", "cidr"],
			["network", "cidrs"],
		],
		from: key(),
		read: plan => new List(plan.cidrs, plan.cidrs.length === 0 ? "other-stack" : undefined),
	},
	nat: { at: key("nat"), from: key(), read: plan => ifMade(plan, plan.nat) },
	dnsSupport: { at: key(), read: plan => ifMade(plan, true), override: override(() => ["aws_vpc.this", "enable_dns_support"], flag) },
	dnsHostnames: { at: key(), read: plan => ifMade(plan, true), override: override(() => ["aws_vpc.this", "enable_dns_hostnames"], flag) },
	flowLog: {
		at: key("flowLogs"),
		from: key(),
		read: plan => ifMade(plan, plan.flowLogs ? "ALL" : undefined),
		spell: value => (value === undefined ? false : {}),
	},
	flowLogGroup: { at: key("flowLogs"), from: key(), read: (plan, { graph }) => ifMade(plan, graph.flowLogs) },
	defaultSecurityGroupClosed: {
		at: key(),
		read: plan => ifMade(plan, true),
		override: override(
			() => ["aws_default_security_group.this", "ingress"],
			rules => Array.isArray(rules) && rules.length === 0,
		),
	},
	subnets: { at: key("subnets"), from: key(), read: (_, { graph }) => new List(graph.subnets) },
	endpoints: {
		at: key("endpoints"),
		from: key(),
		read: plan => new List(plan.s3Endpoint ? ["s3"] : [], plan.vpc === "existing" ? "other-stack" : undefined),
	},
});

const subnetMaps = { private: "privateSubnets", public: "publicSubnets", controlPlane: "controlPlaneSubnets" } as const;

const subnetAt = (field?: string) => (subnet: SubnetPlan) => {
	const rest = field === undefined ? [] : [field];
	return subnet.id === undefined
		? [
				...(field === "cidr" ? [["network", "subnets", subnet.role, "cidrs"]] : []),
				["network", "subnets", subnet.role],
				["network", "zones"],
				["network"],
			]
		: [["network", subnetMaps[subnet.role], subnet.key, ...rest]];
};

const known = <Value>(value: Value | undefined): Value => {
	if (value === undefined) throw new Undecided("other-stack");
	return value;
};

/** Where a subnet that is made sends what leaves the VPC. */
function egressOf(subnet: SubnetPlan, plan: NetworkPlan): Subnet["egress"] {
	if (subnet.id !== undefined) throw new Undecided("other-stack");
	if (subnet.role === "public") return "internetGateway";
	return subnet.role === "private" && plan.nat !== "none" ? "natGateway" : "none";
}

const roleTags = { private: "kubernetes.io/role/internal-elb", public: "kubernetes.io/role/elb" } as const;

export const subnet = nodeType<"Subnet", SubnetPlan>("Subnet", {
	network: { read: (_, { graph }) => graph.network },
	name: { at: subnetAt(), read: plan => plan.key },
	role: { at: subnetAt(), read: plan => plan.role },
	zone: {
		at: plan => (plan.id === undefined ? [["network", "zones"]] : subnetAt("zone")(plan)),
		from: key(),
		read: plan => known(plan.zone ?? (plan.zoneIndex === undefined ? undefined : `zone ${plan.zoneIndex + 1}`)),
	},
	cidr: { at: subnetAt("cidr"), from: key(), read: plan => known(plan.cidr) },
	egress: {
		at: plan => (plan.id === undefined ? [["network", "nat"]] : subnetAt()(plan)),
		from: key(),
		read: (plan, site) => egressOf(plan, site.plan.network),
	},
	assignsPublicIp: {
		at: subnetAt(),
		read: plan => (plan.id === undefined ? false : known<boolean>(undefined)),
		override: override(plan => [`aws_subnet.${subnetName(plan)}`, "map_public_ip_on_launch"], flag),
	},
	tags: {
		at: subnetAt(),
		read: (plan, site) => {
			if (plan.id !== undefined) throw new Undecided("other-stack");
			const role = plan.role === "controlPlane" ? [] : [[roleTags[plan.role], "1"] as const];
			return new Map([...Object.entries(site.plan.tags), ...role]);
		},
	},
});

export interface LogGroupNeed {
	holds: LogGroup["holds"];
	name: string;
	retentionDays: number;
}

const retentionAt = { controlPlane: ["logging", "retentionDays"], flowLogs: ["network", "flowLogs", "retentionDays"] } as const;
const resource = { controlPlane: "aws_cloudwatch_log_group.cluster", flowLogs: "aws_cloudwatch_log_group.flow_logs" } as const;

export const logGroup = nodeType<"LogGroup", LogGroupNeed>("LogGroup", {
	name: { from: () => [["name"]], read: need => need.name },
	holds: { read: need => need.holds },
	managed: { read: () => true },
	beforeCluster: { read: () => true },
	retentionDays: {
		at: need => [retentionAt[need.holds]],
		read: need => need.retentionDays,
		// 0 is for ever.
		override: override(
			need => [resource[need.holds], "retention_in_days"],
			value => whole(value) || undefined,
		),
	},
	key: {
		at: () => [
			["encryption", "logs"],
			["encryption", "key"],
		],
		from: () => [["encryption"]],
		read: (_, { graph }) => graph.keyFor("logs"),
	},
});

export interface KeyNeed {
	source: Exclude<KeySource, { from: "none" }>;
	created: CreatedKey | undefined;
	at: readonly string[];
}

const isAwsManaged = (arn: string) => arn.includes(":alias/aws/");

export const kmsKey = nodeType<"Key", KeyNeed>("Key", {
	owner: {
		at: need => [need.at],
		read: ({ source }): Key["owner"] =>
			source.from === "aws" || (source.from === "existing" && isAwsManaged(source.arn)) ? "aws" : "customer",
	},
	rotation: {
		at: need => [need.at],
		read: ({ source }) => (source.from === "existing" ? undefined : true),
		override: override(({ created }) => [`aws_kms_key.${created?.key ?? ""}`, "enable_key_rotation"], flag),
	},
	arn: { at: need => [need.at], read: ({ source }) => (source.from === "existing" ? source.arn : undefined) },
});

export const provider = nodeType<"Provider", Plan>("Provider", {
	target: { at: () => [["terraform", "provider"]], read: plan => plan.terraform.provider },
});

export interface ArgumentNeed {
	written: WrittenArgument;
	exists: boolean;
	nearest: string | undefined;
}

export const providerArgument = nodeType<"ProviderArgument", ArgumentNeed>("ProviderArgument", {
	resource: { at: need => [need.written.path], read: need => need.written.resource },
	argument: { at: need => [need.written.path], read: need => need.written.argument.join(".") },
	resourceAddress: { at: need => [need.written.path.slice(0, 2)], read: need => need.written.address },
	resourceExists: { at: need => [need.written.path.slice(0, 2)], read: need => need.exists },
	target: { at: () => [["terraform", "provider"]], read: (_, { plan }) => plan.terraform.provider },
	supported: { at: need => [need.written.path], read: need => need.written.supported },
	since: { at: need => [need.written.path], read: need => need.written.since },
	nearest: { at: need => [need.written.path], read: need => need.nearest },
});
