import { compareMinor, supportOf } from "../reference/kubernetes-versions.ts";
import { defineRule } from "./support/define-rule.ts";
import { calendarOf, supportOfCluster } from "./support/kubernetes-support.ts";

export default defineRule({
	meta: {
		docs: {
			description: "Disallow Kubernetes versions that EKS no longer supports",
			category: "lifecycle",
			presets: { recommended: "error", strict: "error" },
			why: "EKS refuses to create such a cluster, and upgrades an existing one by itself at a time of its own choice.",
			controls: {
				"Security Hub": ["EKS.2"],
				"AWS Config": ["eks-cluster-supported-version"],
				Checkov: ["CKV_AWS_339"],
				Nirmata: ["check-supported-k8s-version"],
				"FSBP Sentinel": ["eks-cluster-supported-k8s-version-check"],
				hardeneks: ["check_eks_version"],
				prowler: ["eks_cluster_uses_a_supported_version"],
				cloudsploit: ["EKS Kubernetes Version"],
			},
			references: ["https://docs.aws.amazon.com/eks/latest/userguide/kubernetes-versions.html"],
		},
		messages: {
			unsupported:
				"EKS no longer supports Kubernetes {{version}} (the oldest is {{oldest}}): it refuses to create such a cluster, and upgrades an existing one by itself.",
		},
	},

	create: ({ facts, report, sourceCode, today }) => ({
		Cluster(cluster) {
			const { version = "" } = cluster;
			if (supportOfCluster(cluster, { today, facts }).status !== "unsupported") return;
			const calendar = calendarOf({ today, facts });
			const supported = Object.keys(calendar).filter(minor => ["standard", "extended"].includes(supportOf(minor, today, calendar).status));
			const [oldest = "newer"] = supported.sort(compareMinor);
			report({ node: sourceCode.at(cluster, "version"), messageId: "unsupported", data: { version, oldest } });
		},
	}),
});
