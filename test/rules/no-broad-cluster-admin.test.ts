import rule from "../../rules/no-broad-cluster-admin.ts";
import { header, intent, tester } from "./tester.ts";

const admin = (name: string) =>
	`  ${name}: { principal: "arn:aws:iam::111122223333:role/${name}", policies: [AmazonEKSClusterAdminPolicy] }\n`;
const admins = (...names: string[]) => `${header}access:\n${names.map(admin).join("")}`;

// Catalogue: cluster-access-entry-no-cluster-admin.
tester.run("no-broad-cluster-admin", rule, {
	valid: [
		{ name: "silence", code: header },
		{ name: "as many as there may be", code: admins("a", "b", "c") },
		{ name: "more, as the option allows", code: admins("a", "b", "c", "d"), options: [{ maximum: 4 }] },
		{
			name: "administrators of namespaces, and of less",
			code: intent`
				access:
				  a: { principal: "arn:aws:iam::111122223333:role/a", policies: [{ policy: AmazonEKSClusterAdminPolicy, namespaces: [a] }] }
				  b: { principal: "arn:aws:iam::111122223333:role/b", policies: [AmazonEKSAdminPolicy] }
			`,
			options: [{ maximum: 1 }],
		},
		{
			name: "entries that the schema refuses",
			code: intent`
				access: { a: { policies: [AmazonEKSClusterAdminPolicy] }, b: {} }
			`,
			options: [{ maximum: 1 }],
		},
	],

	invalid: [
		{
			name: "one too many",
			code: admins("a", "b", "c", "d"),
			errors: [
				{
					messageId: "many",
					data: { policy: "AmazonEKSClusterAdminPolicy", count: 4, admins: "a, b, c, d", maximum: 3 },
					line: 6,
					column: 1,
					endLine: 6,
					endColumn: 7,
				},
			],
		},
		{
			name: "a lower maximum",
			code: admins("platform", "pipeline"),
			options: [{ maximum: 1 }],
			errors: [
				{
					messageId: "many",
					data: { policy: "AmazonEKSClusterAdminPolicy", count: 2, admins: "pipeline, platform", maximum: 1 },
					line: 6,
					column: 1,
					endLine: 6,
					endColumn: 7,
				},
			],
		},
	],
});
