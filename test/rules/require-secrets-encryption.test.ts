import rule from "../../rules/require-secrets-encryption.ts";
import { header, intent, tester, yaml } from "./tester.ts";

// Catalogue: cluster-secrets-encryption.
tester.run("require-secrets-encryption", rule, {
	valid: [
		{ name: "silence", code: header },
		{
			name: "a key of its own",
			code: intent`
				encryption: { secrets: create }
			`,
		},
		{
			name: "a value that the schema refuses",
			code: intent`
				encryption: { secrets: false }
			`,
		},
	],

	invalid: [
		{
			name: "a key that AWS owns",
			code: intent`
				encryption:
				  secrets: awsOwned # cheaper
			`,
			errors: [
				{
					messageId: "unowned",
					line: 7,
					column: 3,
					endLine: 7,
					endColumn: 10,
					suggestions: [
						{
							messageId: "enable",
							output: intent`
								encryption:
								  secrets: true # cheaper
							`,
						},
					],
				},
			],
		},
		{
			name: "the first version that encrypts by default",
			code: yaml`
				{ apiVersion: eksmith/v1, kind: Cluster, name: a, region: eu-west-1, version: "1.28", encryption: { secrets: awsOwned } }
			`,
			errors: [
				{
					messageId: "unowned",
					line: 1,
					column: 101,
					endLine: 1,
					endColumn: 108,
					suggestions: [
						{
							messageId: "enable",
							output: yaml`
								{ apiVersion: eksmith/v1, kind: Cluster, name: a, region: eu-west-1, version: "1.28", encryption: { secrets: true } }
							`,
						},
					],
				},
			],
		},
		{
			name: "an older version, which has no envelope encryption then",
			code: yaml`
				{ apiVersion: eksmith/v1, kind: Cluster, name: a, region: eu-west-1, version: "1.27", encryption: { secrets: awsOwned } }
			`,
			errors: [
				{
					messageId: "plain",
					line: 1,
					column: 101,
					endLine: 1,
					endColumn: 108,
					suggestions: [
						{
							messageId: "enable",
							output: yaml`
								{ apiVersion: eksmith/v1, kind: Cluster, name: a, region: eu-west-1, version: "1.27", encryption: { secrets: true } }
							`,
						},
					],
				},
			],
		},
	],
});
