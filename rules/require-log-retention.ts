import type { RuleTextEditor } from "@eslint/core";
import { limits } from "../reference/limits.ts";
import { defineRule } from "./support/define-rule.ts";
import { logsOf } from "./support/logs.ts";

export default defineRule({
	meta: {
		docs: {
			description: "Require logs to be kept long enough, and not for ever",
			category: "logging",
			presets: { recommended: "warn", strict: "warn" },
			why: "Intrusions are often found months after they began, when a short retention has deleted the trail; logs without an end are paid for without end.",
			controls: {
				"CIS EKS 1.8": ["2.1.2"],
				"Security Hub": ["CloudWatch.16"],
				Checkov: ["CKV_AWS_66", "CKV_AWS_338"],
				KICS: ["ef0b316a"],
				Terrascan: ["AC_AWS_0041", "AC_AWS_0452"],
				prowler: ["cloudwatch_log_group_retention_policy_specific_days_enabled"],
			},
			references: ["https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/Working-with-log-groups-and-streams.html"],
		},
		fixable: "code",
		schema: [
			{
				type: "object",
				properties: { minimumDays: { type: "integer", description: "For how many days logs must be kept.", minimum: 1 } },
				additionalProperties: false,
			},
		],
		defaultOptions: [{ minimumDays: 90 }],
		messages: {
			short:
				"{{logs}} are gone after {{days}} days, too soon for an intrusion that is found late; keep them for {{minimumDays}} days or more.",
			endless: "{{logs}} are never deleted, so their cost only grows; give them an end of {{minimumDays}} days or more.",
		},
	},

	create: ({ options: { minimumDays }, report, sourceCode }) => ({
		LogGroup(group) {
			if (!group.managed) return;
			const { retentionDays: days } = group;
			const node = sourceCode.at(group, "retentionDays");
			const logs = logsOf(group);
			if (days === undefined) report({ node, messageId: "endless", data: { logs, minimumDays } });
			else if (days < minimumDays) {
				const enough = limits.logRetentionDays.find(period => period >= minimumDays);
				const fix = (fixer: RuleTextEditor) => (enough === undefined ? null : sourceCode.set(fixer, group, "retentionDays", enough));
				report({ node, messageId: "short", data: { logs, days, minimumDays }, fix });
			}
		},
	}),
});
