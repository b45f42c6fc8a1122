import { instanceType } from "../reference/instance-types.ts";
import { defineRule } from "./support/define-rule.ts";

export default defineRule({
	meta: {
		docs: {
			description: "Disallow instance types of previous generations",
			category: "cost",
			presets: { strict: "warn" },
			why: "They cost more for the same work, and AWS runs out of them first.",
			controls: { tflint: ["aws_instance_previous_type"], "EKS Best Practices Guide": ["cost-opt-compute"] },
			references: ["https://docs.aws.amazon.com/ec2/latest/instancetypes/instance-types.html"],
		},
		messages: {
			previous:
				"{{type}} of node group {{group}} is of a previous generation, so it costs more for the same work than its successors and gets scarce.",
		},
	},

	create: ({ facts, report, sourceCode }) => ({
		NodeGroup(group) {
			for (const type of group.instanceTypes) {
				if (instanceType(type, facts.instanceTypes)?.current !== false) continue;
				report({ node: sourceCode.at(group, "instanceTypes"), messageId: "previous", data: { type, group: group.name } });
			}
		},
	}),
});
