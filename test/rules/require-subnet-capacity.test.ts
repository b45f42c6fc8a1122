import { List } from "../../languages/list.ts";
import rule from "../../rules/require-subnet-capacity.ts";
import { header, intent, tester } from "./tester.ts";
import { visit } from "./visit.ts";

// Catalogue: cluster-subnet-size-sufficient (the nodes').
tester.run("require-subnet-capacity", rule, {
	valid: [
		{ name: "silence", code: header },
		{
			name: "each address is used",
			code: intent`
				network: { zones: 2, subnets: { private: { cidrs: [10.0.0.0/24, 10.0.1.0/26] }, public: { prefix: 28 } }, cidr: 10.0.0.0/22 }
				nodeGroups:
				  general: { scaling: { max: 10 } }
			`,
		},
		{
			name: "few pods on each node",
			code: intent`
				network: { cidr: 10.0.0.0/24, zones: 2 }
			`,
			options: [{ podsPerNode: 1 }],
		},
		{
			name: "unknown instance types count nothing",
			code: intent`
				network: { cidr: 10.0.0.0/24, zones: 2 }
				nodeGroups:
				  general: { instanceTypes: [m99.large], amiType: AL2023_x86_64_STANDARD }
			`,
		},
		{
			name: "no nodes",
			code: intent`
				network: { cidr: 10.0.0.0/24, zones: 2 }
				nodeGroups: {}
			`,
		},
		{
			name: "a VPC of which nothing is known",
			code: intent`
				network:
				  vpc: existing
				  id: vpc-0123456789abcdef0
				  privateSubnets: { a: subnet-0123456789abcdef0, b: subnet-0123456789abcdef1 }
			`,
		},
		{
			name: "one of the subnets is unknown",
			code: intent`
				network:
				  vpc: existing
				  id: vpc-0123456789abcdef0
				  privateSubnets:
				    a: { id: subnet-0123456789abcdef0, cidr: 10.0.0.0/28 }
				    b: subnet-0123456789abcdef1
			`,
		},
		{
			name: "a maximum that the schema refuses",
			code: intent`
				network: { cidr: 10.0.0.0/24, zones: 2 }
				nodeGroups:
				  general: { scaling: { max: many } }
			`,
		},
	],

	invalid: [
		{
			name: "one node too many",
			code: intent`
				network: { zones: 2, subnets: { private: { cidrs: [10.0.0.0/24, 10.0.1.0/26] }, public: { prefix: 28 } }, cidr: 10.0.0.0/22 }
				nodeGroups:
				  general:
				    scaling: { max: 11 }
			`,
			errors: [
				{
					messageId: "group",
					data: { group: "general", needed: 330, nodes: 11, each: 30, usable: 310 },
					line: 9,
					column: 16,
					endLine: 9,
					endColumn: 19,
				},
			],
		},
		{
			name: "silent groups in a small VPC",
			code: intent`
				network: { cidr: 10.0.0.0/24, zones: 2 }
			`,
			errors: [
				{
					messageId: "group",
					data: { group: "default", needed: 180, nodes: 6, each: 30, usable: 54 },
					line: 6,
					column: 1,
					endLine: 6,
					endColumn: 8,
				},
			],
		},
		{
			name: "by the defaults of all groups",
			code: intent`
				network: { subnets: { private: { prefix: 26 } } }
				nodeGroupDefaults: { scaling: { max: 50 } }
				nodeGroups: { general: {} }
			`,
			errors: [
				{
					messageId: "group",
					data: { group: "general", needed: 1500, nodes: 50, each: 30, usable: 177 },
					line: 7,
					column: 33,
					endLine: 7,
					endColumn: 36,
				},
			],
		},
		{
			name: "groups that fit one by one",
			code: intent`
				network:
				  subnets: { private: { prefix: 25 } }
				nodeGroups: { general: { scaling: { max: 8 } }, batch: { scaling: { max: 8 } } }
			`,
			errors: [
				{ messageId: "all", data: { groups: "batch, general", needed: 480, usable: 369 }, line: 7, column: 3, endLine: 7, endColumn: 10 },
			],
		},
		{
			name: "the largest instance type counts, and no node runs more than 110 pods",
			code: intent`
				network: { subnets: { private: { prefix: 26 } } }
				nodeGroups:
				  general: { instanceTypes: [m6i.large, m6i.8xlarge], scaling: { min: 1, max: 2 } }
			`,
			errors: [
				{
					messageId: "group",
					data: { group: "general", needed: 222, nodes: 2, each: 111, usable: 177 },
					line: 8,
					column: 74,
					endLine: 8,
					endColumn: 77,
				},
			],
		},
		{
			name: "prefixes come in blocks of 16",
			code: intent`
				network: { subnets: { private: { prefix: 24 } } }
				addons: { vpc-cni: { prefixDelegation: true } }
				nodeGroups:
				  general: { scaling: { max: 7 } }
			`,
			errors: [
				{
					messageId: "group",
					data: { group: "general", needed: 791, nodes: 7, each: 113, usable: 753 },
					line: 9,
					column: 25,
					endLine: 9,
					endColumn: 28,
				},
			],
		},
		{
			name: "one subnet of several",
			code: intent`
				network: { subnets: { private: { prefix: 24 } } }
				nodeGroups:
				  storage: { subnets: ["1"], scaling: { max: 20 } }
			`,
			errors: [
				{
					messageId: "group",
					data: { group: "storage", needed: 600, nodes: 20, each: 30, usable: 251 },
					line: 8,
					column: 41,
					endLine: 8,
					endColumn: 44,
				},
			],
		},
		{
			name: "JSON",
			code: '{ "apiVersion": "eksmith/v1", "kind": "Cluster", "name": "a", "region": "eu-west-1", "version": "1.36", "network": { "cidr": "10.0.0.0/24" }, "nodeGroups": { "a": { "scaling": { "max": 9 } } } }',
			filename: "a.eks.json",
			errors: [
				{
					messageId: "group",
					data: { group: "a", needed: 270, nodes: 9, each: 30, usable: 81 },
					line: 1,
					column: 179,
					endLine: 1,
					endColumn: 184,
				},
			],
		},
	],
});

test("pods of an IPv6 cluster take no IPv4 addresses", () => {
	const group = (ipFamily: string) => {
		const subnets = new List([{ cidr: "10.0.0.0/28" }]);
		return { name: "a", maxSize: 11, subnets, instanceTypes: new List(["m7g.large"]), cluster: { ipFamily, addons: new List([]) } };
	};
	expect(visit(rule, "NodeGroup", group("ipv6"))).toEqual([]);
	expect(visit(rule, "NodeGroup", group("ipv4"))).toEqual([
		{ at: "maxSize", messageId: "group", data: { group: "a", needed: 330, nodes: 11, each: 30, usable: 11 } },
	]);
});
