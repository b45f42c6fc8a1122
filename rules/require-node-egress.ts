import { defineRule } from "./support/define-rule.ts";

export default defineRule({
	meta: {
		docs: {
			description: "Require a way out of the VPC for nodes",
			category: "networking",
			presets: { recommended: "error", strict: "error" },
			why: "Nodes pull the images of the VPC CNI and kube-proxy before they are ready: without NAT or VPC endpoints they never join.",
			controls: { Checkov: ["CKV2_AWS_35"] },
			references: ["https://docs.aws.amazon.com/eks/latest/userguide/private-clusters.html"],
		},
		schema: [
			{
				type: "object",
				properties: {
					endpoints: {
						type: "array",
						items: { type: "string" },
						uniqueItems: true,
						description: "The services whose VPC endpoints together make up for a route to the internet, by their short names.",
					},
				},
				additionalProperties: false,
			},
		],
		defaultOptions: [{ endpoints: ["ec2", "ecr.api", "ecr.dkr", "s3", "sts"] }],
		messages: {
			stuck: "Nodes of {{groups}} can pull no images: their subnets have no route out, and the VPC has no endpoints for {{missing}}.",
		},
	},

	create: ({ options, report, sourceCode }) => ({
		Cluster({ network, nodeGroups }) {
			const stuck = [...nodeGroups.filter(group => group.subnets.some(({ egress }) => egress === "none"))];
			if (stuck.length === 0) return;
			const missing = options.endpoints.filter(service => !network.endpoints.includes(service));
			if (missing.length === 0) return;
			report({
				node: sourceCode.at(network, "nat"),
				messageId: "stuck",
				data: { groups: stuck.map(({ name }) => name).join(", "), missing: missing.join(", ") },
			});
		},
	}),
});
