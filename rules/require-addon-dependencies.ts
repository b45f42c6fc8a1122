import { addonFacts } from "../reference/addons.ts";
import { defineRule } from "./support/define-rule.ts";

export default defineRule({
	meta: {
		docs: {
			description: "Require the add-ons that other add-ons need",
			category: "validity",
			presets: { recommended: "warn", strict: "warn" },
			why: "EKS creates an add-on whose needs are not met, waits for pods that cannot start, and fails the apply after 20 minutes.",
			references: ["https://docs.aws.amazon.com/eks/latest/userguide/workloads-add-ons-available-eks.html"],
		},
		messages: { missing: "{{addon}} does not start without {{missing}}, which {{cluster}} does not have." },
	},

	create: ({ report, sourceCode }) => ({
		Addon(addon) {
			const { cluster, name, roles } = addon;
			const missing = (addonFacts(name)?.needsAddons ?? []).filter(needed => {
				if (cluster.addons.some(other => other.name === needed)) return false;
				// Whoever needs the agent for a role of its own is named by require-pod-identity-agent.
				return needed !== "eks-pod-identity-agent" || !roles.some(({ via }) => via === "podIdentity");
			});
			if (missing.length === 0) return;
			report({
				node: sourceCode.at(addon, "name"),
				messageId: "missing",
				data: { addon: name, missing: missing.join(", "), cluster: cluster.name },
			});
		},
	}),
});
