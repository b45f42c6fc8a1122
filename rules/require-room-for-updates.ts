import { defineRule } from "./support/define-rule.ts";

export default defineRule({
	meta: {
		docs: {
			description: "Require updates to leave some nodes of a group alone at any time",
			category: "reliability",
			presets: { recommended: "warn", strict: "warn" },
			why: "An update that may drain every node at once moves all pods at the same moment, and with the minimal strategy has nowhere to move them.",
			references: ["https://docs.aws.amazon.com/eks/latest/userguide/managed-node-update-behavior.html"],
		},
		messages: {
			drains:
				"An update may drain all nodes of node group {{group}} at once ({{share}}), so that every pod on them is evicted at the same moment.",
			outage: "An update may terminate all nodes of node group {{group}} at once ({{share}}), before any of their replacements exists.",
		},
	},

	create: ({ report, sourceCode }) => ({
		NodeGroup(group) {
			const { maxUnavailable = 0, maxUnavailablePercent, maxSize } = group;
			const takesAll = maxUnavailablePercent === 100 || maxUnavailable >= maxSize;
			if (!takesAll || maxSize === 1) return;
			report({
				node: sourceCode.at(group, maxUnavailablePercent === 100 ? "maxUnavailablePercent" : "maxUnavailable"),
				messageId: group.updateStrategy === "MINIMAL" ? "outage" : "drains",
				data: { group: group.name, share: maxUnavailablePercent === 100 ? "100 %" : `${maxUnavailable} of at most ${maxSize}` },
			});
		},
	}),
});
