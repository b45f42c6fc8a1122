import { defineRule } from "./support/define-rule.ts";

export default defineRule({
	meta: {
		docs: {
			description: "Disallow node images that follow the latest release",
			category: "lifecycle",
			presets: { strict: "warn" },
			why: "A plan on another day replaces every node although nobody changed a thing, and no review has seen the image.",
			references: ["https://docs.aws.amazon.com/eks/latest/userguide/update-managed-node-group.html"],
		},
		hasSuggestions: true,
		messages: {
			moving: "An apply of something else may replace every node of node group {{group}}: its image follows the latest release.",
			keep: "Take the release of the day of creation and stay with it.",
		},
	},

	create: ({ report, sourceCode }) => ({
		NodeGroup(group) {
			if (group.releaseVersion !== "latest") return;
			report({
				node: sourceCode.at(group, "releaseVersion"),
				messageId: "moving",
				data: { group: group.name },
				suggest: [{ messageId: "keep", fix: fixer => sourceCode.remove(fixer, group, "releaseVersion") }],
			});
		},
	}),
});
