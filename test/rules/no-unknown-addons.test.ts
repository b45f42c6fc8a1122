import rule from "../../rules/no-unknown-addons.ts";
import { header, intent, tester } from "./tester.ts";

// Catalogue: addon-name-valid.
tester.run("no-unknown-addons", rule, {
	valid: [
		{ name: "silence", code: header },
		{
			name: "known ones",
			code: intent`
				addons: { metrics-server: {}, aws-efs-csi-driver: {}, cert-manager: true }
			`,
		},
		{
			name: "left out",
			code: intent`
				addons: { metric-server: false }
			`,
		},
		{
			name: "a name that the schema refuses",
			code: intent`
				addons: { Metrics Server: {} }
			`,
		},
	],

	invalid: [
		{
			name: "a typo",
			code: intent`
				addons:
				  metric-server: {}
			`,
			errors: [
				{ messageId: "typo", data: { name: "metric-server", similar: "metrics-server" }, line: 7, column: 3, endLine: 7, endColumn: 16 },
			],
		},
		{
			name: "like nothing known",
			code: intent`
				addons: { dynatrace_dynatrace-operator: {} }
			`,
			errors: [{ messageId: "unknown", data: { name: "dynatrace_dynatrace-operator" }, line: 6, column: 11, endLine: 6, endColumn: 39 }],
		},
		{
			name: "the name of a thing that every object has",
			code: intent`
				addons: { constructor: {} }
			`,
			errors: [{ messageId: "unknown", data: { name: "constructor" }, line: 6, column: 11, endLine: 6, endColumn: 22 }],
		},
		{
			name: "JSON",
			code: '{ "apiVersion": "eksmith/v1", "kind": "Cluster", "name": "a", "region": "eu-west-1", "version": "1.36", "addons": { "ebs-csi-driver": {} } }',
			filename: "a.eks.json",
			errors: [
				{
					messageId: "typo",
					data: { name: "ebs-csi-driver", similar: "aws-ebs-csi-driver" },
					line: 1,
					column: 117,
					endLine: 1,
					endColumn: 133,
				},
			],
		},
	],
});
