import { defineRule } from "./support/define-rule.ts";

export default defineRule({
	meta: {
		docs: {
			description: "Disallow add-ons that follow the newest version",
			category: "lifecycle",
			presets: { strict: "warn" },
			why: "Whoever plans next, for whatever reason, also updates the add-on, to a version that nobody has reviewed or tried.",
			references: ["https://docs.aws.amazon.com/eks/latest/userguide/updating-an-add-on.html"],
		},
		messages: { moving: "Any plan may update {{addon}} to a version that nobody has reviewed, because `latest` changes by itself." },
	},

	create: ({ report, sourceCode }) => ({
		Addon(addon) {
			if (addon.version !== "latest") return;
			report({ node: sourceCode.at(addon, "version"), messageId: "moving", data: { addon: addon.name } });
		},
	}),
});
