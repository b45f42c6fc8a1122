import rule from "../../rules/valid-access-entries.ts";
import { header, intent, tester, yaml } from "./tester.ts";

// Catalogue: cluster-access-entry-valid.
tester.run("valid-access-entries", rule, {
	valid: [
		{ name: "silence", code: header },
		{
			name: "a policy, or a group",
			code: intent`
				access:
				  platform: { principal: "arn:aws:iam::111122223333:role/platform", policies: [AmazonEKSClusterAdminPolicy] }
				  payments: { principal: "arn:aws:iam::111122223333:role/teams/payments", groups: [payments] }
			`,
		},
		{
			name: "a Region of another partition",
			code: yaml`
				{ apiVersion: eksmith/v1, kind: Cluster, name: a, region: cn-north-1, version: "1.36", access: { a: { principal: "arn:aws-cn:iam::111122223333:role/a", groups: [a] } } }
			`,
		},
		{
			name: "both ways to log in",
			code: intent`
				authentication: API_AND_CONFIG_MAP
				access: { a: { principal: "arn:aws:iam::111122223333:role/a", groups: [a] } }
			`,
		},
		{
			name: "the ConfigMap, and no entries",
			code: intent`
				authentication: CONFIG_MAP
			`,
		},
		{
			name: "a principal that the schema refuses",
			code: intent`
				access: { a: { principal: "arn:aws:iam::111122223333:root" } }
			`,
		},
	],

	invalid: [
		{
			name: "entries that CONFIG_MAP does not read",
			code: intent`
				access: { a: { principal: "arn:aws:iam::111122223333:role/a", groups: [a] } }
				authentication: CONFIG_MAP
			`,
			errors: [{ messageId: "unread", line: 6, column: 1, endLine: 6, endColumn: 7 }],
		},
		{
			name: "the same principal three times",
			code: intent`
				access:
				  a: { principal: "arn:aws:iam::111122223333:role/a", groups: [a] }
				  b: { principal: "arn:aws:iam::111122223333:role/a", groups: [b] }
				  c: { principal: "arn:aws:iam::111122223333:role/a", groups: [c] }
			`,
			errors: [
				{ messageId: "twice", data: { first: "a", second: "b" }, line: 8, column: 8, endLine: 8, endColumn: 17 },
				{ messageId: "twice", data: { first: "a", second: "c" }, line: 9, column: 8, endLine: 9, endColumn: 17 },
			],
		},
		{
			name: "a principal of another partition",
			code: intent`
				access: { a: { principal: "arn:aws-us-gov:iam::111122223333:role/a", groups: [a] } }
			`,
			errors: [
				{
					messageId: "partition",
					data: { entry: "a", theirs: "aws-us-gov", region: "eu-west-1", ours: "aws" },
					line: 6,
					column: 16,
					endLine: 6,
					endColumn: 25,
				},
			],
		},
		{
			name: "an entry that grants nothing",
			code: intent`
				access:
				  payments:
				    principal: arn:aws:iam::111122223333:role/payments
				    groups: []
			`,
			errors: [{ messageId: "nothing", data: { entry: "payments" }, line: 7, column: 3, endLine: 7, endColumn: 11 }],
		},
	],
});
