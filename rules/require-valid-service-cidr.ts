import { limits } from "../reference/limits.ts";
import { contains, isCanonical, parseCidr } from "../schemas/cidr.ts";
import { defineRule } from "./support/define-rule.ts";

const { serviceCidrPrefix: size, serviceCidrRanges: ranges } = limits;

export default defineRule({
	meta: {
		docs: {
			description: "Require a range for Kubernetes services that EKS takes",
			category: "validity",
			presets: { recommended: "error", strict: "error" },
			why: "EKS checks the range only when it creates the cluster, and never changes it afterwards.",
			references: [
				"https://docs.aws.amazon.com/eks/latest/APIReference/API_KubernetesNetworkConfigRequest.html",
				"https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/eks_cluster",
			],
		},
		messages: {
			public: "EKS refuses {{cidr}} for Kubernetes services: the range must lie in {{ranges}}.",
			size: "EKS refuses {{cidr}} for Kubernetes services: the range must be /{{min}} to /{{max}}.",
			host: "Terraform refuses {{cidr}} for Kubernetes services: a range is named by its first address.",
		},
	},

	create: ({ report, sourceCode }) => ({
		Cluster(cluster) {
			const { serviceCidr: cidr = "" } = cluster;
			const range = parseCidr(cidr);
			if (!range) return;
			const node = sourceCode.at(cluster, "serviceCidr");
			const { min, max } = size;
			if (!ranges.some(outer => contains(outer, cidr))) report({ node, messageId: "public", data: { cidr, ranges: ranges.join(", ") } });
			else if (range.prefix < min || range.prefix > max) report({ node, messageId: "size", data: { cidr, min, max } });
			else if (!isCanonical(cidr)) report({ node, messageId: "host", data: { cidr } });
		},
	}),
});
