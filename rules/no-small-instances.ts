import { instanceType } from "../reference/instance-types.ts";
import type { Cluster } from "../languages/model/index.ts";
import { defineRule } from "./support/define-rule.ts";
import { setting } from "./support/setting.ts";

const delegatesPrefixes = ({ addons }: Cluster) =>
	addons.some(addon => addon.name === "vpc-cni" && String(setting(addon, "env", "ENABLE_PREFIX_DELEGATION")) === "true");

export default defineRule({
	meta: {
		docs: {
			description: "Disallow instance types on which few pods fit",
			category: "reliability",
			presets: { recommended: "warn", strict: "warn" },
			why: "The add-ons run three or more pods on every node; what does not fit beside them stays pending, and EKS applies the smallest type's limit to the whole group.",
			references: [
				"https://docs.aws.amazon.com/eks/latest/userguide/choosing-instance-type.html",
				"https://docs.aws.amazon.com/eks/latest/userguide/cni-increase-ip-addresses.html",
			],
		},
		schema: [
			{
				type: "object",
				properties: {
					minimum: {
						type: "integer",
						minimum: 1,
						maximum: 250,
						description: "The fewest pods that have to fit on a node, those of the cluster itself included.",
					},
				},
				additionalProperties: false,
			},
		],
		defaultOptions: [{ minimum: 12 }],
		messages: {
			small:
				"Only {{pods}} pods fit on the {{type}} nodes of node group {{group}}, and the cluster's own take some of these; you want room for {{minimum}}.",
		},
	},

	create: ({ facts, options: { minimum }, report, sourceCode }) => ({
		NodeGroup(group) {
			for (const type of group.instanceTypes) {
				const { maxPods: pods = minimum, prefixDelegation = false } = instanceType(type, facts.instanceTypes) ?? {};
				if (pods >= minimum || (prefixDelegation && delegatesPrefixes(group.cluster))) continue;
				report({ node: sourceCode.at(group, "instanceTypes"), messageId: "small", data: { type, pods, group: group.name, minimum } });
			}
		},
	}),
});
