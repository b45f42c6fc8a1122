import rule from "../../rules/require-nat-per-zone.ts";
import { header, intent, tester } from "./tester.ts";

// Catalogue: nat-gateway-per-az.
tester.run("require-nat-per-zone", rule, {
	valid: [
		{ name: "silence", code: header },
		{
			name: "in each zone",
			code: intent`
				network: { nat: perZone }
			`,
		},
		{
			name: "none",
			code: intent`
				network: { nat: none }
			`,
		},
		{
			name: "a VPC of which nothing is known",
			code: intent`
				network:
				  vpc: existing
				  id: vpc-0123456789abcdef0
				  privateSubnets: { a: subnet-0123456789abcdef0, b: subnet-0123456789abcdef1 }
			`,
		},
		{
			name: "a word that the schema refuses",
			code: intent`
				network: { nat: one }
			`,
		},
	],

	invalid: [
		{
			name: "a single one",
			code: intent`
				network:
				  nat: single # cheaper
			`,
			errors: [
				{
					messageId: "single",
					line: 7,
					column: 3,
					endLine: 7,
					endColumn: 6,
					suggestions: [
						{
							messageId: "perZone",
							output: intent`
				network:
				  nat: perZone # cheaper
			`,
						},
					],
				},
			],
		},
		{
			name: "flow style",
			code: intent`
				network: { zones: 2, nat: single }
			`,
			errors: [
				{
					messageId: "single",
					line: 6,
					column: 22,
					endLine: 6,
					endColumn: 25,
					suggestions: [
						{
							messageId: "perZone",
							output: intent`
				network: { zones: 2, nat: perZone }
			`,
						},
					],
				},
			],
		},
		{
			name: "JSON",
			code: '{ "apiVersion": "eksmith/v1", "kind": "Cluster", "name": "a", "region": "eu-west-1", "version": "1.36", "network": { "nat": "single" } }',
			filename: "a.eks.json",
			errors: [
				{
					messageId: "single",
					line: 1,
					column: 118,
					endLine: 1,
					endColumn: 123,
					suggestions: [
						{
							messageId: "perZone",
							output:
								'{ "apiVersion": "eksmith/v1", "kind": "Cluster", "name": "a", "region": "eu-west-1", "version": "1.36", "network": { "nat": "perZone" } }',
						},
					],
				},
			],
		},
	],
});
