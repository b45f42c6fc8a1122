import { region } from "../reference/partitions.ts";
import { defineRule } from "./support/define-rule.ts";

/** Whether a zone's name or id says that it is in another Region; ids of a Region that nobody knows say nothing. */
function isForeign(zone: string, regionName: string): boolean {
	const idPrefix = /^(.+-)az\d+$/u.exec(zone)?.[1];
	if (idPrefix === undefined) return /-\d+[a-z]$/u.test(zone) && !zone.startsWith(regionName);
	const known = region(regionName)?.zoneIds?.[0];
	return known !== undefined && !known.startsWith(idPrefix);
}

export default defineRule({
	meta: {
		docs: {
			description: "Disallow zones that EKS refuses or that the Region does not have",
			category: "validity",
			presets: { recommended: "error", strict: "error" },
			why: "EKS takes no control plane subnets in a few old zones, and the letters of zones differ between accounts, so that only ids tell which.",
			references: ["https://docs.aws.amazon.com/eks/latest/userguide/network-reqs.html"],
		},
		messages: {
			refused: "EKS takes no control plane subnets in {{zone}}, so creating the cluster would fail.",
			foreign: "{{zone}} is not a zone of {{region}}, so its subnets cannot be made.",
		},
	},

	create: ({ report, sourceCode }) => ({
		Cluster(cluster) {
			const refused = region(cluster.region)?.refusedZoneIds ?? [];
			for (const subnet of cluster.subnets.filter(({ zone }) => refused.includes(zone))) {
				report({ node: sourceCode.at(subnet, "zone"), messageId: "refused", data: { zone: subnet.zone } });
			}
		},

		"Cluster:exit"({ network, region: regionName }) {
			if (!region(regionName)) return;
			const told = new Set<string>();
			for (const subnet of network.subnets.filter(({ zone }) => isForeign(zone, regionName))) {
				if (told.has(subnet.zone)) continue;
				told.add(subnet.zone);
				report({ node: sourceCode.at(subnet, "zone"), messageId: "foreign", data: { zone: subnet.zone, region: regionName } });
			}
		},
	}),
});
