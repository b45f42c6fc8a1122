import { defineRule } from "./support/define-rule.ts";
import { answersTheWorld } from "./support/endpoint.ts";

export default defineRule({
	meta: {
		docs: {
			description: "Disallow an API server that answers the whole internet",
			category: "networking",
			presets: { recommended: "error", strict: "error" },
			why: "Everybody can try stolen credentials on it, and the next hole in the Kubernetes API is open to everybody on its first day.",
			controls: {
				"CIS EKS 1.8": ["5.4.1"],
				Checkov: ["CKV_AWS_38"],
				Trivy: ["AWS-0041"],
				KICS: ["61cf9883"],
				prowler: ["eks_cluster_not_publicly_accessible"],
				Pulumi: ["eks-cluster-endpoint-restrict-public-access"],
				Nirmata: ["check-public-access-cidr"],
				cloudsploit: ["EKS Network Exposure"],
			},
			references: ["https://docs.aws.amazon.com/eks/latest/userguide/config-cluster-endpoint.html"],
		},
		hasSuggestions: true,
		messages: {
			world: "The API server answers the whole internet, so anybody can try stolen credentials on it.",
			turnOff: "Turn the public endpoint off; clients then need a way into the VPC.",
		},
	},

	create: ({ report, sourceCode }) => ({
		Endpoint(endpoint) {
			if (!endpoint.public || !answersTheWorld(endpoint)) return;
			report({
				node: sourceCode.at(endpoint, "publicCidrs"),
				messageId: "world",
				suggest: [{ messageId: "turnOff", fix: fixer => (endpoint.private ? sourceCode.set(fixer, endpoint, "public", false) : null) }],
			});
		},
	}),
});
