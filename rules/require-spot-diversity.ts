import { defineRule } from "./support/define-rule.ts";

export default defineRule({
	meta: {
		docs: {
			description: "Require spot node groups to name several instance types",
			category: "reliability",
			presets: { recommended: "warn", strict: "warn" },
			why: "Spot capacity is lent by instance type and zone; with one type, AWS takes back all nodes of a zone together and has nothing to replace them with.",
			controls: {
				"Security Hub": ["AutoScaling.6"],
				eksctl: ["at least two instance types"],
				"EKS Best Practices Guide": ["cost-opt-compute"],
			},
			references: [
				"https://docs.aws.amazon.com/eks/latest/userguide/managed-node-groups.html",
				"https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/spot-best-practices.html",
			],
		},
		schema: [
			{
				type: "object",
				properties: {
					minimum: { type: "integer", minimum: 2, maximum: 20, description: "The fewest instance types of a spot node group." },
				},
				additionalProperties: false,
			},
		],
		defaultOptions: [{ minimum: 3 }],
		messages: {
			few: "Spot node group {{group}} names fewer than {{minimum}} instance types, so AWS can take back all its nodes at once and find no others.",
		},
	},

	create: ({ options: { minimum }, report, sourceCode }) => ({
		NodeGroup(group) {
			if (group.capacity !== "SPOT" || group.instanceTypes.length >= minimum) return;
			report({ node: sourceCode.at(group, "instanceTypes"), messageId: "few", data: { group: group.name, minimum } });
		},
	}),
});
