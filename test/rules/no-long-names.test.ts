import rule from "../../rules/no-long-names.ts";
import { header, intent, tester } from "./tester.ts";
import { visit } from "./visit.ts";

// Catalogue: cluster-name-valid (derived names).
tester.run("no-long-names", rule, {
	valid: [
		{ name: "silence", code: header },
		{ name: "40 characters", code: header.replace("payments", "p".repeat(40)) },
		{
			name: "as long as EKS takes",
			code: header.replace("payments", "p".repeat(100)),
			options: [{ maximum: 100 }],
		},
		{
			name: "a role name as long as IAM takes",
			code: intent`
				terraform: { names: { clusterRole: ${"r".repeat(64)} } }
			`,
		},
		{ name: "a name that the schema refuses", code: header.replace("payments", "p".repeat(101)) },
	],

	invalid: [
		{
			name: "41 characters",
			code: header.replace("payments", "p".repeat(41)),
			errors: [{ messageId: "cluster", data: { length: 41, maximum: 40 }, line: 3, column: 1, endLine: 3, endColumn: 5 }],
		},
		{
			name: "an option of one's own",
			code: header,
			options: [{ maximum: 7 }],
			errors: [{ messageId: "cluster", data: { length: 8, maximum: 7 }, line: 3, column: 1, endLine: 3, endColumn: 5 }],
		},
		{
			name: "JSON",
			code: `{ "apiVersion": "eksmith/v1", "kind": "Cluster", "name": "${"a".repeat(60)}", "region": "eu-west-1", "version": "1.36", "tags": {} }`,
			filename: "a.eks.json",
			errors: [{ messageId: "cluster", data: { length: 60, maximum: 40 }, line: 1, column: 50, endLine: 1, endColumn: 56 }],
		},
	],
});

// The schema takes no role name beyond IAM's limit, and eksmith cuts its own.
test("a role name that IAM refuses", () => {
	const name = "r".repeat(65);
	expect(visit(rule, "Role", { name })).toEqual([{ at: "name", messageId: "role", data: { name, length: 65, maximum: 64 } }]);
	expect(visit(rule, "Role", { name: undefined })).toEqual([]);
});
