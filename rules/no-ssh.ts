import { defineRule } from "./support/define-rule.ts";
import { isSshOpenToWorld } from "./support/ssh.ts";

export default defineRule({
	meta: {
		docs: {
			description: "Disallow SSH keys on nodes",
			category: "networking",
			presets: { recommended: "warn", strict: "warn" },
			why: "A shared key names nobody, is never rotated and needs an open port; Session Manager needs none and logs who did what.",
			controls: { "EKS Best Practices Guide": ["protecting-the-infrastructure"] },
			references: ["https://docs.aws.amazon.com/eks/latest/best-practices/protecting-the-infrastructure.html"],
		},
		messages: {
			key: "Whoever holds SSH key {{key}} has root on nodes of node group {{group}} and leaves no name in the logs; Session Manager needs neither key nor open port.",
		},
	},

	create: ({ report, sourceCode }) => ({
		NodeGroup(group) {
			if (group.sshKey === undefined || isSshOpenToWorld(group)) return;
			report({ node: sourceCode.at(group, "sshKey"), messageId: "key", data: { key: group.sshKey, group: group.name } });
		},
	}),
});
