import { defineRule } from "./support/define-rule.ts";

export default defineRule({
	meta: {
		docs: {
			description: "Disallow upgrades that ignore what speaks against them",
			category: "lifecycle",
			presets: { recommended: "warn", strict: "warn" },
			why: "Upgrade insights find APIs and add-ons that the next version breaks, and pod disruption budgets keep enough replicas alive; a forced upgrade asks neither.",
			controls: { "EKS Best Practices Guide": ["cluster-upgrades"] },
			references: [
				"https://docs.aws.amazon.com/eks/latest/APIReference/API_UpdateClusterVersion.html",
				"https://docs.aws.amazon.com/eks/latest/userguide/managed-node-update-behavior.html",
			],
		},
		fixable: "code",
		messages: {
			cluster:
				"An upgrade of cluster {{name}} goes ahead even where EKS has found that it breaks something, since upgrade insights are ignored.",
			nodes:
				"An update of node group {{name}} deletes pods that cannot be evicted, against their PodDisruptionBudget, instead of stopping.",
		},
	},

	create: ({ report, sourceCode }) => ({
		Cluster(cluster) {
			if (!cluster.forceUpdateVersion) return;
			report({
				node: sourceCode.at(cluster, "forceUpdateVersion"),
				messageId: "cluster",
				data: { name: cluster.name },
				fix: fixer => sourceCode.set(fixer, cluster, "forceUpdateVersion", false),
			});
		},

		NodeGroup(group) {
			if (!group.forceUpdateVersion) return;
			report({
				node: sourceCode.at(group, "forceUpdateVersion"),
				messageId: "nodes",
				data: { name: group.name },
				fix: fixer => sourceCode.set(fixer, group, "forceUpdateVersion", false),
			});
		},
	}),
});
