import rule from "../../rules/no-previous-generation-instances.ts";
import { header, intent, tester, today } from "./tester.ts";

// Catalogue: node-group-instance-type-current-generation.
tester.run("no-previous-generation-instances", rule, {
	valid: [
		{ name: "silence", code: header },
		{
			name: "current types, and one that is not known",
			code: intent`
				nodeGroups:
				  general: { instanceTypes: [m5.large, t3.large, m99g.large] }
			`,
		},
		{
			name: "types that the schema refuses",
			code: intent`
				nodeGroups:
				  general: { instanceTypes: m4.large }
			`,
		},
	],

	invalid: [
		{
			name: "each of them",
			code: intent`
				nodeGroups:
				  general:
				    instanceTypes: [m4.large, m5.large, c4.large]
			`,
			errors: ["m4.large", "c4.large"].map(type => ({
				messageId: "previous",
				data: { type, group: "general" },
				line: 8,
				column: 5,
				endLine: 8,
				endColumn: 18,
			})),
		},
		{
			name: "all groups",
			code: intent`
				nodeGroupDefaults: { instanceTypes: [m4.large] }
				nodeGroups: { a: {}, b: { instanceTypes: [m5.large] } }
			`,
			errors: [{ messageId: "previous", data: { type: "m4.large", group: "a" }, line: 6, column: 22, endLine: 6, endColumn: 35 }],
		},
		{
			name: "a type of the user's own facts, in JSON",
			code: '{ "apiVersion": "eksmith/v1", "kind": "Cluster", "name": "a", "region": "eu-west-1", "version": "1.36", "nodeGroups": { "b": { "instanceTypes": ["m5.large"] } } }',
			filename: "a.eks.json",
			settings: {
				eks: {
					today,
					facts: {
						instanceTypes: { "m5.large": { arch: "x86_64", current: false, prefixDelegation: true, burstable: false, node: true } },
					},
				},
			},
			errors: [{ messageId: "previous", data: { type: "m5.large", group: "b" }, line: 1, column: 128, endLine: 1, endColumn: 143 }],
		},
	],
});
