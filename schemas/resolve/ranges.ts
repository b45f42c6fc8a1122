import { canonical, isCanonical, parseCidr } from "../cidr.ts";
import type { FilledCluster } from "../filled.generated.ts";
import type { Path } from "../validate.ts";
import type { Resolving } from "./context.ts";

type Range = readonly [path: Path, text: string];

const listed = (path: Path, texts: readonly string[] = []): Range[] => texts.map((text, index) => [[...path, index], text]);

/** Every range that the intent lists; those of the VPC that is made and of services have checks of their own. */
function rangesIn({ endpoint, network }: FilledCluster): Range[] {
	const clients = endpoint.public === false ? [] : listed(["endpoint", "public", "cidrs"], endpoint.public.cidrs);
	if (network.vpc === "create") {
		const subnets = Object.entries(network.subnets).flatMap(([role, said]) =>
			"cidrs" in said ? listed(["network", "subnets", role, "cidrs"], said.cidrs) : [],
		);
		return [...clients, ...subnets];
	}
	const maps = (["privateSubnets", "publicSubnets", "controlPlaneSubnets"] as const).flatMap(map =>
		Object.entries(network[map] ?? {}).flatMap(([key, subnet]): Range[] =>
			typeof subnet === "object" && subnet.cidr !== undefined ? [[["network", map, key, "cidr"], subnet.cidr]] : [],
		),
	);
	return [...clients, ...listed(["network", "cidrs"], network.cidrs), ...maps];
}

/** Refuses what only looks like a range, and a range that is not named by its first address: AWS and its provider do too. */
export function checkRanges({ filled, problem }: Resolving): void {
	for (const [path, text] of rangesIn(filled)) {
		const range = parseCidr(text);
		if (!range) problem(path, `\`${path.join(".")}\` is ${text}, which is no range of addresses.`);
		else if (!isCanonical(text))
			problem(path, `\`${path.join(".")}\` is ${text}, but a range is named by its first address: ${canonical(range)}.`);
	}
}
