import { defineRule } from "./support/define-rule.ts";

/** What EC2 takes where a launch template says nothing (EC2 API reference, LaunchTemplateInstanceMetadataOptionsRequest). */
const ec2HopLimit = 1;

export default defineRule({
	meta: {
		docs: {
			description: "Disallow pods from reaching the instance metadata service of their node",
			category: "identity",
			presets: { recommended: "warn", strict: "warn" },
			why: "From there a pod takes the credentials of the node's IAM role, whatever its own role or service account may do.",
			controls: {
				Checkov: ["CKV_AWS_341"],
				"AWS Config": ["autoscaling-launch-config-hop-limit"],
				hardeneks: ["check_access_to_instance_profile"],
				"EKS Best Practices Guide": ["identity-and-access-management"],
			},
			references: ["https://docs.aws.amazon.com/eks/latest/best-practices/identity-and-access-management.html"],
		},
		hasSuggestions: true,
		schema: [
			{
				type: "object",
				properties: {
					maximum: {
						type: "integer",
						minimum: 1,
						maximum: 64,
						description: "The most network hops that are fine. Pods are one hop behind their node.",
					},
				},
				additionalProperties: false,
			},
		],
		defaultOptions: [{ maximum: 1 }],
		messages: {
			reachable:
				"Pods on node group {{group}} can act as the node: its metadata service answers {{hops}} network hops away, and hands out the node's IAM role.",
			limit: "Answer at most {{maximum}} away.",
		},
	},

	create: ({ options: { maximum }, report, sourceCode }) => ({
		LaunchTemplate(template) {
			const hops = template.hopLimit ?? ec2HopLimit;
			if (hops <= maximum) return;
			report({
				node: sourceCode.at(template, "hopLimit"),
				messageId: "reachable",
				data: { group: template.of.name, hops },
				suggest: [{ messageId: "limit", data: { maximum }, fix: fixer => sourceCode.set(fixer, template, "hopLimit", maximum) }],
			});
		},
	}),
});
