import rule from "../../rules/require-room-for-updates.ts";
import { header, intent, tester } from "./tester.ts";

// Catalogue: node-group-update-config-valid.
tester.run("require-room-for-updates", rule, {
	valid: [
		{ name: "silence", code: header },
		{
			name: "all but one, and almost all",
			code: intent`
				nodeGroups:
				  a: { scaling: { max: 4 }, update: { maxUnavailable: 3 } }
				  b: { update: { maxUnavailablePercentage: 99 } }
			`,
		},
		{
			name: "a group that has but one node",
			code: intent`
				nodeGroups:
				  a: { scaling: { min: 1, max: 1 }, update: { maxUnavailable: 1 } }
				  b: { scaling: { min: 1, max: 1 }, update: { maxUnavailablePercentage: 100 } }
			`,
		},
		{
			name: "a number that the schema refuses",
			code: intent`
				nodeGroups:
				  a: { update: { maxUnavailablePercentage: 101 } }
			`,
		},
	],

	invalid: [
		{
			name: "all of them, in percent",
			code: intent`
				nodeGroups:
				  general:
				    update:
				      maxUnavailablePercentage: 100
			`,
			errors: [{ messageId: "drains", data: { group: "general", share: "100 %" }, line: 9, column: 7, endLine: 9, endColumn: 31 }],
		},
		{
			name: "all of them, in nodes",
			code: intent`
				nodeGroupDefaults: { update: { maxUnavailable: 6 } }
				nodeGroups: { a: {}, b: { scaling: { max: 7 } } }
			`,
			errors: [{ messageId: "drains", data: { group: "a", share: "6 of at most 6" }, line: 6, column: 32, endLine: 6, endColumn: 46 }],
		},
		{
			name: "more than there can be, before new ones are there, in JSON",
			code: '{ "apiVersion": "eksmith/v1", "kind": "Cluster", "name": "a", "region": "eu-west-1", "version": "1.36", "nodeGroups": { "b": { "update": { "maxUnavailable": 9, "strategy": "minimal" } } } }',
			filename: "a.eks.json",
			errors: [{ messageId: "outage", data: { group: "b", share: "9 of at most 6" }, line: 1, column: 140, endLine: 1, endColumn: 156 }],
		},
	],
});
