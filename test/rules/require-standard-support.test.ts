import rule from "../../rules/require-standard-support.ts";
import { header, intent, tester } from "./tester.ts";

// Catalogue: cluster-upgrade-policy-standard.
tester.run("require-standard-support", rule, {
	valid: [
		{ name: "silence", code: header },
		{
			name: "said",
			code: intent`
				upgrade: { support: standard }
			`,
		},
		{
			name: "in extended support already: no-extended-support speaks",
			code: intent`
				upgrade: { support: extended }
			`.replace('"1.36"', '"1.33"'),
		},
		{
			name: "a word that the schema refuses",
			code: intent`
				upgrade: { support: none }
			`,
		},
	],

	invalid: [
		{
			name: "extended",
			code: intent`
				upgrade:
				  support: extended # until the vendor is ready
			`,
			errors: [
				{
					messageId: "extended",
					data: { extended: "0.60", standard: "0.10" },
					line: 7,
					column: 3,
					endLine: 7,
					endColumn: 10,
					suggestions: [
						{
							messageId: "standard",
							output: intent`
				upgrade:
				  support: standard # until the vendor is ready
			`,
						},
					],
				},
			],
		},
		{
			name: "flow style",
			code: intent`
				upgrade: { force: false, support: extended }
			`.replace('"1.36"', '"1.34"'),
			errors: [
				{
					messageId: "extended",
					data: { extended: "0.60", standard: "0.10" },
					line: 6,
					column: 26,
					endLine: 6,
					endColumn: 33,
					suggestions: [
						{
							messageId: "standard",
							output: intent`
				upgrade: { force: false, support: standard }
			`.replace('"1.36"', '"1.34"'),
						},
					],
				},
			],
		},
		{
			name: "JSON",
			code: '{ "apiVersion": "eksmith/v1", "kind": "Cluster", "name": "a", "region": "eu-west-1", "version": "1.36", "upgrade": { "support": "extended" } }',
			filename: "a.eks.json",
			errors: [
				{
					messageId: "extended",
					data: { extended: "0.60", standard: "0.10" },
					line: 1,
					column: 118,
					endLine: 1,
					endColumn: 127,
					suggestions: [
						{
							messageId: "standard",
							output:
								'{ "apiVersion": "eksmith/v1", "kind": "Cluster", "name": "a", "region": "eu-west-1", "version": "1.36", "upgrade": { "support": "standard" } }',
						},
					],
				},
			],
		},
	],
});
