import rule from "../../rules/require-valid-scaling.ts";
import { header, intent, tester } from "./tester.ts";

// Catalogue: node-group-scaling-config-valid.
tester.run("require-valid-scaling", rule, {
	valid: [
		{ name: "silence", code: header },
		{
			name: "in order",
			code: intent`
				nodeGroups:
				  general: { scaling: { min: 0, max: 1 } }
				  fixed: { scaling: { min: 4, max: 4 } }
			`,
		},
		{
			name: "a desired size at either end",
			code: intent`
				nodeGroups:
				  a: { scaling: { min: 2, max: 4 } }
				  b: { scaling: { min: 2, max: 4 } }
				overrides:
				  aws_eks_node_group.a: { scaling_config: { desired_size: 2 } }
				  aws_eks_node_group.b: { scaling_config: { desired_size: 4 } }
			`,
		},
		{
			name: "a size that the schema refuses",
			code: intent`
				nodeGroups:
				  general: { scaling: { min: 8, max: 0 } }
			`,
		},
	],

	invalid: [
		{
			name: "more at least than at most",
			code: intent`
				nodeGroups:
				  general:
				    scaling:
				      min: 4
				      max: 3
			`,
			errors: [{ messageId: "order", data: { group: "general", min: 4, max: 3 }, line: 9, column: 7, endLine: 9, endColumn: 10 }],
		},
		{
			name: "only the most said: reported there",
			code: intent`
				nodeGroups:
				  general: { scaling: { max: 2 } }
			`,
			errors: [{ messageId: "order", data: { group: "general", min: 3, max: 2 }, line: 7, column: 25, endLine: 7, endColumn: 28 }],
		},
		{
			name: "only the fewest said, for all groups",
			code: intent`
				nodeGroupDefaults: { scaling: { min: 7 } }
				nodeGroups: { a: {} }
			`,
			errors: [{ messageId: "order", data: { group: "a", min: 7, max: 6 }, line: 6, column: 33, endLine: 6, endColumn: 36 }],
		},
		{
			name: "a desired size outside, in JSON",
			code: '{ "apiVersion": "eksmith/v1", "kind": "Cluster", "name": "a", "region": "eu-west-1", "version": "1.36", "overrides": { "aws_eks_node_group.default": { "scaling_config": { "desired_size": 7 } } } }',
			filename: "a.eks.json",
			errors: [
				{ messageId: "desired", data: { group: "default", desired: 7, min: 3, max: 6 }, line: 1, column: 172, endLine: 1, endColumn: 186 },
			],
		},
		{
			name: "a desired size below",
			code: intent`
				overrides: { aws_eks_node_group.default: { scaling_config: { desired_size: 2 } } }
			`,
			errors: [
				{ messageId: "desired", data: { group: "default", desired: 2, min: 3, max: 6 }, line: 6, column: 62, endLine: 6, endColumn: 74 },
			],
		},
	],
});
