import { defineRule } from "./support/define-rule.ts";

export default defineRule({
	meta: {
		docs: {
			description: "Require zonal shift",
			category: "reliability",
			presets: { strict: "warn" },
			why: "When a zone is impaired, AWS can take its nodes out of service for new traffic and pods, but only if it was allowed to beforehand.",
			controls: { "EKS Best Practices Guide": ["reliability"] },
			references: ["https://docs.aws.amazon.com/eks/latest/userguide/zone-shift.html"],
		},
		hasSuggestions: true,
		messages: {
			off: "When a zone is impaired, traffic keeps going to its nodes, because zonal shift is off.",
			on: "Let ARC shift traffic away from an impaired zone.",
		},
	},

	create: ({ report, sourceCode }) => ({
		Cluster(cluster) {
			if (cluster.zonalShift) return;
			report({
				node: sourceCode.at(cluster, "zonalShift"),
				messageId: "off",
				suggest: [{ messageId: "on", fix: fixer => sourceCode.set(fixer, cluster, "zonalShift", true) }],
			});
		},
	}),
});
