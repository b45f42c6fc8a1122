import rule from "../../rules/require-node-repair.ts";
import { header, intent, tester } from "./tester.ts";

// Catalogue: node-group-node-repair-enabled.
tester.run("require-node-repair", rule, {
	valid: [
		{ name: "silence", code: header },
		{
			name: "on, whatever the other groups say",
			code: intent`
				nodeGroupDefaults: { repair: false }
				nodeGroups: { a: { repair: true } }
			`,
		},
		{
			name: "a value that the schema refuses",
			code: intent`
				nodeGroups:
				  a: { repair: never }
			`,
		},
	],

	invalid: [
		{
			name: "off",
			code: intent`
				nodeGroups:
				  general:
				    repair: false # the on-call does it
			`,
			errors: [
				{
					messageId: "off",
					data: { group: "general" },
					line: 8,
					column: 5,
					endLine: 8,
					endColumn: 11,
					suggestions: [
						{
							messageId: "on",
							output: intent`
								nodeGroups:
								  general:
								    repair: true # the on-call does it
							`,
						},
					],
				},
			],
		},
		{
			name: "by an override, which no suggestion edits",
			code: intent`
				overrides:
				  aws_eks_node_group.default: { node_repair_config: { enabled: false } }
			`,
			errors: [{ messageId: "off", data: { group: "default" }, line: 7, column: 55, endLine: 7, endColumn: 62 }],
		},
		{
			name: "JSON",
			code: '{ "apiVersion": "eksmith/v1", "kind": "Cluster", "name": "a", "region": "eu-west-1", "version": "1.36", "nodeGroups": { "b": { "repair": false } } }',
			filename: "a.eks.json",
			errors: [
				{
					messageId: "off",
					data: { group: "b" },
					line: 1,
					column: 128,
					endLine: 1,
					endColumn: 136,
					suggestions: [
						{
							messageId: "on",
							output:
								'{ "apiVersion": "eksmith/v1", "kind": "Cluster", "name": "a", "region": "eu-west-1", "version": "1.36", "nodeGroups": { "b": { "repair": true } } }',
						},
					],
				},
			],
		},
	],
});
