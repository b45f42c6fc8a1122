import rule from "../../rules/no-unknown-arguments.ts";
import { header, intent, tester } from "./tester.ts";

// Catalogue: no peer.
tester.run("no-unknown-arguments", rule, {
	valid: [
		{ name: "silence", code: header },
		{
			name: "known ones",
			code: intent`
				overrides:
				  aws_eks_cluster.this: { vpc_config: { endpoint_private_access: true } }
				  aws_eks_node_group.default: { force_update_version: true }
			`,
		},
		{
			name: "one that the provider lacks is for no-unsupported-arguments",
			code: intent`
				terraform: { provider: "5.100" }
				overrides:
				  aws_eks_cluster.this: { deletion_protection: true }
			`,
		},
		{
			name: "maps have keys of one's own",
			code: intent`
				overrides:
				  aws_eks_cluster.this: { tags: { anything: goes } }
			`,
		},
		{
			name: "an address that the schema refuses",
			code: intent`
				overrides:
				  eks.this: { x: 1 }
			`,
		},
	],

	invalid: [
		{
			name: "a resource that is not made, said once",
			code: intent`
				overrides:
				  aws_eks_node_group.defalt:
				    force_update_version: true
				    release_version: "1"
			`,
			errors: [
				{
					messageId: "likelyResource",
					data: { name: "aws_eks_node_group.defalt", nearest: "aws_eks_node_group.default" },
					line: 7,
					column: 3,
					endLine: 7,
					endColumn: 28,
				},
			],
		},
		{
			name: "a resource like no other",
			code: intent`
				overrides: { aws_s3_bucket.logs: { bucket: logs } }
			`,
			errors: [{ messageId: "resource", data: { name: "aws_s3_bucket.logs" }, line: 6, column: 14, endLine: 6, endColumn: 32 }],
		},
		{
			name: "a typo",
			code: intent`
				overrides:
				  aws_eks_cluster.this: { force_update_versoin: true }
			`,
			errors: [
				{
					messageId: "likelyArgument",
					data: { resource: "aws_eks_cluster", name: "force_update_versoin", nearest: "force_update_version" },
					line: 7,
					column: 27,
					endLine: 7,
					endColumn: 47,
				},
			],
		},
		{
			name: "a typo in a block",
			code: intent`
				overrides:
				  aws_eks_cluster.this:
				    vpc_config:
				      endpoint_private_acess: true
			`,
			errors: [
				{
					messageId: "likelyArgument",
					data: { resource: "aws_eks_cluster", name: "vpc_config.endpoint_private_acess", nearest: "endpoint_private_access" },
					line: 9,
					column: 7,
					endLine: 9,
					endColumn: 29,
				},
			],
		},
		{
			name: "like no argument",
			code: intent`
				overrides: { aws_eks_cluster.this: { nonsense: true } }
			`,
			errors: [
				{ messageId: "argument", data: { resource: "aws_eks_cluster", name: "nonsense" }, line: 6, column: 38, endLine: 6, endColumn: 46 },
			],
		},
		{
			name: "JSON",
			code: '{ "apiVersion": "eksmith/v1", "kind": "Cluster", "name": "a", "region": "eu-west-1", "version": "1.36", "overrides": { "aws_eks_clusters.this": { "x": 1 } } }',
			filename: "a.eks.json",
			errors: [
				{
					messageId: "likelyResource",
					data: { name: "aws_eks_clusters.this", nearest: "aws_eks_cluster.this" },
					line: 1,
					column: 120,
					endLine: 1,
					endColumn: 143,
				},
			],
		},
	],
});
