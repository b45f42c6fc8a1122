import { defineRule } from "./support/define-rule.ts";

export default defineRule({
	meta: {
		docs: {
			description: "Require a node group's sizes to be in order: minimum, desired, maximum",
			category: "validity",
			presets: { recommended: "error", strict: "error" },
			why: "EKS refuses the node group, after the cluster has been made.",
			references: ["https://docs.aws.amazon.com/eks/latest/APIReference/API_NodegroupScalingConfig.html"],
		},
		messages: {
			order: "Node group {{group}} asks for at least {{min}} and at most {{max}} nodes, which EKS refuses.",
			desired: "Node group {{group}} starts with {{desired}} nodes, outside its own range of {{min}} to {{max}}, which EKS refuses.",
		},
	},

	create: ({ report, sourceCode }) => ({
		NodeGroup(group) {
			const { minSize: min, maxSize: max, desiredSize: desired } = group;
			const place = sourceCode.at(group, "minSize");
			if (min > max) {
				const node = place.origin === "default" ? sourceCode.at(group, "maxSize") : place;
				report({ node, messageId: "order", data: { group: group.name, min, max } });
			} else if (desired !== undefined && (desired < min || desired > max)) {
				report({ node: sourceCode.at(group, "desiredSize"), messageId: "desired", data: { group: group.name, min, max, desired } });
			}
		},
	}),
});
