import type { NodeGroup, Subnet } from "../../languages/model/index.ts";
import { Undecided } from "../../languages/undecided.ts";
import { instanceType, type InstanceType } from "../../reference/instance-types.ts";
import { limits } from "../../reference/limits.ts";
import { addressCount, parseCidr } from "../../schemas/cidr.ts";
import { setting } from "./setting.ts";

/** How many addresses a /28 prefix has (EKS user guide, assign more IP addresses with prefixes). */
const prefixSize = 16;

/** How many addresses of a subnet its owner can use; AWS keeps some of each for itself. */
export function usableAddresses({ cidr }: Subnet): number {
	if (parseCidr(cidr) === undefined) throw new Undecided("invalid");
	return Math.max(0, Number(addressCount(cidr)) - limits.reservedAddressesPerSubnet);
}

/** How many addresses a node takes with as many pods as its largest known instance type runs, and at most `podsPerNode`; 0 where none is known. */
export function addressesPerNode(
	{ cluster, instanceTypes }: NodeGroup,
	podsPerNode: number,
	facts?: Readonly<Record<string, InstanceType>>,
): number {
	if (cluster.ipFamily === "ipv6") return 1;
	const cni = cluster.addons.find(({ name }) => name === "vpc-cni");
	const takesPrefixes = cni && setting(cni, "env", "ENABLE_PREFIX_DELEGATION") === "true";
	const needs = [...instanceTypes].map(name => {
		const { maxPods, prefixDelegation } = instanceType(name, facts) ?? {};
		if (maxPods === undefined) return 0;
		const block = takesPrefixes && prefixDelegation ? prefixSize : 1;
		// Two pods of each node use the node's own address.
		const pods = Math.min((maxPods - 2) * block + 2, podsPerNode);
		return 1 + Math.ceil(pods / block) * block;
	});
	return Math.max(0, ...needs);
}
