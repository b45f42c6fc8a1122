import { compareMinor } from "../reference/kubernetes-versions.ts";
import { defineRule } from "./support/define-rule.ts";

/** From here on EKS envelope-encrypts all API data by itself (https://docs.aws.amazon.com/eks/latest/userguide/envelope-encryption.html, 2025-03-05). */
const encryptedByDefault = "1.28";

export default defineRule({
	meta: {
		docs: {
			description: "Require a customer key for Kubernetes secrets",
			category: "encryption",
			presets: { recommended: "error", strict: "error" },
			why: "Only a key of your own says who may decrypt the secrets in etcd, shows in CloudTrail when that happened, and can be withdrawn.",
			controls: {
				"CIS EKS 1.8": ["5.3.1"],
				"Security Hub": ["EKS.3"],
				"AWS Config": ["eks-secrets-encrypted", "eks-cluster-secrets-encrypted"],
				Checkov: ["CKV_AWS_58"],
				Trivy: ["AWS-0039"],
				KICS: ["63ebcb19"],
				prowler: ["eks_cluster_kms_cmk_encryption_in_secrets_enabled"],
				Pulumi: ["eks-secrets-encryption-kms-enabled", "enableClusterEncryptionConfig"],
				Nirmata: ["check-secrets-encryption"],
				"cfn-guard": ["EKS_CLUSTER_ENCRYPTION_RULE"],
				"Control Tower": ["CT.EKS.PR.2"],
				cloudsploit: ["EKS Secrets Encrypted"],
			},
			references: ["https://docs.aws.amazon.com/eks/latest/userguide/envelope-encryption.html"],
		},
		hasSuggestions: true,
		messages: {
			unowned:
				"Kubernetes secrets are encrypted with a key that AWS owns, as EKS does by itself since Kubernetes 1.28: its use can neither be audited nor withdrawn.",
			plain: "Kubernetes secrets lie in etcd without envelope encryption, which EKS brings by itself only from Kubernetes 1.28 on.",
			enable: "Encrypt them with a customer key; this cannot be undone.",
		},
	},

	create: ({ report, sourceCode }) => ({
		SecretsEncryption(encryption) {
			if (encryption.enabled) return;
			const { version } = encryption.cluster;
			report({
				node: sourceCode.at(encryption, "enabled"),
				messageId: version !== undefined && compareMinor(version, encryptedByDefault) < 0 ? "plain" : "unowned",
				suggest: [{ messageId: "enable", fix: fixer => sourceCode.set(fixer, encryption, "enabled", true) }],
			});
		},
	}),
});
