import { defineRule } from "./support/define-rule.ts";

export default defineRule({
	meta: {
		docs: {
			description: "Disallow two taints with the same key and effect",
			category: "validity",
			presets: { recommended: "error", strict: "error" },
			why: "Kubernetes tells taints apart by key and effect only and refuses to register a node that has one twice.",
			references: [
				"https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/",
				"https://docs.aws.amazon.com/eks/latest/userguide/node-taints-managed-node-groups.html",
			],
		},
		messages: {
			twice:
				"Node group {{group}} has taint {{key}} twice with the same effect, as {{first}} and as {{value}}, so that Kubernetes refuses to register its nodes.",
		},
	},

	create: ({ report, sourceCode }) => ({
		NodeGroup(group) {
			const seen = new Map<string, string>();
			for (const { key, value, effect } of group.taints) {
				const identity = `${key}:${effect}`;
				const first = seen.get(identity);
				if (first === undefined) seen.set(identity, value);
				else
					report({
						node: sourceCode.at(group, "taints"),
						messageId: "twice",
						data: { group: group.name, key, first: quoted(first), value: quoted(value) },
					});
			}
		},
	}),
});

const quoted = (value: string) => `"${value}"`;
