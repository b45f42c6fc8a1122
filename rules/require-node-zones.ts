import { defineRule } from "./support/define-rule.ts";
import { spansZones } from "./support/zones.ts";

export default defineRule({
	meta: {
		docs: {
			description: "Require nodes in two zones at least",
			category: "reliability",
			presets: { recommended: "warn", strict: "warn" },
			why: "A zone that fails takes all of its nodes with it; the control plane of EKS survives that, workloads in a single zone do not.",
			controls: { "Security Hub": ["AutoScaling.2"], "EKS Best Practices Guide": ["reliability"] },
			references: ["https://docs.aws.amazon.com/eks/latest/best-practices/data-plane.html"],
		},
		schema: [
			{
				type: "object",
				properties: { each: { type: "boolean", description: "Whether each node group must span zones, not only all of them together." } },
				additionalProperties: false,
			},
		],
		defaultOptions: [{ each: false }],
		messages: {
			all: "All nodes of {{cluster}} are in {{zone}}: when that zone fails, every workload stops.",
			group: "All nodes of {{group}} are in {{zone}}: when that zone fails, the whole group is gone.",
		},
	},

	create: ({ options, report, sourceCode }) => ({
		Cluster(cluster) {
			const { nodeGroups } = cluster;
			const beyond = (zone: string) => nodeGroups.some(group => group.subnets.some(subnet => subnet.zone !== zone));
			const [first] = nodeGroups;
			const [subnet] = first?.subnets ?? [];
			if (options.each || !first || !subnet || beyond(subnet.zone) || !spansZones(cluster.subnets)) return;
			report({ node: sourceCode.at(first, "subnets"), messageId: "all", data: { cluster: cluster.name, zone: subnet.zone } });
		},

		NodeGroup(group) {
			const [subnet] = group.subnets;
			if (!options.each || !subnet || spansZones(group.subnets) || !spansZones(group.cluster.subnets)) return;
			report({ node: sourceCode.at(group, "subnets"), messageId: "group", data: { group: group.name, zone: subnet.zone } });
		},
	}),
});
