import { defineRule } from "./support/define-rule.ts";

export default defineRule({
	meta: {
		docs: {
			description: "Require nodes to answer metadata requests with a session token only (IMDSv2)",
			category: "identity",
			presets: { recommended: "error", strict: "error" },
			why: "IMDSv1 answers any plain GET request, so one server-side request forgery in a pod or proxy yields the credentials of the node's IAM role.",
			controls: {
				Checkov: ["CKV_AWS_79"],
				Trivy: ["AWS-0028", "AWS-0130"],
				Terrascan: ["AC_AWS_0479", "AC_AWS_0487"],
				"Security Hub": ["EC2.170"],
				prowler: ["ec2_launch_template_imdsv2_required"],
				hardeneks: ["check_access_to_instance_profile"],
			},
			references: ["https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-instance-metadata-service.html"],
		},
		hasSuggestions: true,
		messages: {
			optional:
				"Nodes of node group {{group}} hand out their IAM role's credentials to anybody who makes them send a plain request: IMDSv1 is on.",
			unstated:
				"Whether nodes of node group {{group}} still answer IMDSv1 is left to the account or the AMI: nothing requires session tokens.",
			require: "Require session tokens.",
		},
	},

	create: ({ report, sourceCode }) => ({
		LaunchTemplate(template) {
			if (template.httpTokens === "required") return;
			report({
				node: sourceCode.at(template, "httpTokens"),
				messageId: template.httpTokens === undefined ? "unstated" : "optional",
				data: { group: template.of.name },
				suggest: [{ messageId: "require", fix: fixer => sourceCode.set(fixer, template, "httpTokens", "required") }],
			});
		},
	}),
});
