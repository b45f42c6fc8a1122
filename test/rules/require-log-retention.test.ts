import rule from "../../rules/require-log-retention.ts";
import { header, intent, tester } from "./tester.ts";

// Catalogue: log-group-retention-set, log-group-retention-minimum, cluster-log-group-managed, cluster-log-retention-valid.
tester.run("require-log-retention", rule, {
	valid: [
		{ name: "silence", code: header },
		{
			name: "just long enough",
			code: intent`
				logging: { retentionDays: 90 }
				network: { flowLogs: { retentionDays: 90 } }
			`,
		},
		{
			name: "shorter, as the option allows",
			code: intent`
				logging: { retentionDays: 30 }
				network: { flowLogs: { retentionDays: 30 } }
			`,
			options: [{ minimumDays: 30 }],
		},
		{
			name: "no flow logs",
			code: intent`
				network: { flowLogs: false }
			`,
		},
		{
			name: "a period that CloudWatch does not have",
			code: intent`
				logging: { retentionDays: 31 }
			`,
		},
	],

	invalid: [
		{
			name: "control plane logs",
			code: intent`
				logging:
				  types: [audit]
				  retentionDays: 60
			`,
			output: intent`
				logging:
				  types: [audit]
				  retentionDays: 90
			`,
			errors: [
				{
					messageId: "short",
					data: { logs: "Control plane logs", days: 60, minimumDays: 90 },
					line: 8,
					column: 3,
					endLine: 8,
					endColumn: 16,
				},
			],
		},
		{
			name: "flow logs",
			code: intent`
				network: { flowLogs: { retentionDays: 7 } }
			`,
			output: intent`
				network: { flowLogs: { retentionDays: 90 } }
			`,
			errors: [
				{ messageId: "short", data: { logs: "VPC flow logs", days: 7, minimumDays: 90 }, line: 6, column: 24, endLine: 6, endColumn: 37 },
			],
		},
		{
			name: "more demanded than silence keeps: reported at what is written above it",
			code: intent`
				logging: { types: all }
				network: { flowLogs: false }
			`,
			options: [{ minimumDays: 401 }],
			output: intent`
				logging: { types: all, retentionDays: 545 }
				network: { flowLogs: false }
			`,
			errors: [
				{
					messageId: "short",
					data: { logs: "Control plane logs", days: 365, minimumDays: 401 },
					line: 6,
					column: 1,
					endLine: 6,
					endColumn: 8,
				},
			],
		},
		{
			name: "more than CloudWatch has: nothing to write",
			code: intent`
				logging: { retentionDays: 3653 }
				network: { flowLogs: false }
			`,
			options: [{ minimumDays: 4000 }],
			errors: [
				{
					messageId: "short",
					data: { logs: "Control plane logs", days: 3653, minimumDays: 4000 },
					line: 6,
					column: 12,
					endLine: 6,
					endColumn: 25,
				},
			],
		},
	],
});
