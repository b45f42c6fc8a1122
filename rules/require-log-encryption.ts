import { defineRule } from "./support/define-rule.ts";
import { logsOf } from "./support/logs.ts";

export default defineRule({
	meta: {
		docs: {
			description: "Require a customer key for logs",
			category: "encryption",
			presets: { strict: "warn" },
			why: "CloudWatch encrypts logs with a key of its own in any case; only a key of yours says who may read them, shows who did, and can be withdrawn.",
			controls: {
				Checkov: ["CKV_AWS_158"],
				Trivy: ["AWS-0017"],
				KICS: ["0afbcfe9"],
				Terrascan: ["AC_AWS_0451"],
			},
			references: ["https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html"],
		},
		messages: {
			unowned: "{{logs}} are encrypted with a key that AWS owns, so its use can neither be audited nor withdrawn.",
		},
	},

	create: ({ report, sourceCode }) => ({
		LogGroup(group) {
			if (group.key?.owner === "customer") return;
			report({ node: sourceCode.at(group, "key"), messageId: "unowned", data: { logs: logsOf(group) } });
		},
	}),
});
