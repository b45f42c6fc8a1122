import { defineRule } from "./support/define-rule.ts";

export default defineRule({
	meta: {
		docs: {
			description: "Require the VPC's default security group to be closed",
			category: "networking",
			presets: { recommended: "warn", strict: "warn" },
			why: "What is started without a security group of its own gets the default one, whose members all reach each other and the internet.",
			controls: {
				"Security Hub": ["EC2.2"],
				Checkov: ["CKV2_AWS_12"],
				Trivy: ["AWS-0173"],
				KICS: ["46883ce1", "9a4ef195"],
			},
			references: ["https://docs.aws.amazon.com/vpc/latest/userguide/default-security-group.html"],
		},
		messages: { open: "Whatever is started without a security group can talk to everything, because the VPC's default one has rules." },
	},

	create: ({ report, sourceCode }) => ({
		Network(network) {
			if (network.defaultSecurityGroupClosed) return;
			report({ node: sourceCode.at(network, "defaultSecurityGroupClosed"), messageId: "open" });
		},
	}),
});
