import { defineRule } from "./support/define-rule.ts";

export default defineRule({
	meta: {
		docs: {
			description: "Require an intent to say only what eksmith understands",
			category: "validity",
			presets: { recommended: "error", strict: "error" },
			why: "A misspelt key would be silently ignored, and the cluster would not be what its file says.",
		},
		hasSuggestions: true,
		messages: { invalid: "{{problem}}", replace: "{{description}}" },
	},

	create: ({ report }) => ({
		Document({ problems }) {
			for (const { message, place, replacement } of problems) {
				report({
					node: place,
					messageId: "invalid",
					data: { problem: message },
					...(replacement && {
						suggest: [
							{
								messageId: "replace",
								data: { description: replacement.description },
								fix: fixer => fixer.replaceTextRange(place.range, replacement.text),
							},
						],
					}),
				});
			}
		},
	}),
});
