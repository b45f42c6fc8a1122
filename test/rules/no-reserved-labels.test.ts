import rule from "../../rules/no-reserved-labels.ts";
import { header, intent, tester } from "./tester.ts";

// Catalogue: node-group-labels-valid.
tester.run("no-reserved-labels", rule, {
	valid: [
		{ name: "silence", code: header },
		{
			name: "labels of one's own, and those that kubelet may set",
			code: intent`
				nodeGroups:
				  general:
				    labels: { role: general, example.com/team: payments, node.kubernetes.io/role: general, topology.kubernetes.io/zone: eu-west-1a }
			`,
		},
		{
			name: "labels that the schema refuses",
			code: intent`
				nodeGroups:
				  general: { labels: [node-role.kubernetes.io/worker] }
			`,
		},
	],

	invalid: [
		{
			name: "each of them",
			code: intent`
				nodeGroups:
				  general:
				    labels:
				      node-role.kubernetes.io/worker: "true"
				      role: general
				      eks.amazonaws.com/nodegroup: general
			`,
			errors: [
				{
					messageId: "kubelet",
					data: { group: "general", label: "node-role.kubernetes.io/worker" },
					line: 8,
					column: 5,
					endLine: 8,
					endColumn: 11,
				},
				{
					messageId: "eks",
					data: { group: "general", label: "eks.amazonaws.com/nodegroup" },
					line: 8,
					column: 5,
					endLine: 8,
					endColumn: 11,
				},
			],
		},
		{
			name: "for all groups",
			code: intent`
				nodeGroupDefaults: { labels: { k8s.io/team: payments } }
				nodeGroups: { a: {} }
			`,
			errors: [{ messageId: "kubelet", data: { group: "a", label: "k8s.io/team" }, line: 6, column: 22, endLine: 6, endColumn: 28 }],
		},
		{
			name: "JSON",
			code: '{ "apiVersion": "eksmith/v1", "kind": "Cluster", "name": "a", "region": "eu-west-1", "version": "1.36", "nodeGroups": { "b": { "labels": { "kubernetes.io/role": "x" } } } }',
			filename: "a.eks.json",
			errors: [
				{ messageId: "kubelet", data: { group: "b", label: "kubernetes.io/role" }, line: 1, column: 128, endLine: 1, endColumn: 136 },
			],
		},
	],
});
