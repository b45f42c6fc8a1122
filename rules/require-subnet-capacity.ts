import type { NodeGroup, Subnet } from "../languages/model/index.ts";
import { addressesPerNode, usableAddresses } from "./support/addresses.ts";
import { defineRule } from "./support/define-rule.ts";

const room = (subnets: Iterable<Subnet>) => [...subnets].reduce((sum, subnet) => sum + usableAddresses(subnet), 0);

export default defineRule({
	meta: {
		docs: {
			description: "Require subnets with an address for every pod",
			category: "reliability",
			presets: { recommended: "warn", strict: "warn" },
			why: "Each pod takes an address of a subnet: when they run out, nodes scale up and their pods never start.",
			controls: { eksup: ["AWS001", "AWS002"], "EKS Best Practices Guide": ["networking/subnets"] },
			references: [
				"https://docs.aws.amazon.com/eks/latest/best-practices/subnets.html",
				"https://docs.aws.amazon.com/eks/latest/userguide/cni-increase-ip-addresses.html",
			],
		},
		schema: [
			{
				type: "object",
				properties: {
					podsPerNode: {
						type: "integer",
						minimum: 1,
						description: "How many pods a node runs at most, however many its instance type could.",
					},
				},
				additionalProperties: false,
			},
		],
		defaultOptions: [{ podsPerNode: 110 }],
		messages: {
			group:
				"Node group {{group}} takes up to {{needed}} addresses ({{nodes}} nodes with {{each}} each), but its subnets have {{usable}}: the last pods would not start.",
			all: "Node groups {{groups}} together take up to {{needed}} addresses, but their subnets have {{usable}}: the last pods would not start.",
		},
	},

	create({ facts, options, report, sourceCode }) {
		const each = (group: NodeGroup) => addressesPerNode(group, options.podsPerNode, facts.instanceTypes);
		const need = (group: NodeGroup) => group.maxSize * each(group);
		const isShort = (group: NodeGroup) => need(group) > room(group.subnets);

		return {
			NodeGroup(group) {
				if (!isShort(group)) return;
				const data = { group: group.name, needed: need(group), nodes: group.maxSize, each: each(group), usable: room(group.subnets) };
				const place = sourceCode.at(group, "maxSize");
				// Where nobody chose the size of the group, somebody chose that of the subnets.
				report({ node: place.origin === "default" ? sourceCode.at(group.cluster.network, "subnets") : place, messageId: "group", data });
			},

			Cluster(cluster) {
				const groups = [...cluster.nodeGroups];
				const needed = groups.reduce((sum, group) => sum + need(group), 0);
				const usable = room(new Set(groups.flatMap(group => [...group.subnets])));
				if (needed <= usable || groups.some(isShort)) return;
				const data = { groups: groups.map(({ name }) => name).join(", "), needed, usable };
				report({ node: sourceCode.at(cluster.network, "subnets"), messageId: "all", data });
			},
		};
	},
});
