import rule from "../../rules/require-control-plane-logs.ts";
import { header, intent, tester } from "./tester.ts";

// Catalogue: cluster-control-plane-logging-all-types, cluster-control-plane-logging-enabled, cluster-control-plane-logging-required-types.
tester.run("require-control-plane-logs", rule, {
	valid: [
		{ name: "silence", code: header },
		{
			name: "all of them, in any order",
			code: intent`
				logging: { types: [scheduler, controllerManager, authenticator, audit, api] }
			`,
		},
		{
			name: "all but audit, of which require-audit-logs speaks",
			code: intent`
				logging: { types: [api, authenticator, controllerManager, scheduler] }
			`,
		},
		{
			name: "what the option demands",
			code: intent`
				logging: { types: [authenticator] }
			`,
			options: [{ types: ["authenticator"] }],
		},
		{
			name: "a word that the schema refuses",
			code: intent`
				logging: { types: some }
			`,
		},
	],

	invalid: [
		{
			name: "two left out",
			code: intent`
				logging:
				  types: [scheduler, audit, api]
			`,
			output: intent`
				logging:
				  types: all
			`,
			errors: [
				{ messageId: "missing", data: { missing: "authenticator, controllerManager" }, line: 7, column: 3, endLine: 7, endColumn: 8 },
			],
		},
		{
			name: "none: the audit logs are left to require-audit-logs",
			code: intent`
				logging: { types: none }
			`,
			output: intent`
				logging: { types: [api, authenticator, controllerManager, scheduler] }
			`,
			errors: [
				{
					messageId: "missing",
					data: { missing: "api, authenticator, controllerManager, scheduler" },
					line: 6,
					column: 12,
					endLine: 6,
					endColumn: 17,
				},
			],
		},
		{
			name: "one that the option demands",
			code: intent`
				logging: { types: [audit, api] }
			`,
			options: [{ types: ["api", "authenticator"] }],
			output: intent`
				logging: { types: [api, audit, authenticator] }
			`,
			errors: [{ messageId: "missing", data: { missing: "authenticator" }, line: 6, column: 12, endLine: 6, endColumn: 17 }],
		},
	],
});
