import { limits } from "../../reference/limits.ts";
import { zoneCount } from "../../reference/partitions.ts";
import type { FilledCluster } from "../filled.generated.ts";
import { budget } from "../names.ts";
import type { Resolving } from "./context.ts";
import type { NetworkPlan, SubnetPlan, SubnetRole } from "./plan.ts";
import { freeServiceCidr, planSubnets, zonePlace } from "./subnets.ts";

type Created = Extract<FilledCluster["network"], { vpc: "create" }>;
type Existing = Extract<FilledCluster["network"], { vpc: "existing" }>;

const usualZones = 3;

export function resolveNetwork(resolving: Resolving): { network: NetworkPlan; serviceCidr?: string } {
	const { filled } = resolving;
	const network = filled.network.vpc === "create" ? created(filled.network, resolving) : existing(filled.network);
	const said = filled.network.serviceCidr;
	if (said !== undefined) return { network, serviceCidr: said };
	if (network.cidrs.length === 0) return { network };

	const free = freeServiceCidr(network.cidrs, [...limits.serviceCidrDefaults.toReversed(), "192.168.0.0/16"]);
	if (free === undefined) {
		resolving.problem(["network"], "Every usual range for Kubernetes services overlaps the VPC: say `network.serviceCidr`.");
		return { network };
	}
	filled.network.serviceCidr = free;
	resolving.because("network/serviceCidr", "does not overlap the VPC");
	return { network, serviceCidr: free };
}

function created(said: Created, resolving: Resolving): NetworkPlan {
	const { filled, because } = resolving;
	const { name, region } = filled;
	const zones = zonesOf(said, resolving);
	if (said.zones === undefined) {
		said.zones = zones.kind === "number" ? zones.count : usualZones;
		because("network/zones", zones.kind === "number" && zones.count < usualZones ? `all that EKS takes in ${region}` : "default");
	}
	const subnets = planSubnets(said, zones, resolving);
	for (const role of ["private", "public", "controlPlane"] as const) {
		if (said.subnets[role]) continue;
		const prefix = Number(subnets.find(subnet => subnet.role === role)?.cidr?.split("/")[1] ?? 28);
		said.subnets[role] = { prefix };
		because(`network/subnets/${role}`, "follows network.cidr");
	}
	return {
		vpc: "create",
		cidrs: [said.cidr],
		zones,
		subnets,
		nat: said.nat,
		s3Endpoint: said.endpoints === "auto",
		...(said.flowLogs !== false && {
			flowLogs: {
				retentionDays: said.flowLogs.retentionDays,
				group: `/aws/vpc/${name}/flow-logs`,
				role: { name: budget(`${name}-${region}-flow-logs`, limits.iamRoleName).name, policies: [] },
			},
		}),
	};
}

function zonesOf(said: Created, { filled, problem }: Resolving): NetworkPlan["zones"] {
	if (Array.isArray(said.zones)) {
		const isId = (zone: string) => /-az\d+$/u.test(zone);
		const [first] = said.zones;
		const alike = said.zones.filter(zone => isId(zone) === isId(first));
		const names = alike.filter((zone, index) => alike.findIndex(other => zonePlace(other) === zonePlace(zone)) === index);
		const twice = alike.find(zone => !names.includes(zone));
		if (alike.length < said.zones.length) {
			problem(
				["network", "zones"],
				"`network.zones` mixes names and ids, and which id a name has differs between accounts: use one or the other.",
			);
		} else if (twice !== undefined) {
			problem(["network", "zones"], `\`network.zones\` names ${twice} and another zone of the same letter or number.`);
		}
		return { kind: "names", names };
	}
	return { kind: "number", count: said.zones ?? Math.min(usualZones, zoneCount(filled.region) ?? usualZones) };
}

function existing(said: Existing): NetworkPlan {
	const subnets = (role: SubnetRole, map: Existing["privateSubnets"] = {}): SubnetPlan[] =>
		Object.keys(map)
			.sort((a, b) => (a < b ? -1 : 1))
			.flatMap(key => {
				const subnet = map[key];
				if (subnet === undefined) return [];
				return [{ key, role, ...(typeof subnet === "string" ? { id: subnet } : subnet) }];
			});
	const all = [
		...subnets("private", said.privateSubnets),
		...subnets("public", said.publicSubnets),
		...subnets("controlPlane", said.controlPlaneSubnets),
	];
	const names = [...new Set(all.flatMap(({ zone }) => zone ?? []))];
	return {
		vpc: "existing",
		id: said.id,
		cidrs: said.cidrs ?? [],
		zones: { kind: "names", names },
		subnets: all,
		nat: "none",
		s3Endpoint: false,
	};
}
