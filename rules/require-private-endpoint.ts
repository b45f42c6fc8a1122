import { defineRule } from "./support/define-rule.ts";

export default defineRule({
	meta: {
		docs: {
			description: "Require the API server to have a private endpoint",
			category: "networking",
			presets: { recommended: "error", strict: "error" },
			why: "Without one, traffic between nodes and the API server leaves the VPC, and nodes in private subnets depend on NAT to join.",
			controls: {
				"CIS EKS 1.8": ["5.4.1", "5.4.2"],
				prowler: ["eks_cluster_private_nodes_enabled"],
				cloudsploit: ["EKS Private Endpoint"],
			},
			references: ["https://docs.aws.amazon.com/eks/latest/userguide/cluster-endpoint.html"],
		},
		fixable: "code",
		messages: {
			off: "Nodes reach the API server over the internet because its private endpoint is off.",
			unreachable: "Nobody can reach the API server: its private and its public endpoint are off, which EKS refuses.",
		},
	},

	create: ({ report, sourceCode }) => ({
		Endpoint(endpoint) {
			if (endpoint.private) return;
			report({
				node: sourceCode.at(endpoint, "private"),
				messageId: endpoint.public ? "off" : "unreachable",
				fix: fixer => sourceCode.set(fixer, endpoint, "private", true),
			});
		},
	}),
});
