import rule from "../../rules/require-node-redundancy.ts";
import { header, intent, tester } from "./tester.ts";

// Catalogue: node-group-min-size-ha.
tester.run("require-node-redundancy", rule, {
	valid: [
		{ name: "silence", code: header },
		{ name: "no node groups", code: intent`nodeGroups: {}` },
		{
			name: "one node in each of two groups",
			code: intent`
				nodeGroups:
				  a: { scaling: { min: 1 } }
				  b: { scaling: { min: 1 } }
			`,
		},
		{
			name: "one, where that is enough",
			code: intent`
				nodeGroups:
				  a: { scaling: { min: 1 } }
			`,
			options: [{ minimum: 1 }],
		},
		{
			name: "a size that the schema refuses",
			code: intent`
				nodeGroups:
				  a: { scaling: { min: one } }
			`,
		},
	],

	invalid: [
		{
			name: "one node",
			code: intent`
				nodeGroups:
				  a: { scaling: { min: 1 } }
				  b: { scaling: { min: 0 } }
			`,
			errors: [{ messageId: "few", data: { cluster: "payments", nodes: 1, minimum: 2 }, line: 6, column: 1, endLine: 6, endColumn: 11 }],
		},
		{
			name: "the group that silence makes: reported at the top",
			code: intent`nodeGroupDefaults: { scaling: { min: 0 } }`,
			errors: [{ messageId: "few", data: { cluster: "payments", nodes: 0, minimum: 2 }, line: 1, column: 1, endLine: 1, endColumn: 11 }],
		},
		{
			name: "fewer than the option, in JSON",
			code: '{ "apiVersion": "eksmith/v1", "kind": "Cluster", "name": "a", "region": "eu-west-1", "version": "1.36", "nodeGroups": { "b": {} } }',
			filename: "a.eks.json",
			options: [{ minimum: 4 }],
			errors: [{ messageId: "few", data: { cluster: "a", nodes: 3, minimum: 4 }, line: 1, column: 105, endLine: 1, endColumn: 117 }],
		},
	],
});
