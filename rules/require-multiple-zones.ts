import { defineRule } from "./support/define-rule.ts";
import { spansZones } from "./support/zones.ts";

export default defineRule({
	meta: {
		docs: {
			description: "Require control plane subnets in two zones at least",
			category: "reliability",
			presets: { recommended: "error", strict: "error" },
			why: "EKS refuses to create a cluster whose subnets are all in one availability zone.",
			controls: { eksup: ["EKS001"], "EKS Best Practices Guide": ["reliability"] },
			references: ["https://docs.aws.amazon.com/eks/latest/userguide/network-reqs.html"],
		},
		messages: {
			one: "All control plane subnets of {{cluster}} are in {{zone}}, and EKS refuses a cluster with fewer than two zones.",
		},
	},

	create: ({ report, sourceCode }) => ({
		Cluster(cluster) {
			const [first] = cluster.subnets;
			if (!first || spansZones(cluster.subnets)) return;
			report({ node: sourceCode.at(cluster, "subnets"), messageId: "one", data: { cluster: cluster.name, zone: first.zone } });
		},
	}),
});
