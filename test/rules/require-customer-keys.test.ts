import rule from "../../rules/require-customer-keys.ts";
import { header, intent, tester } from "./tester.ts";

// Catalogue: cluster-secrets-encryption-cmk.
tester.run("require-customer-keys", rule, {
	valid: [
		{ name: "silence", code: header },
		{
			name: "an alias of yours",
			code: intent`
				encryption: { secrets: "arn:aws:kms:eu-west-1:111122223333:alias/awshop" }
			`,
		},
		{
			name: "no customer key wanted: require-secrets-encryption speaks of it",
			code: intent`
				encryption: { secrets: awsOwned }
			`,
		},
		{
			name: "an AWS managed key for volumes only",
			code: intent`
				encryption: { volumes: "arn:aws:kms:eu-west-1:111122223333:alias/aws/ebs" }
			`,
		},
		{
			name: "a value that the schema refuses",
			code: intent`
				encryption: { secrets: alias/aws/ebs }
			`,
		},
	],

	invalid: [
		{
			name: "an AWS managed key",
			code: intent`
				encryption:
				  secrets: arn:aws:kms:eu-west-1:111122223333:alias/aws/ebs
			`,
			errors: [{ messageId: "managed", line: 7, column: 3, endLine: 7, endColumn: 10 }],
		},
		{
			name: "through the key for everything",
			code: intent`
				encryption: { key: "arn:aws-cn:kms:cn-north-1:111122223333:alias/aws/eks" }
			`,
			errors: [{ messageId: "managed", line: 6, column: 15, endLine: 6, endColumn: 18 }],
		},
	],
});
