import { eksDefaultVersion } from "../../reference/kubernetes-versions.ts";
import rule from "../../rules/no-ipvs.ts";
import { header, intent, tester } from "./tester.ts";
import { visit } from "./visit.ts";

// Catalogue: kube-proxy-mode-not-ipvs.
tester.run("no-ipvs", rule, {
	valid: [
		{ name: "silence", code: header },
		{
			name: "iptables",
			code: intent`
				addons: { kube-proxy: { mode: iptables } }
			`,
		},
		{
			name: "nftables",
			code: intent`
				addons: { kube-proxy: { mode: nftables } }
			`,
		},
		{
			name: "not deprecated yet",
			code: intent`
				addons: { kube-proxy: { mode: ipvs } }
			`.replace('"1.36"', '"1.34"'),
		},
		{
			name: "until it is removed",
			code: intent`
				addons: { kube-proxy: { mode: ipvs } }
			`,
			options: [{ since: "1.40" }],
		},
		{
			name: "another add-on's mode",
			code: intent`
				addons: { coredns: { configuration: { mode: ipvs } } }
			`,
		},
		{
			name: "a mode that the schema refuses",
			code: intent`
				addons: { kube-proxy: { mode: userspace } }
			`,
		},
	],

	invalid: [
		{
			name: "ipvs",
			code: intent`
				addons:
				  kube-proxy:
				    mode: ipvs
			`,
			errors: [{ messageId: "ipvs", data: { version: "1.36" }, line: 8, column: 5, endLine: 8, endColumn: 9 }],
		},
		{
			name: "the first minor",
			code: intent`
				addons: { kube-proxy: { mode: ipvs } }
			`.replace('"1.36"', '"1.35"'),
			errors: [{ messageId: "ipvs", data: { version: "1.35" }, line: 6, column: 25, endLine: 6, endColumn: 29 }],
		},
		{
			name: "in the add-on's own configuration",
			code: intent`
				addons: { kube-proxy: { configuration: { mode: ipvs, ipvs: { scheduler: rr } } } }
			`,
			errors: [{ messageId: "ipvs", data: { version: "1.36" }, line: 6, column: 25, endLine: 6, endColumn: 38 }],
		},
		{
			name: "JSON",
			code: '{ "apiVersion": "eksmith/v1", "kind": "Cluster", "name": "a", "region": "eu-west-1", "version": "1.36", "addons": { "kube-proxy": { "mode": "ipvs" } } }',
			filename: "a.eks.json",
			errors: [{ messageId: "ipvs", data: { version: "1.36" }, line: 1, column: 133, endLine: 1, endColumn: 139 }],
		},
	],
});

test("a cluster without a version takes the one that EKS prefers", () => {
	const found = visit(rule, "Addon", { name: "kube-proxy", settings: { mode: "ipvs" }, cluster: { version: undefined } });
	expect(found).toEqual([{ at: "settings", messageId: "ipvs", data: { version: eksDefaultVersion } }]);
});
