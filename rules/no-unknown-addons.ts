import { addonFacts, addonNames } from "../reference/addons.ts";
import { defineRule } from "./support/define-rule.ts";
import { nearest } from "../schemas/nearest.ts";

export default defineRule({
	meta: {
		docs: {
			description: "Disallow add-ons that EKS does not have",
			category: "validity",
			presets: { recommended: "warn", strict: "warn" },
			why: "A mistyped add-on fails the apply, and its role, its order and its needs are unknown until then.",
			references: ["https://docs.aws.amazon.com/eks/latest/userguide/workloads-add-ons-available-eks.html"],
		},
		messages: {
			unknown:
				"eksmith knows no EKS add-on {{name}}, so it makes no role for it and cannot check it; if it is from AWS Marketplace, that is fine.",
			typo: "eksmith knows no EKS add-on {{name}}, so the apply will probably fail: did you mean {{similar}}?",
		},
	},

	create: ({ report, sourceCode }) => ({
		Addon(addon) {
			const { name } = addon;
			if (addon.kind !== "eks" || addonFacts(name)) return;
			const similar = nearest(name, addonNames());
			report({ node: sourceCode.at(addon, "name"), messageId: similar ? "typo" : "unknown", data: { name, similar: similar ?? "" } });
		},
	}),
});
