import rule from "../../rules/require-log-encryption.ts";
import { header, intent, tester } from "./tester.ts";

// Catalogue: log-group-encrypted-cmk.
tester.run("require-log-encryption", rule, {
	valid: [
		{ name: "silence", code: header },
		{
			name: "a key of its own, or of yours",
			code: intent`
				encryption: { logs: create, key: "arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab" }
			`,
		},
		{
			name: "a value that the schema refuses",
			code: intent`
				encryption: { logs: awsManaged }
			`,
		},
	],

	invalid: [
		{
			name: "a key that AWS owns, for both log groups",
			code: intent`
				encryption:
				  logs: awsOwned
			`,
			errors: [
				{ messageId: "unowned", data: { logs: "Control plane logs" }, line: 7, column: 3, endLine: 7, endColumn: 7 },
				{ messageId: "unowned", data: { logs: "VPC flow logs" }, line: 7, column: 3, endLine: 7, endColumn: 7 },
			],
		},
		{
			name: "without flow logs",
			code: intent`
				encryption: { logs: awsOwned }
				network: { flowLogs: false }
			`,
			errors: [{ messageId: "unowned", data: { logs: "Control plane logs" }, line: 6, column: 15, endLine: 6, endColumn: 19 }],
		},
	],
});
