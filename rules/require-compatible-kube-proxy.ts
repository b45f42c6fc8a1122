import { compareMinor, eksDefaultVersion } from "../reference/kubernetes-versions.ts";
import { defineRule } from "./support/define-rule.ts";

export default defineRule({
	meta: {
		docs: {
			description: "Require a version of kube-proxy that goes with the cluster's",
			category: "validity",
			presets: { recommended: "error", strict: "error" },
			why: "A kube-proxy must not be newer than the API server, and only so much older: beyond that, services break in ways that nobody tests.",
			controls: { eksup: ["K8S011"] },
			references: [
				"https://kubernetes.io/releases/version-skew-policy/",
				"https://docs.aws.amazon.com/eks/latest/userguide/managing-kube-proxy.html",
			],
		},
		schema: [
			{
				type: "object",
				properties: {
					minors: { type: "integer", minimum: 0, description: "How many minors kube-proxy may be behind. Kubernetes allows three." },
				},
				additionalProperties: false,
			},
		],
		defaultOptions: [{ minors: 3 }],
		messages: {
			newer: "kube-proxy {{proxy}} is newer than the cluster's Kubernetes {{version}}, which it must never be.",
			older:
				"kube-proxy {{proxy}} is more than {{minors}} minors older than the cluster's Kubernetes {{version}}, which Kubernetes does not support.",
		},
	},

	create: ({ options: { minors }, report, sourceCode }) => ({
		Addon(addon) {
			const proxy = addon.name === "kube-proxy" ? /^v?(\d+\.\d+)\./u.exec(addon.version ?? "")?.[1] : undefined;
			if (proxy === undefined) return;
			const { version = eksDefaultVersion } = addon.cluster;
			const ahead = compareMinor(proxy, version);
			const node = sourceCode.at(addon, "version");
			if (ahead > 0) report({ node, messageId: "newer", data: { proxy, version } });
			if (ahead < -minors) report({ node, messageId: "older", data: { proxy, version, minors } });
		},
	}),
});
