import { defineRule } from "./support/define-rule.ts";
import { hourlyPrice, supportOfCluster } from "./support/kubernetes-support.ts";

export default defineRule({
	meta: {
		docs: {
			description: "Disallow Kubernetes versions in extended support",
			category: "lifecycle",
			presets: { recommended: "warn", strict: "warn" },
			why: "Extended support multiplies the price of the control plane; a cluster that does not take it is upgraded by EKS itself.",
			controls: { "EKS Best Practices Guide": ["cluster-upgrades"] },
			references: ["https://docs.aws.amazon.com/eks/latest/userguide/kubernetes-versions.html", "https://aws.amazon.com/eks/pricing/"],
		},
		messages: {
			costs:
				"Kubernetes {{version}} is in extended support until {{date}}, which costs {{extended}} instead of {{standard}} USD per cluster hour.",
			upgraded:
				"Standard support of Kubernetes {{version}} is over and the cluster takes no extended support, so EKS upgrades it by itself.",
		},
	},

	create: ({ facts, report, sourceCode, today }) => ({
		Cluster(cluster) {
			const { version = "" } = cluster;
			const { status, until: date = "" } = supportOfCluster(cluster, { today, facts });
			if (status !== "extended") return;
			const node = sourceCode.at(cluster, "version");
			const prices = { extended: hourlyPrice("extendedSupport"), standard: hourlyPrice("standardSupport") };
			if (cluster.supportType === "STANDARD") report({ node, messageId: "upgraded", data: { version } });
			else report({ node, messageId: "costs", data: { version, date, ...prices } });
		},
	}),
});
