import { labelOwner } from "../reference/nodes.ts";
import { defineRule } from "./support/define-rule.ts";

export default defineRule({
	meta: {
		docs: {
			description: "Disallow node labels that Kubernetes or EKS keeps to itself",
			category: "validity",
			presets: { recommended: "error", strict: "error" },
			why: 'Kubelet does not start with such a label, and the node group fails with "Instances failed to join the kubernetes cluster", which names no cause.',
			references: [
				"https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/#noderestriction",
				"https://docs.aws.amazon.com/eks/latest/userguide/managed-node-groups.html",
			],
		},
		messages: {
			kubelet:
				"No node of node group {{group}} can join: kubelet does not start with label {{label}}, whose prefix is reserved for Kubernetes itself.",
			eks: "EKS refuses node group {{group}} for its label {{label}}: that prefix is for the labels that EKS itself sets.",
		},
	},

	create: ({ report, sourceCode }) => ({
		NodeGroup(group) {
			for (const label of group.labels.keys()) {
				const owner = labelOwner(label);
				if (owner) report({ node: sourceCode.at(group, "labels"), messageId: owner, data: { group: group.name, label } });
			}
		},
	}),
});
