import { List } from "../../languages/list.ts";
import rule from "../../rules/no-all-tainted.ts";
import { header, intent, tester } from "./tester.ts";
import { visit } from "./visit.ts";

const nowhere = { messageId: "nowhere", data: { cluster: "payments" } };

// Catalogue: node-group-not-all-tainted.
tester.run("no-all-tainted", rule, {
	valid: [
		{ name: "silence", code: header },
		{ name: "no node groups", code: intent`nodeGroups: {}` },
		{
			name: "one group without taints",
			code: intent`
				nodeGroups:
				  general: {}
				  gpu: { taints: [{ key: dedicated, value: gpu, effect: NoSchedule }] }
			`,
		},
		{
			name: "a taint that only discourages",
			code: intent`
				nodeGroups:
				  general: { taints: [{ key: dedicated, effect: PreferNoSchedule }] }
			`,
		},
		{
			name: "a group for critical add-ons",
			code: intent`
				nodeGroups:
				  system: { taints: [{ key: CriticalAddonsOnly, effect: NoSchedule }] }
				  gpu: { taints: [{ key: dedicated, value: gpu, effect: NoSchedule }] }
			`,
		},
		{
			name: "CoreDNS with tolerations",
			code: intent`
				nodeGroups:
				  general: { taints: [{ key: dedicated, effect: NoSchedule }] }
				addons:
				  coredns: { configuration: { tolerations: [{ key: dedicated, operator: Exists }] } }
			`,
		},
		{
			name: "no CoreDNS",
			code: intent`
				nodeGroups:
				  general: { taints: [{ key: dedicated, effect: NoSchedule }] }
				addons:
				  coredns: false
			`,
		},
		{
			name: "a taint that the schema refuses",
			code: intent`
				nodeGroups:
				  general: { taints: [{ key: dedicated, effect: Never }] }
			`,
		},
	],

	invalid: [
		{
			name: "every group keeps pods away",
			code: intent`
				nodeGroups:
				  general:
				    taints: [{ key: team, value: payments, effect: NoExecute }]
				  gpu:
				    taints:
				      - { key: CriticalAddonsOnly, effect: NoSchedule }
				      - { key: dedicated, value: gpu, effect: NoSchedule }
			`,
			errors: [{ ...nowhere, line: 6, column: 1, endLine: 6, endColumn: 11 }],
		},
		{
			name: "all groups, CoreDNS configured otherwise",
			code: intent`
				nodeGroupDefaults: { taints: [{ key: team, effect: NoSchedule }] }
				nodeGroups: { a: {}, b: {} }
				addons: { coredns: { configuration: { replicaCount: 3, tolerations: [] } } }
			`,
			errors: [{ ...nowhere, line: 7, column: 1, endLine: 7, endColumn: 11 }],
		},
		{
			name: "JSON",
			code: '{ "apiVersion": "eksmith/v1", "kind": "Cluster", "name": "a", "region": "eu-west-1", "version": "1.36", "nodeGroups": { "b": { "taints": [{ "key": "a", "effect": "NoSchedule" }] } } }',
			filename: "a.eks.json",
			errors: [{ messageId: "nowhere", data: { cluster: "a" }, line: 1, column: 105, endLine: 1, endColumn: 117 }],
		},
	],
});

test.each([
	[true, [{ at: "nodeGroups", messageId: "nowhere", data: { cluster: "a" } }]],
	[false, []],
])("without the add-on, EKS's own CoreDNS: %p", (bootstrapsAddons, findings) => {
	const nodeGroups = new List([{ taints: new List([{ key: "team", value: "", effect: "NO_SCHEDULE" }]) }]);
	expect(visit(rule, "Cluster", { name: "a", addons: new List<never>([]), bootstrapsAddons, nodeGroups })).toEqual(findings);
});
