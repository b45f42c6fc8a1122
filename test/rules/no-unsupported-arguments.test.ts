import rule from "../../rules/no-unsupported-arguments.ts";
import { header, intent, tester } from "./tester.ts";

// Catalogue: no peer.
tester.run("no-unsupported-arguments", rule, {
	valid: [
		{ name: "silence", code: header },
		{
			name: "defaults that the provider lacks are left out",
			code: intent`
				terraform: { provider: "5.100" }
			`,
		},
		{
			name: "new enough",
			code: intent`
				terraform: { provider: "6.52" }
				controlPlaneEgress: customerRouted
			`,
		},
		{
			name: "the major stands for its newest release",
			code: intent`
				controlPlaneEgress: customerRouted
			`,
		},
		{
			name: "an argument that no provider has is for no-unknown-arguments",
			code: intent`
				overrides:
				  aws_eks_cluster.this: { nonsense: true }
			`,
		},
		{
			name: "a provider that the schema refuses",
			code: intent`
				terraform: { provider: newest }
				controlPlaneEgress: customerRouted
			`,
		},
	],

	invalid: [
		{
			name: "a setting",
			code: intent`
				deletionProtection: true
				terraform: { provider: "5.100" }
			`,
			errors: [
				{
					messageId: "newer",
					data: { argument: "deletion_protection", resource: "aws_eks_cluster", since: "6.9", target: "5.100" },
					line: 6,
					column: 1,
					endLine: 6,
					endColumn: 19,
				},
			],
		},
		{
			name: "one minor too old",
			code: intent`
				controlPlaneEgress: customerRouted
				terraform: { provider: "6.51" }
			`,
			errors: [
				{
					messageId: "newer",
					data: { argument: "vpc_config.control_plane_egress_mode", resource: "aws_eks_cluster", since: "6.52", target: "6.51" },
					line: 6,
					column: 1,
					endLine: 6,
					endColumn: 19,
				},
			],
		},
		{
			name: "an override",
			code: intent`
				terraform: { provider: "5.100" }
				overrides:
				  aws_eks_cluster.this:
				    deletion_protection: true
			`,
			errors: [
				{
					messageId: "newer",
					data: { argument: "deletion_protection", resource: "aws_eks_cluster", since: "6.9", target: "5.100" },
					line: 9,
					column: 5,
					endLine: 9,
					endColumn: 24,
				},
			],
		},
		{
			name: "JSON",
			code: '{ "apiVersion": "eksmith/v1", "kind": "Cluster", "name": "a", "region": "eu-west-1", "version": "1.36", "controlPlaneTier": "tier-xl", "terraform": { "provider": "5.100" } }',
			filename: "a.eks.json",
			errors: [
				{
					messageId: "newer",
					data: { argument: "control_plane_scaling_config.tier", resource: "aws_eks_cluster", since: "6.23", target: "5.100" },
					line: 1,
					column: 105,
					endLine: 1,
					endColumn: 123,
				},
			],
		},
	],
});
