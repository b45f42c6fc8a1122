import { defineRule } from "./support/define-rule.ts";
import { isSshOpenToWorld } from "./support/ssh.ts";

export default defineRule({
	meta: {
		docs: {
			description: "Disallow SSH to nodes from everywhere",
			category: "networking",
			presets: { recommended: "error", strict: "error" },
			why: "EKS opens port 22 to 0.0.0.0/0 when a node group has an SSH key and no source security groups.",
			controls: {
				Checkov: ["CKV_AWS_100"],
				KICS: ["ba40ace1-a047-483c-8a8d-bc2d3a67a82d"],
				Nirmata: ["check-nodegroup-remote-access"],
			},
			references: ["https://docs.aws.amazon.com/eks/latest/APIReference/API_RemoteAccessConfig.html"],
		},
		messages: {
			unrestricted:
				"Anybody on the internet may try to log in to nodes of node group {{group}}: it has an SSH key and no source, so EKS opens port 22 to the world.",
			world: "Anybody on the internet may try to log in to nodes of node group {{group}}: the sources of SSH together are the whole world.",
		},
	},

	create: ({ report, sourceCode }) => ({
		NodeGroup(group) {
			if (!isSshOpenToWorld(group)) return;
			const isSaid = group.sshSources.length > 0;
			report({
				node: sourceCode.at(group, isSaid ? "sshSources" : "sshKey"),
				messageId: isSaid ? "world" : "unrestricted",
				data: { group: group.name },
			});
		},
	}),
});
