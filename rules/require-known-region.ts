import { region as regionFacts, regionNames } from "../reference/partitions.ts";
import { defineRule } from "./support/define-rule.ts";
import { nearest } from "../schemas/nearest.ts";

export default defineRule({
	meta: {
		docs: {
			description: "Require a Region that has EKS",
			category: "validity",
			presets: { recommended: "warn", strict: "warn" },
			why: "A mistyped Region fails the apply, and in one that is not known neither its zones nor its partition can be checked.",
			references: ["https://docs.aws.amazon.com/general/latest/gr/eks.html"],
		},
		messages: {
			unknown: "eksmith knows no Region {{region}}, so its zones and partition are guesses.",
			typo: "eksmith knows no Region {{region}}, so its zones and partition are guesses: did you mean {{similar}}?",
			noEks: "eksmith knows of no EKS in {{region}}, so creating a cluster there will probably fail.",
		},
	},

	create: ({ report, sourceCode }) => ({
		Cluster(cluster) {
			const { region } = cluster;
			const node = sourceCode.at(cluster, "region");
			const facts = regionFacts(region);
			const similar = nearest(region, regionNames());
			if (!facts) report({ node, messageId: similar ? "typo" : "unknown", data: { region, similar: similar ?? "" } });
			else if (!facts.eks) report({ node, messageId: "noEks", data: { region } });
		},
	}),
});
