import { defineRule } from "./support/define-rule.ts";
import { hourlyPrice, supportOfCluster } from "./support/kubernetes-support.ts";

export default defineRule({
	meta: {
		docs: {
			description: "Require standard support as the upgrade policy",
			category: "cost",
			presets: { strict: "warn" },
			why: "With extended support a cluster that nobody upgrades becomes several times as expensive one day, without anybody's decision.",
			controls: { "EKS Best Practices Guide": ["cluster-upgrades"] },
			references: ["https://docs.aws.amazon.com/eks/latest/userguide/view-upgrade-policy.html"],
		},
		hasSuggestions: true,
		messages: {
			extended:
				"At the end of standard support the cluster will cost {{extended}} instead of {{standard}} USD an hour, rather than be upgraded.",
			standard: "Let EKS upgrade the cluster at the end of standard support.",
		},
	},

	create: ({ facts, report, sourceCode, today }) => ({
		Cluster(cluster) {
			// In extended support already the policy cannot be changed, and no-extended-support speaks of the cost.
			if (cluster.supportType === "STANDARD" || supportOfCluster(cluster, { today, facts }).status === "extended") return;
			report({
				node: sourceCode.at(cluster, "supportType"),
				messageId: "extended",
				data: { extended: hourlyPrice("extendedSupport"), standard: hourlyPrice("standardSupport") },
				suggest: [{ messageId: "standard", fix: fixer => sourceCode.set(fixer, cluster, "supportType", "STANDARD") }],
			});
		},
	}),
});
