import { defineRule } from "./support/define-rule.ts";

export default defineRule({
	meta: {
		docs: {
			description: "Require the volumes of nodes to be encrypted",
			category: "encryption",
			presets: { recommended: "error", strict: "error" },
			why: "Container images, emptyDir data and secrets of pods end up on node volumes, and in every snapshot of them.",
			controls: {
				Checkov: ["CKV_AWS_8"],
				Trivy: ["AWS-0008", "AWS-0131"],
				KICS: ["4de9de27-254e-424f-bd70-4c1e95790838"],
				hardeneks: ["use_encryption_with_ebs"],
			},
			references: ["https://docs.aws.amazon.com/ebs/latest/userguide/ebs-encryption.html"],
		},
		hasSuggestions: true,
		messages: {
			off: "Volume {{device}} of node group {{group}} is not encrypted: what pods and images write there can be read from any copy or snapshot.",
			unstated: "Whether volume {{device}} of node group {{group}} is encrypted is left to the account's default in this Region.",
			encrypt: "Encrypt it.",
		},
	},

	create: ({ report, sourceCode }) => ({
		Volume(volume) {
			if (volume.encrypted) return;
			report({
				node: sourceCode.at(volume, "encrypted"),
				messageId: volume.encrypted === undefined ? "unstated" : "off",
				data: { device: volume.device, group: volume.of.of.name },
				suggest: [{ messageId: "encrypt", fix: fixer => sourceCode.set(fixer, volume, "encrypted", true) }],
			});
		},
	}),
});
