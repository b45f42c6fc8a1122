import { amiType } from "../reference/ami-types.ts";
import { instanceType } from "../reference/instance-types.ts";
import { defineRule } from "./support/define-rule.ts";

const devices = { nvidia: "NVIDIA GPU", neuron: "AWS Neuron device", none: "accelerator" };

export default defineRule({
	meta: {
		docs: {
			description: "Require the instance types of a node group to match its AMI",
			category: "validity",
			presets: { recommended: "error", strict: "error" },
			why: "EKS refuses the node group fifteen minutes into an apply, or its nodes come up without the driver that their GPUs need.",
			controls: { eksctl: ["instance types are not supported for %s"] },
			references: ["https://docs.aws.amazon.com/eks/latest/userguide/choosing-instance-type.html"],
		},
		messages: {
			architecture: "{{type}} of node group {{group}} is an {{has}} machine and cannot boot {{image}}, an {{needs}} image.",
			mixed:
				"{{type}} of node group {{group}} is an {{has}} machine while {{first}} is {{needs}}, but a node group has one image for all its types.",
			accelerator: "{{type}} of node group {{group}} has no {{device}}, which EKS demands of every type for {{image}}.",
			driver: "{{type}} of node group {{group}} has an {{device}} that no pod can use: {{image}} brings no driver for it.",
		},
	},

	create: ({ facts, report, sourceCode }) => ({
		NodeGroup(group) {
			const image = amiType(group.amiType ?? "");
			let first: { name: string; arch: string | undefined } | undefined;

			for (const name of group.instanceTypes) {
				const type = instanceType(name, facts.instanceTypes);
				if (type?.arch === undefined) continue;
				first ??= { name, arch: type.arch };

				const needs = image?.architecture ?? first.arch ?? type.arch;
				const data = { type: name, group: group.name, image: group.amiType ?? "", has: type.arch, needs, first: first.name };
				const node = sourceCode.at(group, "instanceTypes");
				if (type.arch !== needs) report({ node, messageId: first.arch === needs ? "mixed" : "architecture", data });
				else if (type.accelerator === image?.accelerator || (type.accelerator === "neuron" && image?.neuron)) continue;
				else if (image?.accelerator === "none")
					report({ node, messageId: "driver", data: { ...data, device: devices[type.accelerator ?? "none"] } });
				else if (image?.accelerator) report({ node, messageId: "accelerator", data: { ...data, device: devices[image.accelerator] } });
			}
		},
	}),
});
