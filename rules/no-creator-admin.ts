import { isClusterAdmin } from "./support/access.ts";
import { defineRule } from "./support/define-rule.ts";

export default defineRule({
	meta: {
		docs: {
			description: "Disallow a cluster creator who stays administrator beside those that access entries name",
			category: "identity",
			presets: { recommended: "warn", strict: "warn" },
			why: "Whatever role a pipeline happened to create the cluster with keeps all rights, and nothing in the configuration names it.",
			controls: { "EKS Best Practices Guide": ["security/iam"] },
			references: ["https://docs.aws.amazon.com/eks/latest/userguide/access-entries.html"],
		},
		messages: {
			hidden: "Whoever creates the cluster stays its administrator without being named here, although {{admin}} already administers it.",
		},
	},

	create: ({ report, sourceCode }) => ({
		Access(access) {
			if (!access.creatorAdmin || access.mode === "CONFIG_MAP") return;
			const admin = access.entries.find(isClusterAdmin);
			if (admin) report({ node: sourceCode.at(access, "creatorAdmin"), messageId: "hidden", data: { admin: admin.name } });
		},
	}),
});
