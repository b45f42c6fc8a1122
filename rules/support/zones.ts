import type { List } from "../../languages/list.ts";
import type { Subnet } from "../../languages/model/index.ts";

/** Whether the subnets are in two zones at least; settled as soon as two known zones differ. */
export function spansZones(subnets: List<Subnet>): boolean {
	const zones = subnets.map(({ zone }) => zone);
	return zones.some(zone => zones.some(other => other !== zone));
}
