import { clusterAdminPolicy, isClusterAdmin } from "./support/access.ts";
import { defineRule } from "./support/define-rule.ts";

export default defineRule({
	meta: {
		docs: {
			description: "Disallow more cluster administrators than a few",
			category: "identity",
			presets: { recommended: "warn", strict: "warn" },
			why: "Every administrator is one more credential whose loss is the loss of the cluster. Most people need a few namespaces, or to look.",
			controls: {
				"CIS EKS 1.8": ["4.1.1"],
				Trivy: ["KSV-0111"],
				Pulumi: ["k8s-cluster-admin-role-binding-minimized"],
				"EKS Best Practices Guide": ["security/iam"],
			},
			references: ["https://docs.aws.amazon.com/eks/latest/userguide/access-policy-permissions.html"],
		},
		schema: [
			{
				type: "object",
				properties: {
					maximum: { type: "integer", description: "How many access entries may administer the whole cluster.", minimum: 1 },
				},
				additionalProperties: false,
			},
		],
		defaultOptions: [{ maximum: 3 }],
		messages: {
			many: "{{policy}} makes {{count}} principals administrators of the whole cluster ({{admins}}), where {{maximum}} should do: whoever steals one has it all.",
		},
	},

	create: ({ options: { maximum }, report, sourceCode }) => ({
		Access(access) {
			const admins = [...access.entries.filter(isClusterAdmin)];
			if (admins.length <= maximum) return;
			report({
				node: sourceCode.at(access, "entries"),
				messageId: "many",
				data: { policy: clusterAdminPolicy, count: admins.length, admins: admins.map(({ name }) => name).join(", "), maximum },
			});
		},
	}),
});
