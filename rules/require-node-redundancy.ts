import { defineRule } from "./support/define-rule.ts";

export default defineRule({
	meta: {
		docs: {
			description: "Require node groups to keep more than one node",
			category: "reliability",
			presets: { strict: "warn" },
			why: "When the only node fails or is updated, everything on it is gone, CoreDNS included.",
			controls: { "EKS Best Practices Guide": ["data-plane"] },
			references: ["https://docs.aws.amazon.com/eks/latest/best-practices/data-plane.html"],
		},
		schema: [
			{
				type: "object",
				properties: {
					minimum: { type: "integer", minimum: 1, description: "The fewest nodes that all node groups together have to keep." },
				},
				additionalProperties: false,
			},
		],
		defaultOptions: [{ minimum: 2 }],
		messages: {
			few: "The node groups of cluster {{cluster}} may shrink to {{nodes}} of the {{minimum}} nodes that you want left, so that one failing node is an outage.",
		},
	},

	create: ({ options: { minimum }, report, sourceCode }) => ({
		Cluster(cluster) {
			const sizes = [...cluster.nodeGroups.map(group => group.minSize)];
			const nodes = sizes.reduce((sum, size) => sum + size, 0);
			if (sizes.length === 0 || nodes >= minimum) return;
			report({ node: sourceCode.at(cluster, "nodeGroups"), messageId: "few", data: { cluster: cluster.name, nodes, minimum } });
		},
	}),
});
