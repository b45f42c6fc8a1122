import { defineRule } from "./support/define-rule.ts";

export default defineRule({
	meta: {
		docs: {
			description: "Require access entries as the only way to log in",
			category: "identity",
			presets: { recommended: "warn", strict: "error" },
			why: "Whoever may edit the aws-auth ConfigMap may make anybody administrator, unseen by IAM, and a typing error in it locks everybody out.",
			controls: {
				"CIS EKS 1.8": ["4.1.7", "5.5.1"],
				Pulumi: ["eks-cluster-access-manager-enabled", "eks-iam-authenticator-enabled"],
				"EKS Best Practices Guide": ["security/iam"],
			},
			references: [
				"https://docs.aws.amazon.com/eks/latest/userguide/grant-k8s-access.html",
				"https://docs.aws.amazon.com/eks/latest/userguide/setting-up-access-entries.html",
			],
		},
		hasSuggestions: true,
		messages: {
			configMap:
				"Only the aws-auth ConfigMap says who may log in, so a typing error in it locks everybody out, and access entries do nothing.",
			both: "The aws-auth ConfigMap still lets people in beside the access entries, so this file does not say who has access.",
			addApi: "Let access entries in as well, as a first step; there is no way back.",
			onlyApi: "Use access entries only, once everybody in aws-auth has one; there is no way back.",
		},
	},

	create: ({ report, sourceCode }) => ({
		Access(access) {
			if (access.mode === "API") return;
			const [messageId, next, step] =
				access.mode === "CONFIG_MAP" ? (["configMap", "API_AND_CONFIG_MAP", "addApi"] as const) : (["both", "API", "onlyApi"] as const);
			report({
				node: sourceCode.at(access, "mode"),
				messageId,
				suggest: [{ messageId: step, fix: fixer => sourceCode.set(fixer, access, "mode", next) }],
			});
		},
	}),
});
