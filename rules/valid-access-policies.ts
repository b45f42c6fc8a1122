import { accessPolicy, accessPolicyNames } from "../reference/access-policies.ts";
import { defineRule } from "./support/define-rule.ts";
import { nearest } from "../schemas/nearest.ts";

export default defineRule({
	meta: {
		docs: {
			description: "Require access policies that exist and that principals of yours may have",
			category: "validity",
			presets: { recommended: "error", strict: "error" },
			why: "The apply fails halfway, with a cluster that its people cannot use.",
			references: ["https://docs.aws.amazon.com/eks/latest/userguide/access-policy-permissions.html"],
		},
		messages: {
			typo: "eksmith knows no access policy {{policy}}, so the apply probably fails; did you mean {{similar}}?",
			unknown: "eksmith knows no access policy {{policy}}, so the apply fails unless AWS has added it lately.",
			reserved: "EKS keeps {{policy}} for AWS's own service-linked roles, so {{entry}} cannot have it.",
		},
	},

	create: ({ report, sourceCode }) => ({
		AccessEntry(entry) {
			for (const { name: policy } of entry.policies) {
				const node = sourceCode.at(entry, "policies");
				const known = accessPolicy(policy);
				if (known?.customerUse === false) report({ node, messageId: "reserved", data: { policy, entry: entry.name } });
				if (known) continue;
				const similar = nearest(policy, accessPolicyNames());
				if (similar) report({ node, messageId: "typo", data: { policy, similar } });
				else report({ node, messageId: "unknown", data: { policy } });
			}
		},
	}),
});
