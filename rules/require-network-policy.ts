import { defineRule } from "./support/define-rule.ts";
import { setting } from "./support/setting.ts";

export default defineRule({
	meta: {
		docs: {
			description: "Require Kubernetes network policies to be enforced",
			category: "networking",
			presets: { recommended: "warn", strict: "warn" },
			why: "Kubernetes accepts NetworkPolicy objects even if nothing enforces them, so a cluster can look closed while every pod reaches every other.",
			controls: {
				"CIS EKS 1.8": ["4.3.1", "5.4.4"],
				Pulumi: ["eks-network-policy-enabled"],
				hardeneks: ["check_default_deny_policy_exists"],
				"EKS Best Practices Guide": ["security/network"],
			},
			references: ["https://docs.aws.amazon.com/eks/latest/userguide/cni-network-policy.html"],
		},
		messages: {
			off: "NetworkPolicy objects are accepted and ignored, because the vpc-cni add-on does not enforce them: every pod reaches every other.",
		},
	},

	create: ({ report, sourceCode }) => ({
		Addon(addon) {
			if (addon.name !== "vpc-cni" || setting(addon, "enableNetworkPolicy") === "true") return;
			report({ node: sourceCode.at(addon, "settings"), messageId: "off" });
		},
	}),
});
