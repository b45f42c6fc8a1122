import { accessPolicy } from "../reference/access-policies.ts";
import { clusterAdminPolicy } from "./support/access.ts";
import { defineRule } from "./support/define-rule.ts";

export default defineRule({
	meta: {
		docs: {
			description: "Disallow access policies that read the secrets of every namespace",
			category: "identity",
			presets: { strict: "warn" },
			why: "Whoever reads the secrets of kube-system and of all workloads can become any of them, whatever else the policy withholds.",
			controls: { "CIS EKS 1.8": ["4.1.2"], Pulumi: ["k8s-rbac-secret-access-minimized"] },
			references: ["https://docs.aws.amazon.com/eks/latest/userguide/access-policy-permissions.html"],
		},
		messages: {
			reads: "{{policy}} lets {{entry}} read the secrets of every namespace, and with them act as any workload; give it namespaces.",
		},
	},

	create: ({ report, sourceCode }) => ({
		AccessEntry(entry) {
			for (const { name: policy, scope } of entry.policies) {
				if (scope !== "cluster" || policy === clusterAdminPolicy || !accessPolicy(policy)?.readsSecrets) continue;
				report({ node: sourceCode.at(entry, "policies"), messageId: "reads", data: { policy, entry: entry.name } });
			}
		},
	}),
});
