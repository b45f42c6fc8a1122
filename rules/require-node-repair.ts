import { defineRule } from "./support/define-rule.ts";

export default defineRule({
	meta: {
		docs: {
			description: "Require EKS to repair unhealthy nodes",
			category: "reliability",
			presets: { strict: "warn" },
			why: "A node that is not ready keeps its pods from running until somebody notices and terminates it.",
			controls: { "EKS Best Practices Guide": ["data-plane"] },
			references: ["https://docs.aws.amazon.com/eks/latest/userguide/node-repair.html"],
		},
		hasSuggestions: true,
		messages: {
			off: "A node of node group {{group}} that turns unhealthy stays so until somebody replaces it by hand, since node repair is off.",
			on: "Let EKS repair nodes.",
		},
	},

	create: ({ report, sourceCode }) => ({
		NodeGroup(group) {
			if (group.nodeRepair) return;
			report({
				node: sourceCode.at(group, "nodeRepair"),
				messageId: "off",
				data: { group: group.name },
				suggest: [{ messageId: "on", fix: fixer => sourceCode.set(fixer, group, "nodeRepair", true) }],
			});
		},
	}),
});
