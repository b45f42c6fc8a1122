import rule from "../../rules/require-audit-logs.ts";
import { header, intent, tester } from "./tester.ts";

// Catalogue: cluster-audit-logging-enabled.
tester.run("require-audit-logs", rule, {
	valid: [
		{ name: "silence", code: header },
		{
			name: "all",
			code: intent`
				logging: { types: all }
			`,
		},
		{
			name: "among others",
			code: intent`
				logging: { types: [api, audit] }
			`,
		},
		{
			name: "a type that the schema refuses",
			code: intent`
				logging: { types: [audits] }
			`,
		},
	],

	invalid: [
		{
			name: "left out",
			code: intent`
				logging:
				  types: [api, scheduler] # enough for us
			`,
			output: intent`
				logging:
				  types: [api, scheduler, audit] # enough for us
			`,
			errors: [{ messageId: "missing", line: 7, column: 3, endLine: 7, endColumn: 8 }],
		},
		{
			name: "none",
			code: intent`
				logging: { types: none, retentionDays: 90 }
			`,
			output: intent`
				logging: { types: [audit], retentionDays: 90 }
			`,
			errors: [{ messageId: "missing", line: 6, column: 12, endLine: 6, endColumn: 17 }],
		},
		{
			name: "an empty list, in JSON",
			code: '{ "apiVersion": "eksmith/v1", "kind": "Cluster", "name": "a", "region": "eu-west-1", "version": "1.36", "logging": { "types": [] } }',
			output:
				'{ "apiVersion": "eksmith/v1", "kind": "Cluster", "name": "a", "region": "eu-west-1", "version": "1.36", "logging": { "types": ["audit"] } }',
			filename: "a.eks.json",
			errors: [{ messageId: "missing", line: 1, column: 118, endLine: 1, endColumn: 125 }],
		},
	],
});
