import { clusterAdminPolicy, isClusterAdmin } from "./support/access.ts";
import { defineRule } from "./support/define-rule.ts";

export default defineRule({
	meta: {
		docs: {
			description: "Require an administrator of the cluster",
			category: "identity",
			presets: { recommended: "error", strict: "error" },
			why: "A cluster whose creator gets nothing and whose access entries grant nobody everything can be created, but not set up or repaired.",
			references: [
				"https://docs.aws.amazon.com/eks/latest/userguide/access-entries.html",
				"https://github.com/terraform-aws-modules/terraform-aws-eks/issues/3026",
			],
		},
		messages: {
			nobody: "Nobody administers the cluster: its creator gets no access, and no access entry has {{policy}} for the whole of it.",
			lockedOut: "EKS refuses CONFIG_MAP for a cluster whose creator gets no access, because nobody could ever log in.",
		},
	},

	create: ({ report, sourceCode }) => ({
		Access(access) {
			if (access.creatorAdmin) return;
			if (access.mode === "CONFIG_MAP") report({ node: sourceCode.at(access, "mode"), messageId: "lockedOut" });
			else if (!access.entries.some(isClusterAdmin)) {
				report({ node: sourceCode.at(access, "creatorAdmin"), messageId: "nobody", data: { policy: clusterAdminPolicy } });
			}
		},
	}),
});
