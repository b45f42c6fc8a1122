import { List } from "../../languages/list.ts";
import rule from "../../rules/require-on-demand-capacity.ts";
import { header, intent, tester } from "./tester.ts";
import { visit } from "./visit.ts";

// Catalogue: node-group-spot-not-for-system-workloads.
tester.run("require-on-demand-capacity", rule, {
	valid: [
		{ name: "silence", code: header },
		{ name: "no node groups", code: intent`nodeGroups: {}` },
		{
			name: "one group on demand",
			code: intent`
				nodeGroups:
				  system: { scaling: { min: 2, max: 3 } }
				  batch: { capacity: spot }
			`,
		},
		{
			name: "a capacity that the schema refuses",
			code: intent`
				nodeGroups:
				  batch: { capacity: cheap }
			`,
		},
	],

	invalid: [
		{
			name: "every group on spot",
			code: intent`
				nodeGroups:
				  general: { capacity: spot }
				  batch: { capacity: spot }
			`,
			errors: [{ messageId: "onlySpot", data: { cluster: "payments" }, line: 6, column: 1, endLine: 6, endColumn: 11 }],
		},
		{
			name: "the group that silence makes: reported at the top",
			code: intent`nodeGroupDefaults: { capacity: spot }`,
			errors: [{ messageId: "onlySpot", data: { cluster: "payments" }, line: 1, column: 1, endLine: 1, endColumn: 11 }],
		},
		{
			name: "JSON",
			code: '{ "apiVersion": "eksmith/v1", "kind": "Cluster", "name": "a", "region": "eu-west-1", "version": "1.36", "nodeGroups": { "b": { "capacity": "spot" } } }',
			filename: "a.eks.json",
			errors: [{ messageId: "onlySpot", data: { cluster: "a" }, line: 1, column: 105, endLine: 1, endColumn: 117 }],
		},
	],
});

test("a group that may be there settles nothing", () => {
	expect(visit(rule, "Cluster", { name: "a", nodeGroups: new List<object>([], "variable") })).toEqual(["undecided"]);
});
