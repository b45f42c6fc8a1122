import { defineRule } from "./support/define-rule.ts";
import { answersTheWorld } from "./support/endpoint.ts";

export default defineRule({
	meta: {
		docs: {
			description: "Disallow a public endpoint of the API server",
			category: "networking",
			presets: { recommended: "warn", strict: "error" },
			why: "A stolen credential or a hole in the API server can be used from outside the VPC. Private access over a VPN or a bastion takes that away.",
			controls: {
				"CIS EKS 1.8": ["5.4.2"],
				"Security Hub": ["EKS.1"],
				"AWS Config": ["eks-endpoint-no-public-access"],
				Checkov: ["CKV_AWS_39"],
				Trivy: ["AWS-0040"],
				KICS: ["42f4b905"],
				hardeneks: ["check_endpoint_public_access"],
				"cdk-nag": ["AwsSolutions-EKS1"],
				Pulumi: ["disallowApiEndpointPublicAccess"],
				Nirmata: ["check-public-endpoint"],
				"FSBP Sentinel": ["eks-cluster-endpoints-restrict-public-access"],
				"cfn-guard": ["EKS_ENDPOINT_NO_PUBLIC_ACCESS"],
				"Control Tower": ["CT.EKS.PR.1"],
			},
			references: ["https://docs.aws.amazon.com/eks/latest/userguide/cluster-endpoint.html"],
		},
		hasSuggestions: true,
		messages: {
			public: "The API server answers on the internet, where {{ranges}} may reach it: a stolen credential works from there too.",
			turnOff: "Turn the public endpoint off; clients then need a way into the VPC.",
		},
	},

	create: ({ report, sourceCode }) => ({
		Endpoint(endpoint) {
			if (!endpoint.public || answersTheWorld(endpoint)) return;
			report({
				node: sourceCode.at(endpoint, "public"),
				messageId: "public",
				data: { ranges: [...endpoint.publicCidrs].join(", ") },
				suggest: [{ messageId: "turnOff", fix: fixer => (endpoint.private ? sourceCode.set(fixer, endpoint, "public", false) : null) }],
			});
		},
	}),
});
