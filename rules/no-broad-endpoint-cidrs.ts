import { isPrivate, parseCidr } from "../schemas/cidr.ts";
import { defineRule } from "./support/define-rule.ts";
import { answersTheWorld } from "./support/endpoint.ts";

const prefix = (description: string, maximum: number) => ({ type: "integer", description, minimum: 0, maximum });

export default defineRule({
	meta: {
		docs: {
			description: "Disallow ranges of a public endpoint that are wider than an organisation's own",
			category: "networking",
			presets: { recommended: "warn", strict: "warn" },
			why: "A range of millions of addresses belongs to strangers too, and lets them reach the API server.",
			controls: { "CIS EKS 1.8": ["5.4.1"], Trivy: ["AWS-0041"], "EKS Best Practices Guide": ["security/network"] },
			references: ["https://docs.aws.amazon.com/eks/latest/userguide/config-cluster-endpoint.html"],
		},
		schema: [
			{
				type: "object",
				properties: {
					ipv4: prefix("The shortest prefix that an IPv4 range may have.", 32),
					ipv6: prefix("The shortest prefix that an IPv6 range may have.", 128),
				},
				additionalProperties: false,
			},
		],
		defaultOptions: [{ ipv4: 16, ipv6: 32 }],
		messages: {
			broad: "The API server answers all of {{range}}; a range wider than /{{limit}} takes in strangers along with your own networks.",
		},
	},

	create: ({ options, report, sourceCode }) => ({
		Endpoint(endpoint) {
			if (!endpoint.public || answersTheWorld(endpoint)) return;
			for (const range of endpoint.publicCidrs) {
				const cidr = parseCidr(range);
				if (!cidr || isPrivate(range)) continue;
				const limit = cidr.version === 4 ? options.ipv4 : options.ipv6;
				if (cidr.prefix < limit) report({ node: sourceCode.at(endpoint, "publicCidrs"), messageId: "broad", data: { range, limit } });
			}
		},
	}),
});
