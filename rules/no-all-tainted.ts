import { coreDnsTolerates } from "../reference/nodes.ts";
import type { NodeGroup } from "../languages/model/index.ts";
import { defineRule } from "./support/define-rule.ts";
import { setting } from "./support/setting.ts";

const repels = ({ taints }: NodeGroup) => taints.some(({ key, effect }) => effect !== "PREFER_NO_SCHEDULE" && !coreDnsTolerates(key));

export default defineRule({
	meta: {
		docs: {
			description: "Disallow taints on every node group, which leave CoreDNS nowhere to run",
			category: "reliability",
			presets: { recommended: "error", strict: "error" },
			why: "The CoreDNS add-on never becomes active, the apply fails after twenty minutes, and no pod can resolve a name.",
			references: [
				"https://docs.aws.amazon.com/eks/latest/userguide/node-taints-managed-node-groups.html",
				"https://github.com/aws/containers-roadmap/issues/1389",
			],
		},
		messages: {
			nowhere:
				"CoreDNS has nowhere to run in cluster {{cluster}}: every node group has a taint that it does not tolerate, so no name can be resolved.",
		},
	},

	create: ({ report, sourceCode }) => ({
		Cluster(cluster) {
			const { addons, nodeGroups } = cluster;
			if (!nodeGroups.every(repels) || nodeGroups.length === 0) return;

			const coreDns = addons.find(({ name }) => name === "coredns");
			const tolerations = coreDns && setting(coreDns, "tolerations");
			const isInstalled = coreDns !== undefined || cluster.bootstrapsAddons;
			if (!isInstalled || (Array.isArray(tolerations) && tolerations.length > 0)) return;
			report({ node: sourceCode.at(cluster, "nodeGroups"), messageId: "nowhere", data: { cluster: cluster.name } });
		},
	}),
});
