import { defineRule } from "./support/define-rule.ts";

export default defineRule({
	meta: {
		docs: {
			description: "Disallow values that other rules cannot know",
			category: "validity",
			presets: {},
			internal: true,
			why: "What cannot be known is neither a failure nor a pass; the summary counts it, and this is where it counts from.",
		},
		messages: { undecided: "{{rule}} cannot tell: {{why}}." },
	},

	create: ({ report, sourceCode }) => ({
		"File:exit"() {
			for (const { rule, node, cause } of sourceCode.undecided) {
				report({ node: cause.place ?? node, messageId: "undecided", data: { rule, why: cause.why.replaceAll("-", " ") } });
			}
		},
	}),
});
