import { defineRule } from "./support/define-rule.ts";

export default defineRule({
	meta: {
		docs: {
			description: "Require customer keys to be rotated",
			category: "encryption",
			presets: { recommended: "error", strict: "error" },
			why: "Rotation limits how much data one key protects. It changes no ARN, re-encrypts nothing and needs no work.",
			controls: {
				"Security Hub": ["KMS.4"],
				Checkov: ["CKV_AWS_7"],
				Trivy: ["AWS-0065"],
				KICS: ["22fbfeac"],
				Terrascan: ["AC_AWS_0160"],
				prowler: ["kms_cmk_rotation_enabled"],
			},
			references: ["https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html"],
		},
		fixable: "code",
		messages: {
			off: "One and the same key protects everything for ever because its rotation is off.",
		},
	},

	create: ({ report, sourceCode }) => ({
		Key(key) {
			if (key.owner !== "customer" || key.rotation !== false) return;
			report({
				node: sourceCode.at(key, "rotation"),
				messageId: "off",
				fix: fixer => sourceCode.set(fixer, key, "rotation", true),
			});
		},
	}),
});
