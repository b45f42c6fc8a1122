import { defineRule } from "./support/define-rule.ts";

export default defineRule({
	meta: {
		docs: {
			description: "Require the audit logs of the control plane",
			category: "logging",
			presets: { recommended: "error", strict: "error" },
			why: "They alone say who did what in the cluster, and they cannot be had after the fact.",
			controls: {
				"CIS EKS 1.8": ["2.1.1"],
				"Security Hub": ["EKS.8"],
				hardeneks: ["check_logs_are_enabled"],
				Pulumi: ["eks-cluster-audit-logging-enabled"],
				"FSBP Sentinel": ["eks-cluster-audit-logging-enabled"],
			},
			references: ["https://docs.aws.amazon.com/eks/latest/userguide/control-plane-logs.html"],
		},
		fixable: "code",
		messages: {
			missing: "Nobody can tell afterwards who did what in the cluster because its audit logs are off.",
		},
	},

	create: ({ report, sourceCode }) => ({
		Logging(logging) {
			if (logging.types.includes("audit")) return;
			report({
				node: sourceCode.at(logging, "types"),
				messageId: "missing",
				fix: fixer => sourceCode.set(fixer, logging, "types", [...logging.types, "audit"]),
			});
		},
	}),
});
