import { clusterAdminPolicy, isClusterAdmin } from "./support/access.ts";
import { defineRule } from "./support/define-rule.ts";

export default defineRule({
	meta: {
		docs: {
			description: "Require an administrator of the cluster",
			category: "identity",
			presets: { recommended: "error", strict: "error" },
			why: "A cluster whose creator gets nothing and whose access entries grant nobody everything can be created, but not set up or repaired.",
			controls: { eksctl: ["accessConfig.bootstrapClusterCreatorAdminPermissions"] },
			references: ["https://docs.aws.amazon.com/eks/latest/userguide/access-entries.html"],
		},
		messages: {
			nobody: "Nobody administers the cluster: its creator gets no access, and no access entry has {{policy}} for the whole of it.",
			lockedOut: "Nobody can log in: with CONFIG_MAP the creator alone could let others in, and gets no access.",
		},
	},

	create: ({ report, sourceCode }) => ({
		Access(access) {
			if (access.creatorAdmin) return;
			const node = sourceCode.at(access, "creatorAdmin");
			if (access.mode === "CONFIG_MAP") report({ node, messageId: "lockedOut" });
			else if (!access.entries.some(isClusterAdmin)) report({ node, messageId: "nobody", data: { policy: clusterAdminPolicy } });
		},
	}),
});
