import { defineRule } from "./support/define-rule.ts";

export default defineRule({
	meta: {
		docs: {
			description: "Require the agent that EKS Pod Identity needs",
			category: "identity",
			presets: { recommended: "error", strict: "error" },
			why: "The agent on each node hands pods the credentials of their role; without it every call to AWS fails, though everything applies.",
			references: ["https://docs.aws.amazon.com/eks/latest/userguide/pod-id-agent-setup.html"],
		},
		messages: {
			missing: "Pods of {{serviceAccounts}} get no AWS credentials, because EKS Pod Identity needs the eks-pod-identity-agent add-on.",
		},
	},

	create: ({ report, sourceCode }) => ({
		Cluster(cluster) {
			const users = [...cluster.serviceAccountRoles.filter(({ via }) => via === "podIdentity")];
			if (users.length === 0 || cluster.addons.some(({ name }) => name === "eks-pod-identity-agent")) return;
			const serviceAccounts = users.map(({ namespace, serviceAccount }) => `${namespace}/${serviceAccount}`).join(", ");
			report({ node: sourceCode.at(cluster, "addons"), messageId: "missing", data: { serviceAccounts } });
		},
	}),
});
