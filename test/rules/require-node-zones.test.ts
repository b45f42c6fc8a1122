import rule from "../../rules/require-node-zones.ts";
import { header, intent, tester } from "./tester.ts";

// Catalogue: node-group-multi-az.
tester.run("require-node-zones", rule, {
	valid: [
		{ name: "silence", code: header },
		{
			name: "no node groups",
			code: intent`
				nodeGroups: {}
			`,
		},
		{
			name: "a group for each zone",
			code: intent`
				nodeGroups:
				  a: { subnets: ["1"] }
				  b: { subnets: ["2"] }
			`,
		},
		{
			name: "each group spans zones",
			code: intent`
				nodeGroupDefaults: { subnets: ["1", "2"] }
				nodeGroups: { a: {}, b: {} }
			`,
			options: [{ each: true }],
		},
		{
			name: "unknown zones",
			code: intent`
				network:
				  vpc: existing
				  id: vpc-0123456789abcdef0
				  privateSubnets: { a: subnet-0123456789abcdef0, b: subnet-0123456789abcdef1 }
			`,
		},
		{
			name: "another group's zones are unknown",
			code: intent`
				network:
				  vpc: existing
				  id: vpc-0123456789abcdef0
				  privateSubnets:
				    a: { id: subnet-0123456789abcdef0, zone: eu-west-1a }
				    b: subnet-0123456789abcdef1
				nodeGroups: { general: { subnets: [a] }, batch: { subnets: [b] } }
			`,
		},
		{
			name: "the whole cluster is in one zone: require-multiple-zones speaks",
			code: intent`
				network: { zones: [eu-west-1a] }
			`,
		},
		{
			name: "the same, asked of each group",
			code: intent`
				network: { zones: [eu-west-1a] }
			`,
			options: [{ each: true }],
		},
		{
			name: "a subnet that is not there",
			code: intent`
				nodeGroups: { a: { subnets: ["9"] } }
			`,
		},
	],

	invalid: [
		{
			name: "the only group",
			code: intent`
				nodeGroups:
				  general: { subnets: ["2"] }
			`,
			errors: [{ messageId: "all", data: { cluster: "payments", zone: "zone 2" }, line: 7, column: 14, endLine: 7, endColumn: 21 }],
		},
		{
			name: "all groups, by their defaults",
			code: intent`
				network: { zones: [eu-west-1a, eu-west-1b] }
				nodeGroupDefaults: { subnets: [b] }
				nodeGroups:
				  general: {}
				  batch: {}
			`,
			errors: [{ messageId: "all", data: { cluster: "payments", zone: "eu-west-1b" }, line: 7, column: 22, endLine: 7, endColumn: 29 }],
		},
		{
			name: "silent groups by their defaults",
			code: intent`
				nodeGroupDefaults: { subnets: ["1"] }
			`,
			errors: [{ messageId: "all", data: { cluster: "payments", zone: "zone 1" }, line: 6, column: 22, endLine: 6, endColumn: 29 }],
		},
		{
			name: "one of the groups, where each counts",
			code: intent`
				nodeGroups:
				  general: {}
				  storage:
				    subnets: ["1"]
			`,
			options: [{ each: true }],
			errors: [{ messageId: "group", data: { group: "storage", zone: "zone 1" }, line: 9, column: 5, endLine: 9, endColumn: 12 }],
		},
		{
			name: "JSON",
			code: '{ "apiVersion": "eksmith/v1", "kind": "Cluster", "name": "a", "region": "eu-west-1", "version": "1.36", "nodeGroups": { "general": { "subnets": ["3"] } } }',
			filename: "a.eks.json",
			errors: [{ messageId: "all", data: { cluster: "a", zone: "zone 3" }, line: 1, column: 134, endLine: 1, endColumn: 143 }],
		},
	],
});
