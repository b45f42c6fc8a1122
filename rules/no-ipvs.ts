import { compareMinor, eksDefaultVersion } from "../reference/kubernetes-versions.ts";
import { defineRule } from "./support/define-rule.ts";
import { setting } from "./support/setting.ts";

export default defineRule({
	meta: {
		docs: {
			description: "Disallow the ipvs mode of kube-proxy",
			category: "lifecycle",
			presets: { recommended: "warn", strict: "warn" },
			why: "Nobody maintains the ipvs mode any more: it is deprecated since Kubernetes 1.35 and will be removed, and nftables takes its place.",
			controls: { eksup: ["K8S012"] },
			references: ["https://kubernetes.dev/resources/keps/5495", "https://docs.aws.amazon.com/eks/latest/best-practices/nftables.html"],
		},
		schema: [
			{
				type: "object",
				properties: {
					since: { type: "string", pattern: "^1\\.[0-9]+$", description: "The Kubernetes minor from which on ipvs is refused." },
				},
				additionalProperties: false,
			},
		],
		defaultOptions: [{ since: "1.35" }],
		messages: {
			ipvs: "Kubernetes {{version}} has deprecated the ipvs mode of kube-proxy, and a later upgrade stops all services that rely on it: use nftables.",
		},
	},

	create: ({ options, report, sourceCode }) => ({
		Addon(addon) {
			if (addon.name !== "kube-proxy" || setting(addon, "mode") !== "ipvs") return;
			const { version = eksDefaultVersion } = addon.cluster;
			if (compareMinor(version, options.since) < 0) return;
			report({ node: sourceCode.at(addon, "settings"), messageId: "ipvs", data: { version } });
		},
	}),
});
