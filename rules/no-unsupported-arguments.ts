import { defineRule } from "./support/define-rule.ts";

export default defineRule({
	meta: {
		docs: {
			description: "Disallow arguments that the AWS provider does not have yet",
			category: "validity",
			presets: { recommended: "error", strict: "error" },
			why: "Terraform refuses a configuration with an argument that the provider's version does not know.",
			references: ["https://registry.terraform.io/providers/hashicorp/aws/latest/docs"],
		},
		messages: { newer: "`{{argument}}` of {{resource}} needs AWS provider {{since}}, but this configuration must work with {{target}}." },
	},

	create: ({ report, sourceCode }) => ({
		ProviderArgument(node) {
			const { argument, resource, resourceExists, since, supported, target } = node;
			if (!resourceExists || supported !== false || since === undefined) return;
			report({ node: sourceCode.at(node, "argument"), messageId: "newer", data: { argument, resource, since, target } });
		},
	}),
});
