import rule from "../../rules/no-expiring-version.ts";
import { header, intent, tester } from "./tester.ts";
import { visit } from "./visit.ts";

// Catalogue: cluster-version-end-of-support-soon.
tester.run("no-expiring-version", rule, {
	valid: [
		{ name: "silence", code: header },
		{
			name: "61 days before",
			code: header.replace('"1.36"', '"1.34"'),
			settings: { eks: { today: "2026-10-02" } },
		},
		{ name: "over already", code: header.replace('"1.36"', '"1.33"') },
		{
			name: "ten days are enough",
			code: header.replace('"1.36"', '"1.34"'),
			options: [{ days: 10 }],
		},
		{ name: "a version that the schema refuses", code: header.replace('"1.36"', "1.34") },
	],

	invalid: [
		{
			name: "EKS will upgrade",
			code: header.replace('"1.36"', '"1.34"'),
			errors: [{ messageId: "upgraded", data: { version: "1.34", date: "2026-12-02" }, line: 5, column: 1, endLine: 5, endColumn: 8 }],
		},
		{
			name: "60 days before",
			code: header.replace('"1.36"', '"1.34"'),
			settings: { eks: { today: "2026-10-03" } },
			errors: [{ messageId: "upgraded", data: { version: "1.34", date: "2026-12-02" }, line: 5, column: 1, endLine: 5, endColumn: 8 }],
		},
		{
			name: "the last day",
			code: header.replace('"1.36"', '"1.34"'),
			options: [{ days: 1 }],
			settings: { eks: { today: "2026-12-01" } },
			errors: [{ messageId: "upgraded", data: { version: "1.34", date: "2026-12-02" }, line: 5, column: 1, endLine: 5, endColumn: 8 }],
		},
		{
			name: "it will cost",
			code: intent`
				upgrade: { support: extended }
			`.replace('"1.36"', '"1.34"'),
			errors: [
				{
					messageId: "costs",
					data: { version: "1.34", date: "2026-12-02", extended: "0.60" },
					line: 5,
					column: 1,
					endLine: 5,
					endColumn: 8,
				},
			],
		},
		{
			name: "half a year",
			code: header.replace('"1.36"', '"1.35"'),
			options: [{ days: 180 }],
			errors: [{ messageId: "upgraded", data: { version: "1.35", date: "2027-03-27" }, line: 5, column: 1, endLine: 5, endColumn: 8 }],
		},
		{
			name: "JSON",
			code: '{ "apiVersion": "eksmith/v1", "kind": "Cluster", "name": "a", "region": "eu-west-1", "version": "1.34", "tags": {} }',
			filename: "a.eks.json",
			errors: [{ messageId: "upgraded", data: { version: "1.34", date: "2026-12-02" }, line: 1, column: 86, endLine: 1, endColumn: 95 }],
		},
	],
});

test("a cluster without a version takes the one that EKS prefers", () => {
	expect(visit(rule, "Cluster", { version: undefined, supportType: "EXTENDED" })).toEqual([]);
});
