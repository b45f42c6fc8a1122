import { defineRule } from "./support/define-rule.ts";

const losses = { "vpc-cni": "noAddresses", "kube-proxy": "noServices", coredns: "noNames" } as const;

export default defineRule({
	meta: {
		docs: {
			description: "Require the add-ons that nodes need to work",
			category: "reliability",
			presets: { recommended: "error", strict: "error" },
			why: "Without them nodes never become ready, or run pods that can neither find nor reach anything.",
			controls: { eksup: ["K8S010"], "EKS Best Practices Guide": ["cluster-upgrades"] },
			references: ["https://docs.aws.amazon.com/eks/latest/userguide/eks-add-ons.html"],
		},
		schema: [
			{
				type: "object",
				properties: {
					addons: {
						type: "array",
						items: { enum: Object.keys(losses) },
						uniqueItems: true,
						description: "The add-ons that must be there: leave out what other software, such as Cilium, takes the place of.",
					},
				},
				additionalProperties: false,
			},
		],
		defaultOptions: [{ addons: Object.keys(losses) as (keyof typeof losses)[] }],
		messages: {
			noAddresses: "Pods get no addresses and nodes never become ready, because {{cluster}} has node groups but no vpc-cni add-on.",
			noServices: "Pods cannot reach Kubernetes services, because {{cluster}} has node groups but no kube-proxy add-on.",
			noNames: "Pods cannot look up any name, because {{cluster}} has node groups but no coredns add-on.",
		},
	},

	create: ({ options, report, sourceCode }) => ({
		Cluster(cluster) {
			if (cluster.bootstrapsAddons || !cluster.nodeGroups.some(() => true)) return;
			for (const missing of options.addons.filter(name => !cluster.addons.some(addon => addon.name === name))) {
				report({ node: sourceCode.at(cluster, "addons"), messageId: losses[missing], data: { cluster: cluster.name } });
			}
		},
	}),
});
