import type { Endpoint } from "../../languages/model/index.ts";
import { isWorld } from "../../schemas/cidr.ts";

/** Whether the public endpoint, while it is on, answers everybody: in one range, in halves, or because no range is said. */
export function answersTheWorld({ publicCidrs }: Endpoint): boolean {
	const ranges = [...publicCidrs];
	return ranges.length === 0 || isWorld(ranges);
}
