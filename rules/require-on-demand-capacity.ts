import { defineRule } from "./support/define-rule.ts";

export default defineRule({
	meta: {
		docs: {
			description: "Require a node group that does not run on spot capacity",
			category: "reliability",
			presets: { recommended: "warn", strict: "warn" },
			why: "CoreDNS, controllers and autoscalers need nodes that AWS does not take back, or nothing is left to replace those that it does.",
			controls: { "EKS Best Practices Guide": ["cost-opt-compute"] },
			references: ["https://docs.aws.amazon.com/eks/latest/userguide/managed-node-groups.html"],
		},
		messages: {
			onlySpot:
				"AWS may take back every node of cluster {{cluster}} with two minutes' notice, CoreDNS' included: all its node groups run on spot.",
		},
	},

	create: ({ report, sourceCode }) => ({
		Cluster(cluster) {
			const { nodeGroups } = cluster;
			if (nodeGroups.some(group => group.capacity !== "SPOT") || nodeGroups.length === 0) return;
			report({ node: sourceCode.at(cluster, "nodeGroups"), messageId: "onlySpot", data: { cluster: cluster.name } });
		},
	}),
});
