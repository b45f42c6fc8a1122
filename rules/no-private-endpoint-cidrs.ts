import { isPrivate } from "../schemas/cidr.ts";
import { defineRule } from "./support/define-rule.ts";

export default defineRule({
	meta: {
		docs: {
			description: "Disallow private address ranges for the public endpoint",
			category: "validity",
			presets: { recommended: "error", strict: "error" },
			why: "EKS refuses reserved addresses there, and no client on the internet has one: those inside the VPC use the private endpoint.",
			references: ["https://docs.aws.amazon.com/eks/latest/userguide/config-cluster-endpoint.html"],
		},
		messages: {
			private:
				"EKS refuses {{range}} for the public endpoint, as no client comes from a private address there; the private endpoint serves those.",
		},
	},

	create: ({ report, sourceCode }) => ({
		Endpoint(endpoint) {
			if (!endpoint.public) return;
			for (const range of endpoint.publicCidrs.filter(isPrivate)) {
				report({ node: sourceCode.at(endpoint, "publicCidrs"), messageId: "private", data: { range } });
			}
		},
	}),
});
