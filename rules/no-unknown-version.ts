import { kubernetesCalendarAsOf } from "../reference/kubernetes-versions.ts";
import { defineRule } from "./support/define-rule.ts";
import { supportOfCluster } from "./support/kubernetes-support.ts";

export default defineRule({
	meta: {
		docs: {
			description: "Disallow Kubernetes versions that EKS does not offer yet",
			category: "validity",
			presets: { recommended: "warn", strict: "warn" },
			why: "Creating a cluster with a version that EKS does not have fails, and no rule can say when its support ends.",
			references: ["https://docs.aws.amazon.com/eks/latest/userguide/kubernetes-versions.html"],
		},
		messages: {
			unknown:
				"EKS had no Kubernetes {{version}} on {{asOf}}, so nothing about its support could be checked; if it is newer, describe it in settings.eks.facts.kubernetesVersions.",
			unreleased: "EKS offers Kubernetes {{version}} from {{date}} on, and refuses it until then.",
		},
	},

	create: ({ facts, report, sourceCode, today }) => ({
		Cluster(cluster) {
			const { version = "" } = cluster;
			const { status, until: date = "" } = supportOfCluster(cluster, { today, facts });
			const node = sourceCode.at(cluster, "version");
			if (status === "unknown") report({ node, messageId: "unknown", data: { version, asOf: kubernetesCalendarAsOf } });
			if (status === "unreleased") report({ node, messageId: "unreleased", data: { version, date } });
		},
	}),
});
