import { closest, distance } from "fastest-levenshtein";
import { accessPolicy, accessPolicyNames } from "../reference/access-policies.ts";
import { defineRule } from "./support/define-rule.ts";

const fewLetters = 4;

export default defineRule({
	meta: {
		docs: {
			description: "Require access policies that exist and that principals of yours may have",
			category: "validity",
			presets: { recommended: "error", strict: "error" },
			why: "The apply fails halfway, with a cluster that its people cannot use.",
			references: ["https://docs.aws.amazon.com/eks/latest/userguide/access-policy-permissions.html"],
		},
		hasSuggestions: true,
		messages: {
			typo: "EKS has no access policy {{policy}}, so the apply fails; {{nearest}} is probably meant.",
			unknown: "eksmith knows no access policy {{policy}}; unless AWS has added it lately, the apply fails.",
			reserved: "EKS keeps {{policy}} for AWS's own roles, so {{entry}} cannot have it.",
			replace: "Use {{nearest}}.",
		},
	},

	create: ({ report, sourceCode }) => ({
		AccessEntry(entry) {
			const node = sourceCode.at(entry, "policies");
			for (const { name: policy } of entry.policies) {
				const known = accessPolicy(policy);
				if (known?.customerUse === false) report({ node, messageId: "reserved", data: { policy, entry: entry.name } });
				if (known) continue;
				const nearest = closest(policy, accessPolicyNames());
				if (distance(policy, nearest) > fewLetters) {
					report({ node, messageId: "unknown", data: { policy } });
					continue;
				}
				const meant = () => [...entry.policies].map(other => (other.name === policy ? { ...other, name: nearest } : other));
				report({
					node,
					messageId: "typo",
					data: { policy, nearest },
					suggest: [{ messageId: "replace", data: { nearest }, fix: fixer => sourceCode.set(fixer, entry, "policies", meant()) }],
				});
			}
		},
	}),
});
