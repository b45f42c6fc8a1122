import rule from "../../rules/no-pod-imds.ts";
import { header, intent, tester } from "./tester.ts";
import { visit } from "./visit.ts";

// Catalogue: node-imds-hop-limit.
tester.run("no-pod-imds", rule, {
	valid: [
		{ name: "silence", code: header },
		{
			name: "one hop",
			code: intent`
				nodeGroups:
				  general: { metadata: { hopLimit: 1 } }
			`,
		},
		{
			name: "two hops where two are fine",
			code: intent`
				nodeGroups:
				  general: { metadata: { hopLimit: 2 } }
			`,
			options: [{ maximum: 2 }],
		},
		{
			name: "a value that the schema refuses",
			code: intent`
				nodeGroups:
				  general: { metadata: { hopLimit: many } }
			`,
		},
	],

	invalid: [
		{
			name: "two hops",
			code: intent`
				nodeGroups:
				  general:
				    metadata:
				      hopLimit: 2 # the load balancer controller
			`,
			errors: [
				{
					messageId: "reachable",
					data: { group: "general", hops: 2 },
					line: 9,
					column: 7,
					endLine: 9,
					endColumn: 15,
					suggestions: [
						{
							messageId: "limit",
							data: { maximum: 1 },
							output: intent`
								nodeGroups:
								  general:
								    metadata:
								      hopLimit: 1 # the load balancer controller
							`,
						},
					],
				},
			],
		},
		{
			name: "more than the option allows, in JSON",
			code: '{ "apiVersion": "eksmith/v1", "kind": "Cluster", "name": "a", "region": "eu-west-1", "version": "1.36", "nodeGroups": { "a": { "metadata": { "hopLimit": 3 } } } }',
			filename: "a.eks.json",
			options: [{ maximum: 2 }],
			errors: [
				{
					messageId: "reachable",
					data: { group: "a", hops: 3 },
					line: 1,
					column: 142,
					endLine: 1,
					endColumn: 152,
					suggestions: [
						{
							messageId: "limit",
							data: { maximum: 2 },
							output:
								'{ "apiVersion": "eksmith/v1", "kind": "Cluster", "name": "a", "region": "eu-west-1", "version": "1.36", "nodeGroups": { "a": { "metadata": { "hopLimit": 2 } } } }',
						},
					],
				},
			],
		},
		{
			name: "in all groups, said once",
			code: intent`
				nodeGroupDefaults:
				  metadata: { hopLimit: 2 }
				nodeGroups:
				  general: {}
				  batch: { metadata: { hopLimit: 1 } }
			`,
			errors: [
				{
					messageId: "reachable",
					data: { group: "general", hops: 2 },
					line: 7,
					column: 15,
					endLine: 7,
					endColumn: 23,
					suggestions: [
						{
							messageId: "limit",
							data: { maximum: 1 },
							output: intent`
								nodeGroupDefaults:
								  metadata: { hopLimit: 2 }
								nodeGroups:
								  general: {metadata: { hopLimit: 1 }}
								  batch: { metadata: { hopLimit: 1 } }
							`,
						},
					],
				},
			],
		},
		{
			name: "by an override, which no suggestion edits",
			code: intent`
				overrides:
				  aws_launch_template.default: { metadata_options: { http_put_response_hop_limit: 2 } }
			`,
			errors: [
				{ messageId: "reachable", data: { group: "default", hops: 2 }, line: 7, column: 54, endLine: 7, endColumn: 81, suggestions: [] },
			],
		},
	],
});

test("a template that says nothing has EC2's one hop", () => {
	expect(visit(rule, "LaunchTemplate", { hopLimit: undefined, of: { name: "general" } })).toEqual([]);
});
