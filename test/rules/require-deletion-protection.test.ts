import rule from "../../rules/require-deletion-protection.ts";
import { header, intent, tester } from "./tester.ts";

// Catalogue: cluster-deletion-protection.
tester.run("require-deletion-protection", rule, {
	valid: [
		{ name: "silence", code: header },
		{
			name: "on",
			code: intent`
				deletionProtection: true
			`,
		},
		{
			name: "a provider that does not have it",
			code: intent`
				terraform: { provider: "5.90" }
			`,
		},
		{
			name: "a value that the schema refuses",
			code: intent`
				deletionProtection: no way
			`,
		},
	],

	invalid: [
		{
			name: "off",
			code: intent`
				deletionProtection: false # until the demo is over
			`,
			output: intent`
				deletionProtection: true # until the demo is over
			`,
			errors: [{ messageId: "off", line: 6, column: 1, endLine: 6, endColumn: 19 }],
		},
		{
			name: "off by an override",
			code: intent`
				overrides: { aws_eks_cluster.this: { deletion_protection: false } }
			`,
			errors: [{ messageId: "off", line: 6, column: 38, endLine: 6, endColumn: 57 }],
		},
		{
			name: "JSON",
			code: '{ "apiVersion": "eksmith/v1", "kind": "Cluster", "name": "a", "region": "eu-west-1", "version": "1.36", "deletionProtection": false }',
			output:
				'{ "apiVersion": "eksmith/v1", "kind": "Cluster", "name": "a", "region": "eu-west-1", "version": "1.36", "deletionProtection": true }',
			filename: "a.eks.json",
			errors: [{ messageId: "off", line: 1, column: 105, endLine: 1, endColumn: 125 }],
		},
	],
});
