import { defineRule } from "./support/define-rule.ts";

export default defineRule({
	meta: {
		docs: {
			description: "Require VPC flow logs",
			category: "logging",
			presets: { recommended: "warn", strict: "warn" },
			why: "After an incident flow logs are the only record of who talked to whom, and they cannot be switched on for the past.",
			controls: {
				"Security Hub": ["EC2.6"],
				Checkov: ["CKV2_AWS_11"],
				Trivy: ["AWS-0178"],
				KICS: ["f83121ea"],
				Terrascan: ["AC_AWS_0369"],
				hardeneks: ["check_vpc_flow_logs"],
				prowler: ["vpc_flow_logs_enabled"],
			},
			references: ["https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs.html"],
		},
		fixable: "code",
		messages: { off: "Nobody can tell afterwards who talked to whom in the VPC, because its flow logs are off." },
	},

	create: ({ report, sourceCode }) => ({
		Network(network) {
			if (network.flowLog !== undefined) return;
			report({
				node: sourceCode.at(network, "flowLog"),
				messageId: "off",
				fix: fixer => sourceCode.set(fixer, network, "flowLog", "ALL"),
			});
		},
	}),
});
