import { defineRule } from "./support/define-rule.ts";

export default defineRule({
	meta: {
		docs: {
			description: "Require EKS to refuse the deletion of the cluster",
			category: "lifecycle",
			presets: { recommended: "warn", strict: "error" },
			why: "A wrong `terraform destroy`, or a change that replaces the cluster, deletes it with everything that runs in it, and nothing brings it back.",
			controls: { prowler: ["eks_cluster_deletion_protection_enabled"] },
			references: ["https://docs.aws.amazon.com/eks/latest/userguide/deletion-protection.html"],
		},
		fixable: "code",
		messages: {
			off: "One wrong apply can delete the cluster and all that runs in it because its deletion protection is off.",
		},
	},

	create: ({ report, sourceCode }) => ({
		Cluster(cluster) {
			if (cluster.deletionProtection) return;
			const place = sourceCode.at(cluster, "deletionProtection");
			// A default of false belongs to a provider that has no protection to offer.
			if (place.origin === "default") return;
			report({ node: place, messageId: "off", fix: fixer => sourceCode.set(fixer, cluster, "deletionProtection", true) });
		},
	}),
});
