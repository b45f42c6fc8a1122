import { clusterAdminPolicy } from "./support/access.ts";
import { defineRule } from "./support/define-rule.ts";

export default defineRule({
	meta: {
		docs: {
			description: "Disallow groups of Kubernetes' own such as system:masters in access entries",
			category: "validity",
			presets: { recommended: "error", strict: "error" },
			why: "EKS refuses access entries with groups that begin with `system:`, so the apply fails. An access policy does what system:masters did.",
			controls: {
				"CIS EKS 1.8": ["4.1.1"],
				Pulumi: ["k8s-cluster-admin-role-binding-minimized"],
				"EKS Best Practices Guide": ["security/iam"],
			},
			references: [
				"https://docs.aws.amazon.com/eks/latest/userguide/creating-access-entries.html",
				"https://github.com/terraform-aws-modules/terraform-aws-eks/issues/2915",
			],
		},
		messages: {
			masters: "EKS refuses the group system:masters for {{entry}}; {{policy}} gives an administrator the same rights.",
			system: "EKS refuses the group {{group}} for {{entry}}, because names with `system:` belong to Kubernetes.",
		},
	},

	create: ({ report, sourceCode }) => ({
		AccessEntry(entry) {
			for (const group of entry.groups.filter(name => name.startsWith("system:"))) {
				const node = sourceCode.at(entry, "groups");
				if (group !== "system:masters") report({ node, messageId: "system", data: { group, entry: entry.name } });
				else report({ node, messageId: "masters", data: { entry: entry.name, policy: clusterAdminPolicy } });
			}
		},
	}),
});
