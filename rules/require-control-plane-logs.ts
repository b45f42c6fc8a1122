import type { LogType } from "../languages/model/index.ts";
import { defineRule } from "./support/define-rule.ts";

const types: LogType[] = ["api", "authenticator", "controllerManager", "scheduler"];

export default defineRule({
	meta: {
		docs: {
			description: "Require the logs of the control plane",
			category: "logging",
			presets: { recommended: "warn", strict: "error" },
			why: "AWS runs the control plane: these logs are the only look into it when logins fail, pods stay pending or controllers misbehave.",
			controls: {
				"AWS Config": ["eks-cluster-logging-enabled", "eks-cluster-log-enabled"],
				Checkov: ["CKV_AWS_37"],
				Trivy: ["AWS-0038"],
				KICS: ["66f130d9", "37304d3f"],
				Terrascan: ["AC_AWS_0465"],
				hardeneks: ["check_logs_are_enabled"],
				prowler: ["eks_control_plane_logging_all_types_enabled"],
				"cdk-nag": ["AwsSolutions-EKS2"],
				Pulumi: ["eks-cluster-cloudwatch-logs-enabled"],
				Nirmata: ["check-control-plane-logging"],
				cloudsploit: ["EKS Logging Enabled"],
			},
			references: ["https://docs.aws.amazon.com/eks/latest/userguide/control-plane-logs.html"],
		},
		fixable: "code",
		schema: [
			{
				type: "object",
				properties: {
					types: { type: "array", items: { enum: types }, description: "The logs that a cluster must have besides the audit logs." },
				},
				additionalProperties: false,
			},
		],
		defaultOptions: [{ types }],
		messages: {
			missing: "Problems in the control plane will be hard to explain without these logs of it: {{missing}}.",
		},
	},

	create: ({ options, report, sourceCode }) => ({
		Logging(logging) {
			const missing = options.types.filter(type => !logging.types.includes(type));
			if (missing.length === 0) return;
			report({
				node: sourceCode.at(logging, "types"),
				messageId: "missing",
				data: { missing: missing.join(", ") },
				fix: fixer => sourceCode.set(fixer, logging, "types", [...logging.types, ...missing]),
			});
		},
	}),
});
