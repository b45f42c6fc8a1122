import { defineRule } from "./support/define-rule.ts";

export default defineRule({
	meta: {
		docs: {
			description: "Require the key for Kubernetes secrets to be a customer key",
			category: "encryption",
			presets: { recommended: "error", strict: "error" },
			why: "An AWS managed key such as alias/aws/ebs works for its own service only: EKS cannot use it, and nobody can change its policy.",
			controls: {
				"CIS EKS 1.8": ["5.3.1"],
				Trivy: ["AWS-0039"],
				"cfn-guard": ["EKS_CLUSTER_ENCRYPTION_RULE"],
			},
			references: [
				"https://docs.aws.amazon.com/eks/latest/userguide/envelope-encryption.html",
				"https://docs.aws.amazon.com/kms/latest/developerguide/concepts.html",
			],
		},
		messages: {
			managed: "Kubernetes secrets need a customer key, but this one belongs to AWS: nobody can let EKS use it, nor withdraw it.",
		},
	},

	create: ({ report, sourceCode }) => ({
		SecretsEncryption(encryption) {
			if (!encryption.enabled || encryption.key?.owner !== "aws") return;
			report({ node: sourceCode.at(encryption, "key"), messageId: "managed" });
		},
	}),
});
