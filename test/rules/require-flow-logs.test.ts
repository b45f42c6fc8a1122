import rule from "../../rules/require-flow-logs.ts";
import { header, intent, tester } from "./tester.ts";

// Catalogue: vpc-flow-logs-enabled.
tester.run("require-flow-logs", rule, {
	valid: [
		{ name: "silence", code: header },
		{
			name: "kept for a while",
			code: intent`
				network: { flowLogs: { retentionDays: 30 } }
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
			name: "a value that the schema refuses",
			code: intent`
				network: { flowLogs: none }
			`,
		},
	],

	invalid: [
		{
			name: "off",
			code: intent`
				network:
				  flowLogs: false # noisy
			`,
			output: intent`
				network:
				  flowLogs: {} # noisy
			`,
			errors: [{ messageId: "off", line: 7, column: 3, endLine: 7, endColumn: 11 }],
		},
		{
			name: "off, flow style",
			code: intent`
				network: { nat: perZone, flowLogs: false }
			`,
			output: intent`
				network: { nat: perZone, flowLogs: {} }
			`,
			errors: [{ messageId: "off", line: 6, column: 26, endLine: 6, endColumn: 34 }],
		},
		{
			name: "JSON",
			code: '{ "apiVersion": "eksmith/v1", "kind": "Cluster", "name": "a", "region": "eu-west-1", "version": "1.36", "network": { "flowLogs": false } }',
			output:
				'{ "apiVersion": "eksmith/v1", "kind": "Cluster", "name": "a", "region": "eu-west-1", "version": "1.36", "network": { "flowLogs": {} } }',
			filename: "a.eks.json",
			errors: [{ messageId: "off", line: 1, column: 118, endLine: 1, endColumn: 128 }],
		},
	],
});
