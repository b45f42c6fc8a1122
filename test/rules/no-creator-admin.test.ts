import rule from "../../rules/no-creator-admin.ts";
import { header, intent, tester } from "./tester.ts";

// Catalogue: cluster-creator-admin-disabled.
tester.run("no-creator-admin", rule, {
	valid: [
		{ name: "silence", code: header },
		{
			name: "silence beside an administrator means false",
			code: intent`
				access:
				  platform: { principal: "arn:aws:iam::111122223333:role/platform", policies: [AmazonEKSClusterAdminPolicy] }
			`,
		},
		{
			name: "the only administrator",
			code: intent`
				creatorAdmin: true
				access:
				  auditors: { principal: "arn:aws:iam::111122223333:role/auditors", policies: [AmazonEKSViewPolicy] }
			`,
		},
		{
			name: "with the ConfigMap EKS demands it",
			code: intent`
				authentication: CONFIG_MAP
				creatorAdmin: true
				access:
				  platform: { principal: "arn:aws:iam::111122223333:role/platform", policies: [AmazonEKSClusterAdminPolicy] }
			`,
		},
		{
			name: "a value that the schema refuses",
			code: intent`
				creatorAdmin: always
				access:
				  platform: { principal: "arn:aws:iam::111122223333:role/platform", policies: [AmazonEKSClusterAdminPolicy] }
			`,
		},
	],

	invalid: [
		{
			name: "beside an access entry",
			code: intent`
				creatorAdmin: true
				access:
				  auditors: { principal: "arn:aws:iam::111122223333:role/auditors", policies: [AmazonEKSViewPolicy] }
				  platform: { principal: "arn:aws:iam::111122223333:role/platform", policies: [AmazonEKSClusterAdminPolicy] }
			`,
			errors: [{ messageId: "hidden", data: { admin: "platform" }, line: 6, column: 1, endLine: 6, endColumn: 13 }],
		},
	],
});
