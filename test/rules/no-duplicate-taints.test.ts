import rule from "../../rules/no-duplicate-taints.ts";
import { header, intent, tester } from "./tester.ts";

// Catalogue: node-group-taints-valid.
tester.run("no-duplicate-taints", rule, {
	valid: [
		{ name: "silence", code: header },
		{
			name: "one key with two effects, and two keys with one",
			code: intent`
				nodeGroups:
				  gpu:
				    taints:
				      - { key: dedicated, value: gpu, effect: NoSchedule }
				      - { key: dedicated, value: gpu, effect: NoExecute }
				      - { key: team, value: ml, effect: NoSchedule }
			`,
		},
		{
			name: "taints that the schema refuses",
			code: intent`
				nodeGroups:
				  gpu:
				    taints:
				      - { key: dedicated, value: gpu, effect: NoSchedule }
				      - { key: dedicated, value: 1, effect: NoSchedule }
			`,
		},
	],

	invalid: [
		{
			name: "one key and effect with two values",
			code: intent`
				nodeGroups:
				  gpu:
				    taints:
				      - { key: dedicated, value: gpu, effect: NoSchedule }
				      - { key: dedicated, effect: NoSchedule }
			`,
			errors: [
				{
					messageId: "twice",
					data: { group: "gpu", key: "dedicated", first: '"gpu"', value: '""' },
					line: 8,
					column: 5,
					endLine: 8,
					endColumn: 11,
				},
			],
		},
		{
			name: "for all groups, in flow style",
			code: intent`
				nodeGroupDefaults: { taints: [{ key: a, value: x, effect: NoExecute }, { key: a, value: y, effect: NoExecute }] }
				nodeGroups: { one: {} }
			`,
			errors: [
				{
					messageId: "twice",
					data: { group: "one", key: "a", first: '"x"', value: '"y"' },
					line: 6,
					column: 22,
					endLine: 6,
					endColumn: 28,
				},
			],
		},
		{
			name: "JSON",
			code: '{ "apiVersion": "eksmith/v1", "kind": "Cluster", "name": "a", "region": "eu-west-1", "version": "1.36", "nodeGroups": { "b": { "taints": [{ "key": "a", "value": "x", "effect": "PreferNoSchedule" }, { "key": "a", "value": "y", "effect": "PreferNoSchedule" }] } } }',
			filename: "a.eks.json",
			errors: [{ messageId: "twice", line: 1, column: 128, endLine: 1, endColumn: 136 }],
		},
	],
});
