import rule from "../../rules/no-secret-readers.ts";
import { header, intent, tester } from "./tester.ts";

// Catalogue: k8s-rbac-secret-access-minimized.
tester.run("no-secret-readers", rule, {
	valid: [
		{ name: "silence", code: header },
		{
			name: "policies that read no secrets, or those of a namespace",
			code: intent`
				access:
				  a:
				    principal: arn:aws:iam::111122223333:role/a
				    policies: [AmazonEKSViewPolicy, { policy: AmazonEKSAdminViewPolicy, namespaces: [a] }]
			`,
		},
		{
			name: "an administrator of the cluster, of whom no-broad-cluster-admin speaks",
			code: intent`
				access: { a: { principal: "arn:aws:iam::111122223333:role/a", policies: [AmazonEKSClusterAdminPolicy] } }
			`,
		},
		{
			name: "a policy that nobody knows",
			code: intent`
				access: { a: { principal: "arn:aws:iam::111122223333:role/a", policies: [AmazonEKSNewPolicy] } }
			`,
		},
		{
			name: "a name that the schema refuses",
			code: intent`
				access: { a: { principal: "arn:aws:iam::111122223333:role/a", policies: [admin] } }
			`,
		},
	],

	invalid: [
		{
			name: "two policies for the whole cluster",
			code: intent`
				access:
				  auditors:
				    principal: arn:aws:iam::111122223333:role/auditors
				    policies: [AmazonEKSAdminViewPolicy, AmazonEKSSecretReaderPolicy]
			`,
			errors: [
				{
					messageId: "reads",
					data: { policy: "AmazonEKSAdminViewPolicy", entry: "auditors" },
					line: 9,
					column: 5,
					endLine: 9,
					endColumn: 13,
				},
				{
					messageId: "reads",
					data: { policy: "AmazonEKSSecretReaderPolicy", entry: "auditors" },
					line: 9,
					column: 5,
					endLine: 9,
					endColumn: 13,
				},
			],
		},
	],
});
