import { defineRule } from "./support/define-rule.ts";

const keys: string[] = [];

export default defineRule({
	meta: {
		docs: {
			description: "Require tags",
			category: "cost",
			presets: {},
			why: "Costs, owners and access rules go by tags; what lacks them is nobody's, and nobody's bill.",
			controls: {
				"Security Hub": ["EKS.6"],
				Nirmata: ["check-cluster-tag"],
				cloudsploit: ["EKS Cluster Has Tags"],
				tflint: ["aws_resource_missing_tags"],
			},
			references: ["https://docs.aws.amazon.com/eks/latest/userguide/eks-using-tags.html"],
		},
		schema: [
			{
				type: "object",
				properties: {
					keys: {
						type: "array",
						items: { type: "string" },
						uniqueItems: true,
						description: "The keys of the tags that a cluster must have.",
					},
				},
				additionalProperties: false,
			},
		],
		defaultOptions: [{ keys }],
		messages: { missing: "The tags of {{cluster}} lack {{missing}}, so nobody can tell whose it is or who pays for it." },
	},

	create: ({ options, report, sourceCode }) => ({
		Cluster(cluster) {
			const missing = options.keys.filter(key => !cluster.tags.has(key));
			if (missing.length === 0) return;
			report({ node: sourceCode.at(cluster, "tags"), messageId: "missing", data: { cluster: cluster.name, missing: missing.join(", ") } });
		},
	}),
});
