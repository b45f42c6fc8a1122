import rule from "../../rules/no-forced-upgrade.ts";
import { header, intent, tester } from "./tester.ts";

// Catalogue: cluster-force-update-version-off.
tester.run("no-forced-upgrade", rule, {
	valid: [
		{ name: "silence", code: header },
		{ name: "off", code: intent`upgrade: { force: false }` },
		{ name: "a value that the schema refuses", code: intent`upgrade: { force: always }` },
		{
			name: "an override that says the same",
			code: intent`
				overrides:
				  aws_eks_node_group.default: { force_update_version: false }
			`,
		},
	],

	invalid: [
		{
			name: "the cluster",
			code: intent`
				upgrade:
				  force: true # until 1.37 is out
			`,
			output: intent`
				upgrade:
				  force: false # until 1.37 is out
			`,
			errors: [{ messageId: "cluster", data: { name: "payments" }, line: 7, column: 3, endLine: 7, endColumn: 8 }],
		},
		{
			name: "the cluster, in JSON",
			code: '{ "apiVersion": "eksmith/v1", "kind": "Cluster", "name": "a", "region": "eu-west-1", "version": "1.36", "upgrade": { "force": true } }',
			filename: "a.eks.json",
			output:
				'{ "apiVersion": "eksmith/v1", "kind": "Cluster", "name": "a", "region": "eu-west-1", "version": "1.36", "upgrade": { "force": false } }',
			errors: [{ messageId: "cluster", data: { name: "a" }, line: 1, column: 118, endLine: 1, endColumn: 125 }],
		},
		{
			name: "a node group, by an override, which no fix edits",
			code: intent`
				nodeGroups:
				  general: {}
				overrides:
				  aws_eks_node_group.general: { force_update_version: true }
			`,
			output: null,
			errors: [{ messageId: "nodes", data: { name: "general" }, line: 9, column: 33, endLine: 9, endColumn: 53 }],
		},
	],
});
