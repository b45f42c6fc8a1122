import rule from "../../rules/no-unsupported-version.ts";
import { header, tester, today } from "./tester.ts";
import { visit } from "./visit.ts";

// Catalogue: cluster-version-supported.
tester.run("no-unsupported-version", rule, {
	valid: [
		{ name: "silence", code: header },
		{ name: "extended support", code: header.replace('"1.36"', '"1.31"') },
		{ name: "unknown", code: header.replace('"1.36"', '"1.38"') },
		{
			name: "a fact of one's own: longer support",
			code: header.replace('"1.36"', '"1.30"'),
			settings: {
				eks: {
					today,
					facts: {
						kubernetesVersions: {
							"1.30": { released: "2024-05-23", endOfStandardSupport: "2025-07-23", endOfExtendedSupport: "2027-07-23" },
						},
					},
				},
			},
		},
		{
			name: "the last day",
			code: header.replace('"1.36"', '"1.31"'),
			settings: { eks: { today: "2026-11-25" } },
		},
		{ name: "a version that the schema refuses", code: header.replace('"1.36"', "1.20") },
	],

	invalid: [
		{
			name: "over",
			code: header.replace('"1.36"', '"1.30"'),
			errors: [{ messageId: "unsupported", data: { version: "1.30", oldest: "1.31" }, line: 5, column: 1, endLine: 5, endColumn: 8 }],
		},
		{
			name: "older than the calendar",
			code: header.replace('"1.36"', '"1.10"'),
			errors: [{ messageId: "unsupported", data: { version: "1.10", oldest: "1.31" }, line: 5, column: 1, endLine: 5, endColumn: 8 }],
		},
		{
			name: "the day after",
			code: header.replace('"1.36"', '"1.31"'),
			settings: { eks: { today: "2026-11-26" } },
			errors: [{ messageId: "unsupported", data: { version: "1.31", oldest: "1.32" }, line: 5, column: 1, endLine: 5, endColumn: 8 }],
		},
		{
			name: "JSON",
			code: '{ "apiVersion": "eksmith/v1", "kind": "Cluster", "name": "a", "region": "eu-west-1", "version": "1.29", "tags": {} }',
			filename: "a.eks.json",
			errors: [{ messageId: "unsupported", data: { version: "1.29", oldest: "1.31" }, line: 1, column: 86, endLine: 1, endColumn: 95 }],
		},
	],
});

test("a cluster without a version takes the one that EKS prefers", () => {
	expect(visit(rule, "Cluster", { version: undefined, supportType: "EXTENDED" })).toEqual([]);
});
