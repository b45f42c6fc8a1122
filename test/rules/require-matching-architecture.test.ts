import rule from "../../rules/require-matching-architecture.ts";
import { header, intent, tester, today } from "./tester.ts";

const place = { line: 8, column: 5, endLine: 8, endColumn: 18 };

// Catalogue: node-group-instance-arch-matches-ami.
tester.run("require-matching-architecture", rule, {
	valid: [
		{ name: "silence", code: header },
		{
			name: "an image that follows the types",
			code: intent`
				nodeGroups:
				  arm: { instanceTypes: [m7g.large, c7g.xlarge] }
				  gpu: { instanceTypes: [g5.xlarge, p5.48xlarge] }
				  neuron: { instanceTypes: [inf2.xlarge] }
				  bottlerocket: { os: bottlerocket, instanceTypes: [inf2.xlarge, m7i.large] }
			`,
		},
		{
			name: "an image that is said",
			code: intent`
				nodeGroups:
				  arm: { amiType: BOTTLEROCKET_ARM_64, instanceTypes: [m7g.large] }
			`,
		},
		{
			name: "types and images that are not known",
			code: intent`
				nodeGroups:
				  a: { instanceTypes: [m99g.large], amiType: AL2023_x86_64_STANDARD }
				  b: { instanceTypes: [m7g.large], amiType: AL2023_RISCV }
			`,
		},
		{
			name: "types that the schema refuses",
			code: intent`
				nodeGroups:
				  a: { instanceTypes: m7g.large, amiType: AL2023_x86_64_STANDARD }
			`,
		},
	],

	invalid: [
		{
			name: "arm64 types with an x86_64 image, each named",
			code: intent`
				nodeGroups:
				  general:
				    instanceTypes: [m7g.large, m6g.large]
				    amiType: AL2023_x86_64_STANDARD
			`,
			errors: ["m7g.large", "m6g.large"].map(type => ({
				messageId: "architecture",
				data: { type, group: "general", has: "arm64", image: "AL2023_x86_64_STANDARD", needs: "x86_64" },
				...place,
			})),
		},
		{
			name: "only the type that does not match",
			code: intent`
				nodeGroups:
				  general:
				    instanceTypes: [m6i.large, m7g.large]
				    amiType: AL2023_ARM_64_STANDARD
			`,
			errors: [
				{
					messageId: "architecture",
					data: { type: "m6i.large", group: "general", has: "x86_64", image: "AL2023_ARM_64_STANDARD", needs: "arm64" },
					...place,
				},
			],
		},
		{
			name: "two architectures in one group",
			code: intent`
				nodeGroups:
				  general:
				    instanceTypes: [m6i.large, m7g.large]
			`,
			errors: [
				{ messageId: "mixed", data: { type: "m7g.large", group: "general", has: "arm64", first: "m6i.large", needs: "x86_64" }, ...place },
			],
		},
		{
			name: "a default of all groups that one group's types do not match, in JSON",
			code: '{ "apiVersion": "eksmith/v1", "kind": "Cluster", "name": "a", "region": "eu-west-1", "version": "1.36", "nodeGroupDefaults": { "amiType": "BOTTLEROCKET_x86_64" }, "nodeGroups": { "arm": { "instanceTypes": ["m7g.large"] } } }',
			filename: "a.eks.json",
			errors: [{ messageId: "architecture", line: 1, column: 189, endLine: 1, endColumn: 204 }],
		},
		{
			name: "no type said: the default one does not match",
			code: intent`
				nodeGroups:
				  general:
				    amiType: AL2023_ARM_64_STANDARD
			`,
			errors: [{ messageId: "architecture", line: 7, column: 3, endLine: 7, endColumn: 10 }],
		},
		{
			name: "a GPU without a driver",
			code: intent`
				nodeGroups:
				  general:
				    instanceTypes: [g5.xlarge]
				    amiType: AL2023_x86_64_STANDARD
			`,
			errors: [
				{
					messageId: "driver",
					data: { type: "g5.xlarge", group: "general", device: "NVIDIA GPU", image: "AL2023_x86_64_STANDARD" },
					...place,
				},
			],
		},
		{
			name: "an image for GPUs without a GPU, and with another accelerator",
			code: intent`
				nodeGroups:
				  general:
				    instanceTypes: [g5.xlarge, m6i.xlarge, inf2.xlarge]
			`,
			errors: ["m6i.xlarge", "inf2.xlarge"].map(type => ({
				messageId: "accelerator",
				data: { type, group: "general", device: "NVIDIA GPU", image: "AL2023_x86_64_NVIDIA" },
				...place,
			})),
		},
		{
			name: "a type of the user's own facts",
			code: intent`
				nodeGroups:
				  general:
				    instanceTypes: [m99g.large]
				    amiType: AL2023_x86_64_STANDARD
			`,
			settings: {
				eks: {
					today,
					facts: {
						instanceTypes: { "m99g.large": { arch: "arm64", accelerator: "none", prefixDelegation: true, burstable: false, node: true } },
					},
				},
			},
			errors: [{ messageId: "architecture", ...place }],
		},
	],
});
