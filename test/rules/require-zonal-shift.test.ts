import rule from "../../rules/require-zonal-shift.ts";
import { header, intent, tester } from "./tester.ts";

// Catalogue: cluster-zonal-shift-enabled.
tester.run("require-zonal-shift", rule, {
	valid: [
		{ name: "silence", code: header },
		{
			name: "on",
			code: intent`
				zonalShift: true
			`,
		},
		{
			name: "a value that the schema refuses",
			code: intent`
				zonalShift: sometimes
			`,
		},
	],

	invalid: [
		{
			name: "off",
			code: intent`
				zonalShift: false # tried in March
			`,
			errors: [
				{
					messageId: "off",
					line: 6,
					column: 1,
					endLine: 6,
					endColumn: 11,
					suggestions: [
						{
							messageId: "on",
							output: intent`
				zonalShift: true # tried in March
			`,
						},
					],
				},
			],
		},
		{
			name: "by override",
			code: intent`
				overrides: { aws_eks_cluster.this: { zonal_shift_config: { enabled: false } } }
			`,
			errors: [{ messageId: "off", line: 6, column: 60, endLine: 6, endColumn: 67 }],
		},
		{
			name: "JSON",
			code: '{ "apiVersion": "eksmith/v1", "kind": "Cluster", "name": "a", "region": "eu-west-1", "version": "1.36", "zonalShift": false }',
			filename: "a.eks.json",
			errors: [
				{
					messageId: "off",
					line: 1,
					column: 105,
					endLine: 1,
					endColumn: 117,
					suggestions: [
						{
							messageId: "on",
							output:
								'{ "apiVersion": "eksmith/v1", "kind": "Cluster", "name": "a", "region": "eu-west-1", "version": "1.36", "zonalShift": true }',
						},
					],
				},
			],
		},
	],
});
