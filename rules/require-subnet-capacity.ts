import type { Cluster, NodeGroup, Subnet } from "../languages/model/index.ts";
import { instanceType } from "../reference/instance-types.ts";
import { usableAddresses } from "./support/addresses.ts";
import { defineRule } from "./support/define-rule.ts";
import { setting } from "./support/setting.ts";

/** How many addresses a /28 prefix has (EKS user guide, assign more IP addresses with prefixes). */
const prefixSize = 16;

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
				properties: { podsPerNode: { type: "integer", minimum: 1, description: "How many pods a node runs at most, however many its instance type could." } },
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
		function addressesPerNode({ cluster, instanceTypes }: NodeGroup): number {
			const cni = cluster.addons.find(({ name }) => name === "vpc-cni");
			const usesPrefixes = cni && setting(cni, "env", "ENABLE_PREFIX_DELEGATION") === "true";
			const needs = [...instanceTypes].map(name => {
				const type = instanceType(name, facts.instanceTypes);
				const prefixes = usesPrefixes && type?.prefixDelegation ? prefixSize : 1;
				const pods = Math.min(((type?.maxPods ?? 0) - 2) * prefixes + 2, options.podsPerNode);
				return type?.maxPods === undefined ? 0 : 1 + Math.ceil(pods / prefixes) * prefixes;
			});
			return Math.max(...needs);
		}
		const needOf = (group: NodeGroup) => group.maxSize * addressesPerNode(group);
		const isShort = (group: NodeGroup) => needOf(group) > room(group.subnets);

		return {
			NodeGroup(group) {
				if (!isShort(group)) return;
				const data = { group: group.name, needed: needOf(group), nodes: group.maxSize, each: addressesPerNode(group), usable: room(group.subnets) };
				report({ node: sourceCode.at(group, "maxSize"), messageId: "group", data });
			},

			Cluster(cluster: Cluster) {
				const groups = [...cluster.nodeGroups];
				const needed = groups.reduce((sum, group) => sum + needOf(group), 0);
				const usable = room(new Set(groups.flatMap(group => [...group.subnets])));
				if (needed <= usable || groups.some(isShort)) return;
				const data = { groups: groups.map(({ name }) => name).join(", "), needed, usable };
				report({ node: sourceCode.at(cluster.network, "subnets"), messageId: "all", data });
			},
		};
	},
});
