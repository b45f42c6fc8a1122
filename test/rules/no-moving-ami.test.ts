import rule from "../../rules/no-moving-ami.ts";
import { header, intent, tester } from "./tester.ts";

// Catalogue: node-group-release-version-current is live only; this is its other side.
tester.run("no-moving-ami", rule, {
	valid: [
		{ name: "silence", code: header },
		{
			name: "a release",
			code: intent`
				nodeGroups:
				  general: { releaseVersion: 1.36.1-20261005 }
			`,
		},
		{
			name: "a release that the schema refuses",
			code: intent`
				nodeGroups:
				  general: { releaseVersion: newest }
			`,
		},
	],

	invalid: [
		{
			name: "the latest",
			code: intent`
				nodeGroups:
				  general:
				    releaseVersion: latest
				    scaling: { min: 3 }
			`,
			errors: [
				{
					messageId: "moving",
					data: { group: "general" },
					line: 8,
					column: 5,
					endLine: 8,
					endColumn: 19,
					suggestions: [
						{
							messageId: "keep",
							output: intent`
								nodeGroups:
								  general:
								    scaling: { min: 3 }
							`,
						},
					],
				},
			],
		},
		{
			name: "the latest for all groups, in flow style",
			code: intent`
				nodeGroupDefaults: { releaseVersion: latest }
				nodeGroups: { a: {}, b: { releaseVersion: 1.36.1-20261005 } }
			`,
			errors: [{ messageId: "moving", data: { group: "a" }, line: 6, column: 22, endLine: 6, endColumn: 36 }],
		},
		{
			name: "JSON",
			code: '{ "apiVersion": "eksmith/v1", "kind": "Cluster", "name": "a", "region": "eu-west-1", "version": "1.36", "nodeGroups": { "b": { "releaseVersion": "latest" } } }',
			filename: "a.eks.json",
			errors: [
				{
					messageId: "moving",
					data: { group: "b" },
					line: 1,
					column: 128,
					endLine: 1,
					endColumn: 144,
					suggestions: [
						{
							messageId: "keep",
							output:
								'{ "apiVersion": "eksmith/v1", "kind": "Cluster", "name": "a", "region": "eu-west-1", "version": "1.36", "nodeGroups": { "b": {  } } }',
						},
					],
				},
			],
		},
	],
});
