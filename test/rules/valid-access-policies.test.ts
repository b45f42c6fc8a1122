import rule from "../../rules/valid-access-policies.ts";
import { header, intent, tester } from "./tester.ts";

// Catalogue: cluster-access-entry-valid.
tester.run("valid-access-policies", rule, {
	valid: [
		{ name: "silence", code: header },
		{
			name: "policies for everybody",
			code: intent`
				access:
				  platform:
				    principal: arn:aws:iam::111122223333:role/platform
				    policies: [AmazonEKSClusterAdminPolicy, { policy: AmazonEKSEditPolicy, namespaces: [platform] }]
			`,
		},
		{
			name: "a policy of which AWS does not say whose it is",
			code: intent`
				access: { a: { principal: "arn:aws:iam::111122223333:role/a", policies: [AmazonEKSACKPolicy] } }
			`,
		},
		{
			name: "a name that the schema refuses",
			code: intent`
				access: { a: { principal: "arn:aws:iam::111122223333:role/a", policies: [cluster-admin] } }
			`,
		},
	],

	invalid: [
		{
			name: "a typing error",
			code: intent`
				access:
				  platform:
				    principal: arn:aws:iam::111122223333:role/platform
				    policies: [AmazonEKSClusterAdminsPolicy]
			`,
			errors: [
				{
					messageId: "typo",
					data: { policy: "AmazonEKSClusterAdminsPolicy", similar: "AmazonEKSClusterAdminPolicy" },
					line: 9,
					column: 5,
					endLine: 9,
					endColumn: 13,
				},
			],
		},
		{
			name: "a name that is near to none",
			code: intent`
				access: { a: { principal: "arn:aws:iam::111122223333:role/a", policies: [AmazonQuantumDeveloperPolicy] } }
			`,
			errors: [{ messageId: "unknown", data: { policy: "AmazonQuantumDeveloperPolicy" }, line: 6, column: 63, endLine: 6, endColumn: 71 }],
		},
		{
			name: "a policy of AWS's own roles, in a namespace",
			code: intent`
				access:
				  a:
				    policies: [{ policy: AmazonEKSHybridPolicy, namespaces: [a] }]
				    principal: arn:aws:iam::111122223333:role/a
			`,
			errors: [
				{ messageId: "reserved", data: { policy: "AmazonEKSHybridPolicy", entry: "a" }, line: 8, column: 5, endLine: 8, endColumn: 13 },
			],
		},
	],
});
