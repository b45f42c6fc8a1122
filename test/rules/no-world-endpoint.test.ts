import rule from "../../rules/no-world-endpoint.ts";
import { header, intent, tester } from "./tester.ts";

// Catalogue: cluster-endpoint-public-cidrs-restricted.
tester.run("no-world-endpoint", rule, {
	valid: [
		{ name: "silence", code: header },
		{
			name: "off",
			code: intent`
				endpoint: { public: false }
			`,
		},
		{
			name: "one range",
			code: intent`
				endpoint: { public: { cidrs: [203.0.113.0/24] } }
			`,
		},
		{
			name: "half of the world is broad, but not the world",
			code: intent`
				endpoint: { public: { cidrs: [128.0.0.0/1] } }
			`,
		},
		{
			name: "two halves with a hole between them",
			code: intent`
				endpoint: { public: { cidrs: [0.0.0.0/2, 128.0.0.0/1] } }
			`,
		},
		{
			name: "no range, which the schema refuses",
			code: intent`
				endpoint: { public: { cidrs: [] } }
			`,
		},
	],

	invalid: [
		{
			name: "all of IPv4",
			code: intent`
				endpoint:
				  public: { cidrs: [203.0.113.0/24, 0.0.0.0/0] }
			`,
			errors: [
				{
					messageId: "world",
					line: 7,
					column: 13,
					endLine: 7,
					endColumn: 18,
					suggestions: [
						{
							messageId: "turnOff",
							output: intent`
								endpoint:
								  public: false
							`,
						},
					],
				},
			],
		},
		{
			name: "all of IPv6, and no suggestion that would leave the API server without an endpoint",
			code: intent`
				endpoint: { private: false, public: { cidrs: ["::/0"] } }
			`,
			errors: [{ messageId: "world", line: 6, column: 39, endLine: 6, endColumn: 44 }],
		},
		{
			name: "two halves",
			code: intent`
				endpoint: { private: false, public: { cidrs: [128.0.0.0/1, 0.0.0.0/1] } }
			`,
			errors: [{ messageId: "world", line: 6, column: 39, endLine: 6, endColumn: 44 }],
		},
		{
			name: "no range, through an override",
			code: intent`
				endpoint: { private: false }
				overrides:
				  aws_eks_cluster.this: { vpc_config: { endpoint_public_access: true } }
			`,
			errors: [{ messageId: "world", line: 8, column: 41, endLine: 8, endColumn: 63 }],
		},
		{
			name: "JSON",
			code: '{ "apiVersion": "eksmith/v1", "kind": "Cluster", "name": "a", "region": "eu-west-1", "version": "1.36", "endpoint": { "private": false, "public": { "cidrs": ["0.0.0.0/0"] } } }',
			filename: "a.eks.json",
			errors: [{ messageId: "world", line: 1, column: 149, endLine: 1, endColumn: 156 }],
		},
	],
});
