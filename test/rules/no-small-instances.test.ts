import rule from "../../rules/no-small-instances.ts";
import { header, intent, tester } from "./tester.ts";

// Catalogue: node-group-instance-types-not-burstable-small.
tester.run("no-small-instances", rule, {
	valid: [
		{ name: "silence", code: header },
		{
			name: "seventeen pods",
			code: intent`
				nodeGroups:
				  general: { instanceTypes: [t3.medium] }
			`,
		},
		{
			name: "a type that is not known",
			code: intent`
				nodeGroups:
				  general: { instanceTypes: [m99g.nano] }
			`,
		},
		{
			name: "prefixes instead of single addresses",
			code: intent`
				nodeGroups:
				  general: { instanceTypes: [t3.small] }
				addons:
				  vpc-cni: { prefixDelegation: true }
			`,
		},
		{
			name: "prefixes, said in the add-on's own words",
			code: intent`
				nodeGroups:
				  general: { instanceTypes: [t3.small] }
				addons:
				  vpc-cni: { configuration: { env: { ENABLE_PREFIX_DELEGATION: true } } }
			`,
		},
		{
			name: "as many as the option wants",
			code: intent`
				nodeGroups:
				  general: { instanceTypes: [t3.small] }
			`,
			options: [{ minimum: 11 }],
		},
		{
			name: "types that the schema refuses",
			code: intent`
				nodeGroups:
				  general: { instanceTypes: t3.micro }
			`,
		},
	],

	invalid: [
		{
			name: "each of them",
			code: intent`
				nodeGroups:
				  general:
				    instanceTypes: [t3.micro, t3.medium, t3.small]
			`,
			errors: [
				{
					messageId: "small",
					data: { type: "t3.micro", pods: 4, group: "general", minimum: 12 },
					line: 8,
					column: 5,
					endLine: 8,
					endColumn: 18,
				},
				{
					messageId: "small",
					data: { type: "t3.small", pods: 11, group: "general", minimum: 12 },
					line: 8,
					column: 5,
					endLine: 8,
					endColumn: 18,
				},
			],
		},
		{
			name: "prefixes, of which a Xen type takes none",
			code: intent`
				nodeGroupDefaults: { instanceTypes: [t2.small] }
				nodeGroups: { a: {} }
				addons: { vpc-cni: { prefixDelegation: true } }
			`,
			errors: [
				{
					messageId: "small",
					data: { type: "t2.small", pods: 11, group: "a", minimum: 12 },
					line: 6,
					column: 22,
					endLine: 6,
					endColumn: 35,
				},
			],
		},
		{
			name: "fewer than the option wants, in JSON",
			code: '{ "apiVersion": "eksmith/v1", "kind": "Cluster", "name": "a", "region": "eu-west-1", "version": "1.36", "nodeGroups": { "b": { "instanceTypes": ["m5.large"] } } }',
			filename: "a.eks.json",
			options: [{ minimum: 30 }],
			errors: [
				{
					messageId: "small",
					data: { type: "m5.large", pods: 29, group: "b", minimum: 30 },
					line: 1,
					column: 128,
					endLine: 1,
					endColumn: 143,
				},
			],
		},
	],
});
