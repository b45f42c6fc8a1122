import { defineRule } from "./support/define-rule.ts";

export default defineRule({
	meta: {
		docs: {
			description: "Disallow nodes in public subnets",
			category: "networking",
			presets: { recommended: "error", strict: "error" },
			why: "A node with a public address and a route to an internet gateway is one open port away from anybody on the internet.",
			controls: {
				"CIS EKS 1.8": ["5.4.3"],
				"Security Hub": ["EC2.15"],
				Checkov: ["CKV_AWS_130"],
				Trivy: ["AWS-0164"],
				KICS: ["52f04a44"],
				hardeneks: ["deploy_workers_onto_private_subnets"],
				prowler: ["vpc_subnet_no_public_ip_by_default"],
			},
			references: [
				"https://docs.aws.amazon.com/eks/latest/userguide/network-reqs.html",
				"https://docs.aws.amazon.com/eks/latest/best-practices/subnets.html",
			],
		},
		messages: {
			routed: "Nodes of {{group}} are in subnet {{subnet}}, which routes to an internet gateway: the internet is one open port away.",
			addressed: "Private subnet {{subnet}} gives every node a public address, which a route to an internet gateway would expose.",
		},
	},

	create: ({ report, sourceCode }) => ({
		NodeGroup(group) {
			for (const { name } of group.subnets.filter(({ egress }) => egress === "internetGateway")) {
				report({ node: sourceCode.at(group, "subnets"), messageId: "routed", data: { group: group.name, subnet: name } });
			}
		},

		Subnet(subnet) {
			if (subnet.role !== "private" || !subnet.assignsPublicIp) return;
			report({ node: sourceCode.at(subnet, "assignsPublicIp"), messageId: "addressed", data: { subnet: subnet.name } });
		},
	}),
});
