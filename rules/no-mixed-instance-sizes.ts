import { instanceType } from "../reference/instance-types.ts";
import { defineRule } from "./support/define-rule.ts";

export default defineRule({
	meta: {
		docs: {
			description: "Disallow instance types of different sizes in one node group",
			category: "reliability",
			presets: { strict: "warn" },
			why: "Cluster Autoscaler takes the first type for all: it adds nodes that are too small for the pods that wait, or too large to be paid for.",
			controls: { "EKS Best Practices Guide": ["cas"] },
			references: ["https://docs.aws.amazon.com/eks/latest/best-practices/cas.html"],
		},
		messages: {
			mixed:
				"{{type}} ({{size}}) of node group {{group}} differs in size from {{first}} ({{firstSize}}), which Cluster Autoscaler takes for the size of every node in it.",
		},
	},

	create: ({ facts, report, sourceCode }) => ({
		NodeGroup(group) {
			let first: { name: string; size: string } | undefined;
			for (const name of group.instanceTypes) {
				const { vcpus, memoryMiB } = instanceType(name, facts.instanceTypes) ?? {};
				if (vcpus === undefined || memoryMiB === undefined) continue;

				const size = `${vcpus} vCPU, ${memoryMiB / 1024} GiB`;
				first ??= { name, size };
				if (size === first.size) continue;
				report({
					node: sourceCode.at(group, "instanceTypes"),
					messageId: "mixed",
					data: { type: name, size, group: group.name, first: first.name, firstSize: first.size },
				});
			}
		},
	}),
});
