import { limits } from "../reference/limits.ts";
import { usableAddresses } from "./support/addresses.ts";
import { defineRule } from "./support/define-rule.ts";

export default defineRule({
	meta: {
		docs: {
			description: "Require room for the control plane in each of its subnets",
			category: "validity",
			presets: { recommended: "error", strict: "error" },
			why: "EKS puts network interfaces of the control plane into these subnets, new ones at each upgrade: without free addresses an upgrade fails.",
			controls: { eksup: ["EKS001"], "EKS Best Practices Guide": ["networking/subnets"] },
			references: ["https://docs.aws.amazon.com/eks/latest/userguide/network-reqs.html"],
		},
		schema: [
			{
				type: "object",
				properties: {
					minimum: { type: "integer", minimum: 1, description: "How many usable addresses each subnet must have. AWS recommends 16." },
				},
				additionalProperties: false,
			},
		],
		defaultOptions: [{ minimum: limits.controlPlaneFreeAddresses }],
		messages: {
			small:
				"Control plane subnet {{subnet}} has {{usable}} usable addresses, but must have {{minimum}}: EKS puts network interfaces there, new ones at each upgrade.",
		},
	},

	create: ({ options: { minimum }, report, sourceCode }) => ({
		Cluster(cluster) {
			for (const subnet of cluster.subnets.filter(candidate => usableAddresses(candidate) < minimum)) {
				const data = { subnet: subnet.name, usable: usableAddresses(subnet), minimum };
				report({ node: sourceCode.at(subnet, "cidr"), messageId: "small", data });
			}
		},
	}),
});
