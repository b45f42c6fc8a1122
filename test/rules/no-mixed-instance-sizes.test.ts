import rule from "../../rules/no-mixed-instance-sizes.ts";
import { header, intent, tester } from "./tester.ts";

const first = { first: "m6i.large", firstSize: "2 vCPU, 8 GiB" };

// Catalogue: node-group-similar-instance-sizes.
tester.run("no-mixed-instance-sizes", rule, {
	valid: [
		{ name: "silence", code: header },
		{
			name: "families of one size",
			code: intent`
				nodeGroups:
				  batch: { capacity: spot, instanceTypes: [m7i.large, m6i.large, m5.large, t3.large] }
			`,
		},
		{
			name: "a type that is not known",
			code: intent`
				nodeGroups:
				  batch: { instanceTypes: [m99g.large, m6i.large] }
			`,
		},
		{
			name: "types that the schema refuses",
			code: intent`
				nodeGroups:
				  batch: { instanceTypes: [m6i.large, 4] }
			`,
		},
	],

	invalid: [
		{
			name: "other memory, and other processors",
			code: intent`
				nodeGroups:
				  batch:
				    instanceTypes: [m6i.large, c6i.large, m5.large, c6i.xlarge]
			`,
			errors: [
				{
					messageId: "mixed",
					data: { type: "c6i.large", size: "2 vCPU, 4 GiB", group: "batch", ...first },
					line: 8,
					column: 5,
					endLine: 8,
					endColumn: 18,
				},
				{
					messageId: "mixed",
					data: { type: "c6i.xlarge", size: "4 vCPU, 8 GiB", group: "batch", ...first },
					line: 8,
					column: 5,
					endLine: 8,
					endColumn: 18,
				},
			],
		},
		{
			name: "all groups",
			code: intent`
				nodeGroupDefaults: { instanceTypes: [m6i.large, t3.micro] }
				nodeGroups: { a: {}, b: { instanceTypes: [m5.large] } }
			`,
			errors: [
				{
					messageId: "mixed",
					data: { type: "t3.micro", size: "2 vCPU, 1 GiB", group: "a", ...first },
					line: 6,
					column: 22,
					endLine: 6,
					endColumn: 35,
				},
			],
		},
		{
			name: "JSON",
			code: '{ "apiVersion": "eksmith/v1", "kind": "Cluster", "name": "a", "region": "eu-west-1", "version": "1.36", "nodeGroups": { "b": { "instanceTypes": ["m6i.large", "t3.nano"] } } }',
			filename: "a.eks.json",
			errors: [
				{
					messageId: "mixed",
					data: { type: "t3.nano", size: "2 vCPU, 0.5 GiB", group: "b", ...first },
					line: 1,
					column: 128,
					endLine: 1,
					endColumn: 143,
				},
			],
		},
	],
});
