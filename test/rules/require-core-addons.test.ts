import rule from "../../rules/require-core-addons.ts";
import { header, intent, tester } from "./tester.ts";

// Catalogue: addons-core-managed.
tester.run("require-core-addons", rule, {
	valid: [
		{ name: "silence", code: header },
		{
			name: "others on top",
			code: intent`
				addons: { metrics-server: {} }
			`,
		},
		{
			name: "no nodes",
			code: intent`
				nodeGroups: {}
				addons: { vpc-cni: false, kube-proxy: false, coredns: false }
			`,
		},
		{
			name: "Cilium takes the place of kube-proxy",
			code: intent`
				addons: { kube-proxy: false }
			`,
			options: [{ addons: ["vpc-cni", "coredns"] }],
		},
		{
			name: "a value that the schema refuses",
			code: intent`
				addons: { kube-proxy: no thanks }
			`,
		},
	],

	invalid: [
		{
			name: "none of them",
			code: intent`
				addons:
				  vpc-cni: false
				  kube-proxy: false
				  coredns: false
			`,
			errors: [
				{ messageId: "noAddresses", data: { cluster: "payments" }, line: 6, column: 1, endLine: 6, endColumn: 7 },
				{ messageId: "noServices", data: { cluster: "payments" }, line: 6, column: 1, endLine: 6, endColumn: 7 },
				{ messageId: "noNames", data: { cluster: "payments" }, line: 6, column: 1, endLine: 6, endColumn: 7 },
			],
		},
		{
			name: "one of them, flow style",
			code: intent`
				nodeGroups: { general: {} }
				addons: { coredns: false }
			`,
			errors: [{ messageId: "noNames", data: { cluster: "payments" }, line: 7, column: 1, endLine: 7, endColumn: 7 }],
		},
		{
			name: "JSON",
			code: '{ "apiVersion": "eksmith/v1", "kind": "Cluster", "name": "a", "region": "eu-west-1", "version": "1.36", "addons": { "kube-proxy": false } }',
			filename: "a.eks.json",
			errors: [{ messageId: "noServices", data: { cluster: "a" }, line: 1, column: 105, endLine: 1, endColumn: 113 }],
		},
	],
});
