import rule from "../../rules/no-unknown-version.ts";
import { header, tester, today } from "./tester.ts";
import { visit } from "./visit.ts";

// Catalogue: cluster-version-supported (what is newer).
tester.run("no-unknown-version", rule, {
	valid: [
		{ name: "silence", code: header },
		{ name: "too old is for no-unsupported-version", code: header.replace('"1.36"', '"1.10"') },
		{
			name: "a fact of one's own",
			code: header.replace('"1.36"', '"1.38"'),
			settings: {
				eks: {
					today,
					facts: {
						kubernetesVersions: {
							"1.38": { released: "2026-11-20", endOfStandardSupport: "2028-01-20", endOfExtendedSupport: "2029-01-20" },
						},
					},
				},
			},
		},
		{ name: "a version that the schema refuses", code: header.replace('"1.36"', "1.99") },
	],

	invalid: [
		{
			name: "newer than the calendar",
			code: header.replace('"1.36"', '"1.38"'),
			errors: [{ messageId: "unknown", data: { version: "1.38", asOf: "2026-10-09" }, line: 5, column: 1, endLine: 5, endColumn: 8 }],
		},
		{
			name: "announced",
			code: header.replace('"1.36"', '"1.38"'),
			settings: {
				eks: {
					today,
					facts: {
						kubernetesVersions: {
							"1.38": { released: "2027-01-20", endOfStandardSupport: "2028-03-20", endOfExtendedSupport: "2029-03-20" },
						},
					},
				},
			},
			errors: [{ messageId: "unreleased", data: { version: "1.38", date: "2027-01-20" }, line: 5, column: 1, endLine: 5, endColumn: 8 }],
		},
		{
			name: "JSON",
			code: '{ "apiVersion": "eksmith/v1", "kind": "Cluster", "name": "a", "region": "eu-west-1", "version": "1.99", "tags": {} }',
			filename: "a.eks.json",
			errors: [{ messageId: "unknown", data: { version: "1.99", asOf: "2026-10-09" }, line: 1, column: 86, endLine: 1, endColumn: 95 }],
		},
	],
});

test("a cluster without a version takes the one that EKS prefers", () => {
	expect(visit(rule, "Cluster", { version: undefined, supportType: "EXTENDED" })).toEqual([]);
});
