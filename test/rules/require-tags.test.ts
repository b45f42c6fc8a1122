import rule from "../../rules/require-tags.ts";
import { header, intent, tester } from "./tester.ts";

// Catalogue: cluster-tagged.
tester.run("require-tags", rule, {
	valid: [
		{ name: "silence", code: header },
		{
			name: "all there",
			code: intent`
				tags: { team: payments, cost-center: "42" }
			`,
			options: [{ keys: ["team", "cost-center"] }],
		},
		{
			name: "tags that the schema refuses",
			code: intent`
				tags: [team]
			`,
			options: [{ keys: ["team"] }],
		},
	],

	invalid: [
		{
			name: "no tags at all",
			code: header,
			options: [{ keys: ["team"] }],
			errors: [{ messageId: "missing", data: { cluster: "payments", missing: "team" }, line: 1, column: 1, endLine: 1, endColumn: 11 }],
		},
		{
			name: "some",
			code: intent`
				tags:
				  team: payments
			`,
			options: [{ keys: ["team", "owner", "stage"] }],
			errors: [
				{ messageId: "missing", data: { cluster: "payments", missing: "owner, stage" }, line: 6, column: 1, endLine: 6, endColumn: 5 },
			],
		},
		{
			name: "case counts",
			code: intent`
				tags: { Team: payments }
			`,
			options: [{ keys: ["team"] }],
			errors: [{ messageId: "missing", data: { cluster: "payments", missing: "team" }, line: 6, column: 1, endLine: 6, endColumn: 5 }],
		},
		{
			name: "JSON",
			code: '{ "apiVersion": "eksmith/v1", "kind": "Cluster", "name": "a", "region": "eu-west-1", "version": "1.36", "tags": {} }',
			filename: "a.eks.json",
			options: [{ keys: ["team"] }],
			errors: [{ messageId: "missing", data: { cluster: "a", missing: "team" }, line: 1, column: 105, endLine: 1, endColumn: 111 }],
		},
	],
});
