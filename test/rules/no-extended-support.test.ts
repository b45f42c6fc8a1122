import rule from "../../rules/no-extended-support.ts";
import { header, intent, tester } from "./tester.ts";
import { visit } from "./visit.ts";

// Catalogue: cluster-version-standard-support, cluster-version-not-oldest.
tester.run("no-extended-support", rule, {
	valid: [
		{ name: "silence", code: header },
		{
			name: "the last day of standard support",
			code: header.replace('"1.36"', '"1.34"'),
			settings: { eks: { today: "2026-12-01" } },
		},
		{ name: "beyond extended support is for no-unsupported-version", code: header.replace('"1.36"', '"1.30"') },
		{ name: "a version that the schema refuses", code: header.replace('"1.36"', "1.33") },
	],

	invalid: [
		{
			name: "EKS upgrades by itself",
			code: header.replace('"1.36"', '"1.33"'),
			errors: [{ messageId: "upgraded", data: { version: "1.33" }, line: 5, column: 1, endLine: 5, endColumn: 8 }],
		},
		{
			name: "the first day",
			code: header.replace('"1.36"', '"1.34"'),
			settings: { eks: { today: "2026-12-02" } },
			errors: [{ messageId: "upgraded", data: { version: "1.34" }, line: 5, column: 1, endLine: 5, endColumn: 8 }],
		},
		{
			name: "paid for",
			code: intent`
				upgrade: { support: extended }
			`.replace('"1.36"', '"1.33"'),
			errors: [
				{
					messageId: "costs",
					data: { version: "1.33", date: "2027-07-29", extended: "0.60", standard: "0.10" },
					line: 5,
					column: 1,
					endLine: 5,
					endColumn: 8,
				},
			],
		},
		{
			name: "JSON",
			code: '{ "apiVersion": "eksmith/v1", "kind": "Cluster", "name": "a", "region": "eu-west-1", "version": "1.31", "upgrade": { "support": "extended" } }',
			filename: "a.eks.json",
			errors: [
				{
					messageId: "costs",
					data: { version: "1.31", date: "2026-11-26", extended: "0.60", standard: "0.10" },
					line: 1,
					column: 86,
					endLine: 1,
					endColumn: 95,
				},
			],
		},
	],
});

test("a cluster without a version takes the one that EKS prefers", () => {
	expect(visit(rule, "Cluster", { version: undefined, supportType: "EXTENDED" })).toEqual([]);
});
