import { formatCidr4, isCanonical, overlaps, parseCidr, type Cidr } from "../cidr.ts";
import type { Resolving } from "./context.ts";
import type { NetworkPlan, SubnetPlan, SubnetRole } from "./plan.ts";
import type { FilledCluster } from "../filled.generated.ts";

type Created = Extract<FilledCluster["network"], { vpc: "create" }>;
type Zones = NetworkPlan["zones"];

const roles: readonly SubnetRole[] = ["private", "public", "controlPlane"];

/** The most zones that any Region has; that many places are kept for each kind of subnet where they fit. */
const mostZones = 6;

/** A zone's place among its Region's, by its letter or number, so that adding a zone renumbers none. */
export function zonePlace(zone: string): number {
	const id = /-az(\d+)$/u.exec(zone)?.[1];
	return id === undefined ? zone.charCodeAt(zone.length - 1) - "a".charCodeAt(0) : Number(id) - 1;
}

/** What a zone is called in a Terraform address: `a` for eu-west-1a, `az1` for euw1-az1. */
export const zoneKey = (zone: string): string => /-(az\d+)$/u.exec(zone)?.[1] ?? zone.slice(-1);

const places = (zones: Zones) =>
	zones.kind === "number"
		? Array.from({ length: zones.count }, (_, index) => ({ key: String(index + 1), place: index, index, zoneIndex: index }))
		: zones.names
				.map((zone, index) => ({ key: zoneKey(zone), place: zonePlace(zone), index, zone }))
				.sort((a, b) => (a.zone < b.zone ? -1 : 1));

/** How many bits each kind of subnet has when the intent is silent: an eighth of the VPC, 8 bits smaller than it, the least that EKS takes. */
export const defaultPrefixes = (vpcPrefix: number): Record<SubnetRole, number> => ({
	private: Math.min(vpcPrefix + 3, 28),
	public: Math.min(vpcPrefix + 8, 28),
	controlPlane: 28,
});

const size = (prefix: number) => 1n << BigInt(32 - prefix);
const align = (address: bigint, prefix: number) => ((address + size(prefix) - 1n) / size(prefix)) * size(prefix);

/** The first address of each kind, if `count` places for each fit into the VPC beside the ranges that are taken. */
function layout({ first, last }: Cidr, prefixes: Partial<Record<SubnetRole, number>>, taken: readonly Cidr[], count: number) {
	const starts: Partial<Record<SubnetRole, bigint>> = {};
	let next = first;
	for (const role of roles) {
		const prefix = prefixes[role];
		if (prefix === undefined) continue;
		const length = size(prefix) * BigInt(count);
		next = align(next, prefix);
		for (const range of taken) if (range.first < next + length && next <= range.last) next = align(range.last + 1n, prefix);
		starts[role] = next;
		next += length;
	}
	return next - 1n <= last ? starts : undefined;
}

/** The ranges that the intent lists, in the order of their addresses. */
const listedRanges = ({ subnets }: Created): Cidr[] =>
	roles
		.flatMap(role => {
			const said = subnets[role];
			return said && "cidrs" in said ? said.cidrs.flatMap(text => parseCidr(text) ?? []) : [];
		})
		.sort((a, b) => (a.first < b.first ? -1 : 1));

/** Cuts a VPC into subnets: fixed places for each kind, or the ranges that the intent lists. */
export function planSubnets(network: Created, zones: Zones, { problem }: Resolving): SubnetPlan[] {
	const vpc = parseCidr(network.cidr);
	const wanted = places(zones);
	if (!vpc || !isCanonical(network.cidr) || vpc.prefix < 16 || vpc.prefix > 24) {
		problem(["network", "cidr"], `\`network.cidr\` is ${network.cidr}, but must be a /16 to /24 range that starts at its first address.`);
		return [];
	}

	const defaults = defaultPrefixes(vpc.prefix);
	const prefixes: Partial<Record<SubnetRole, number>> = {};
	for (const role of roles) {
		const said = network.subnets[role];
		if (!said || "prefix" in said) prefixes[role] = said?.prefix ?? defaults[role];
	}

	const needed = Math.max(...wanted.map(({ place }) => place)) + 1;
	const taken = listedRanges(network);
	const count = [mostZones, 5, 4, 3, 2].find(candidate => layout(vpc, prefixes, taken, candidate));
	const starts = count === undefined ? undefined : layout(vpc, prefixes, taken, count);
	if (Object.keys(prefixes).length > 0 && (!starts || (count ?? 0) < needed)) {
		const sizes = Object.entries(prefixes).map(([role, prefix]) => `${role} /${prefix}`);
		problem(
			["network", "subnets"],
			`Subnets of ${sizes.join(", ")} for zone ${needed} do not fit into ${network.cidr}: make them smaller, the VPC larger, or list their \`cidrs\`.`,
		);
		return [];
	}

	return roles.flatMap(role => {
		const said = network.subnets[role];
		const listed = said && "cidrs" in said ? said.cidrs : undefined;
		if (listed && listed.length !== wanted.length) {
			problem(
				["network", "subnets", role, "cidrs"],
				`\`network.subnets.${role}.cidrs\` lists ${listed.length} ranges for ${wanted.length} zones.`,
			);
		}
		const prefix = prefixes[role];
		return wanted.flatMap(({ key, place, index, ...zone }) => {
			const cidr = listed ? listed[index] : formatCidr4((starts?.[role] ?? 0n) + BigInt(place) * size(prefix ?? 28), prefix ?? 28);
			return cidr === undefined ? [] : [{ key, role, cidr, ...zone }];
		});
	});
}

/** A range for service addresses that none of the VPC's ranges overlaps. */
export const freeServiceCidr = (cidrs: readonly string[], candidates: readonly string[]): string | undefined =>
	candidates.find(candidate => !cidrs.some(cidr => overlaps(cidr, candidate)));
