import type { Subnet } from "../../languages/model/index.ts";
import { Undecided } from "../../languages/undecided.ts";
import { limits } from "../../reference/limits.ts";
import { addressCount, parseCidr } from "../../schemas/cidr.ts";

/** How many addresses of a subnet its owner can use; AWS keeps some of each for itself. */
export function usableAddresses({ cidr }: Subnet): number {
	if (parseCidr(cidr) === undefined) throw new Undecided("invalid");
	return Math.max(0, Number(addressCount(cidr)) - limits.reservedAddressesPerSubnet);
}
