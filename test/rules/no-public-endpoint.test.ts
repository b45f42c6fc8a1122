import rule from "../../rules/no-public-endpoint.ts";
import { header, intent, tester } from "./tester.ts";

// Catalogue: cluster-endpoint-public-access-disabled.
tester.run("no-public-endpoint", rule, {
	valid: [
		{ name: "silence", code: header },
		{
			name: "ranges of a public endpoint that is off",
			code: intent`
				overrides: { aws_eks_cluster.this: { vpc_config: { public_access_cidrs: [8.0.0.0/8] } } }
			`,
		},
		{
			name: "off",
			code: intent`
				endpoint: { public: false }
			`,
		},
		{
			name: "open to the world: no-world-endpoint speaks of it",
			code: intent`
				endpoint: { public: { cidrs: [0.0.0.0/0] } }
			`,
		},
		{
			name: "open to the world in two halves",
			code: intent`
				endpoint: { public: { cidrs: [0.0.0.0/1, 128.0.0.0/1] } }
			`,
		},
		{
			name: "a value that the schema refuses",
			code: intent`
				endpoint: { public: true }
			`,
		},
		{
			name: "a range that the schema refuses",
			code: intent`
				endpoint: { public: { cidrs: [office] } }
			`,
		},
	],

	invalid: [
		{
			name: "on",
			code: intent`
				endpoint:
				  public: { cidrs: [203.0.113.0/24, 198.51.100.0/24] } # the offices
			`,
			errors: [
				{
					messageId: "public",
					data: { ranges: "203.0.113.0/24, 198.51.100.0/24" },
					line: 7,
					column: 3,
					endLine: 7,
					endColumn: 9,
					suggestions: [
						{
							messageId: "turnOff",
							output: intent`
								endpoint:
								  public: false # the offices
							`,
						},
					],
				},
			],
		},
		{
			name: "no suggestion that would leave the API server without an endpoint",
			code: intent`
				endpoint: { private: false, public: { cidrs: [203.0.113.0/24] } }
			`,
			errors: [{ messageId: "public", data: { ranges: "203.0.113.0/24" }, line: 6, column: 29, endLine: 6, endColumn: 35 }],
		},
		{
			name: "JSON",
			code: '{ "apiVersion": "eksmith/v1", "kind": "Cluster", "name": "a", "region": "eu-west-1", "version": "1.36", "endpoint": { "private": false, "public": { "cidrs": ["203.0.113.0/24"] } } }',
			filename: "a.eks.json",
			errors: [{ messageId: "public", data: { ranges: "203.0.113.0/24" }, line: 1, column: 137, endLine: 1, endColumn: 145 }],
		},
	],
});
