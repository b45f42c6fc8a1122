import rule from "../../rules/require-spot-diversity.ts";
import { header, intent, tester } from "./tester.ts";

// Catalogue: node-group-spot-diversified.
tester.run("require-spot-diversity", rule, {
	valid: [
		{ name: "silence", code: header },
		{
			name: "three types",
			code: intent`
				nodeGroups:
				  batch: { capacity: spot, instanceTypes: [m7i.large, m6i.large, m5.large] }
			`,
		},
		{
			name: "one type on demand",
			code: intent`
				nodeGroups:
				  batch: { capacity: onDemand, instanceTypes: [m7i.large] }
			`,
		},
		{
			name: "two types where two are enough",
			code: intent`
				nodeGroups:
				  batch: { capacity: spot, instanceTypes: [m7i.large, m6i.large] }
			`,
			options: [{ minimum: 2 }],
		},
		{
			name: "a capacity that the schema refuses",
			code: intent`
				nodeGroups:
				  batch: { capacity: cheap, instanceTypes: [m7i.large] }
			`,
		},
	],

	invalid: [
		{
			name: "two types",
			code: intent`
				nodeGroups:
				  batch:
				    capacity: spot
				    instanceTypes: [m7i.large, m6i.large]
			`,
			errors: [{ messageId: "few", data: { group: "batch", minimum: 3 }, line: 9, column: 5, endLine: 9, endColumn: 18 }],
		},
		{
			name: "no type said: reported at the group",
			code: intent`
				nodeGroups:
				  batch: { capacity: spot }
			`,
			errors: [{ messageId: "few", data: { group: "batch", minimum: 3 }, line: 7, column: 3, endLine: 7, endColumn: 8 }],
		},
		{
			name: "all groups",
			code: intent`
				nodeGroupDefaults: { capacity: spot, instanceTypes: [m7i.large] }
				nodeGroups: { a: {}, b: { capacity: onDemand } }
			`,
			errors: [{ messageId: "few", data: { group: "a", minimum: 3 }, line: 6, column: 38, endLine: 6, endColumn: 51 }],
		},
		{
			name: "fewer than the option, in JSON",
			code: '{ "apiVersion": "eksmith/v1", "kind": "Cluster", "name": "a", "region": "eu-west-1", "version": "1.36", "nodeGroups": { "b": { "capacity": "spot", "instanceTypes": ["m7i.large", "m6i.large", "m5.large"] } } }',
			filename: "a.eks.json",
			options: [{ minimum: 4 }],
			errors: [{ messageId: "few", data: { group: "b", minimum: 4 }, line: 1, column: 148, endLine: 1, endColumn: 163 }],
		},
	],
});
