import rule from "../../rules/no-deprecated-ami.ts";
import { header, intent, tester } from "./tester.ts";
import { visit } from "./visit.ts";

const on = (version: string, code: string) => code.replace('"1.36"', `"${version}"`);

// Catalogue: node-group-no-deprecated-ami, node-group-ami-type-valid.
tester.run("no-deprecated-ami", rule, {
	valid: [
		{ name: "silence", code: header },
		{
			name: "AWS's own name",
			code: intent`
				nodeGroups:
				  secure: { amiType: BOTTLEROCKET_x86_64_FIPS }
			`,
		},
		{
			name: "an instance type from which no image follows",
			code: intent`
				nodeGroups:
				  general: { instanceTypes: [m99g.large] }
			`,
		},
		{
			name: "what the schema refuses",
			code: intent`
				nodeGroups:
				  general: { amiType: UBUNTU }
			`,
		},
		{
			name: "the first minor of an image",
			code: on(
				"1.29",
				intent`
					nodeGroups:
					  secure: { amiType: BOTTLEROCKET_x86_64_FIPS }
				`,
			),
		},
	],

	invalid: [
		{
			name: "an image that Kubernetes has outlived",
			code: intent`
				nodeGroups:
				  old:
				    amiType: AL2_x86_64
			`,
			errors: [
				{
					messageId: "unpublished",
					data: { image: "AL2_x86_64", version: "1.36", group: "old", end: "last", minor: "1.32" },
					line: 8,
					column: 5,
					endLine: 8,
					endColumn: 12,
				},
			],
		},
		{
			name: "the first minor without it",
			code: on(
				"1.33",
				intent`
					nodeGroupDefaults: { amiType: AL2_x86_64 }
					nodeGroups: { old: {} }
				`,
			),
			errors: [{ messageId: "unpublished", line: 6, column: 22, endLine: 6, endColumn: 29 }],
		},
		{
			name: "given up, on the last minor with it",
			code: on(
				"1.32",
				intent`
					nodeGroups:
					  old: { amiType: AL2_x86_64 }
				`,
			),
			errors: [
				{
					messageId: "deprecated",
					data: { image: "AL2_x86_64", group: "old", last: "1.32" },
					line: 7,
					column: 10,
					endLine: 7,
					endColumn: 17,
				},
			],
		},
		{
			name: "an image that is younger than the Kubernetes version",
			code: on(
				"1.28",
				intent`
					nodeGroups:
					  secure: { amiType: BOTTLEROCKET_x86_64_FIPS }
				`,
			),
			errors: [
				{
					messageId: "unpublished",
					data: { image: "BOTTLEROCKET_x86_64_FIPS", version: "1.28", group: "secure", end: "first", minor: "1.29" },
					line: 7,
					column: 13,
					endLine: 7,
					endColumn: 20,
				},
			],
		},
		{
			name: "the version of the group, not of the cluster",
			code: intent`
				nodeGroups: { old: { amiType: AL2_x86_64 } }
				overrides: { aws_eks_node_group.old: { version: "1.32" } }
			`,
			errors: [{ messageId: "deprecated", line: 6, column: 22, endLine: 6, endColumn: 29 }],
		},
		{
			name: "a slip of the keyboard",
			code: intent`
				nodeGroups:
				  arm: { instanceTypes: [m7g.large], amiType: AL2023_ARM64_STANDARD }
			`,
			errors: [
				{
					messageId: "typo",
					data: { image: "AL2023_ARM64_STANDARD", group: "arm", similar: "AL2023_ARM_64_STANDARD" },
					line: 7,
					column: 38,
					endLine: 7,
					endColumn: 45,
					suggestions: [
						{
							messageId: "replace",
							data: { similar: "AL2023_ARM_64_STANDARD" },
							output: intent`
								nodeGroups:
								  arm: { instanceTypes: [m7g.large], amiType: AL2023_ARM_64_STANDARD }
							`,
						},
					],
				},
			],
		},
		{
			name: "nothing like it, in JSON",
			code: '{ "apiVersion": "eksmith/v1", "kind": "Cluster", "name": "a", "region": "eu-west-1", "version": "1.36", "nodeGroups": { "b": { "amiType": "BOTTLEROCKET_on_a_quantum_computer" } } }',
			filename: "a.eks.json",
			errors: [
				{
					messageId: "unknown",
					data: { image: "BOTTLEROCKET_on_a_quantum_computer", group: "b" },
					line: 1,
					column: 128,
					endLine: 1,
					endColumn: 137,
				},
			],
		},
	],
});

test.each([
	["AL2_x86_64", ["unpublished"]],
	["AL2023_x86_64_STANDARD", []],
	["CUSTOM", []],
])("%s on EKS's default version", (amiType, messages) => {
	const said = visit(rule, "NodeGroup", { name: "a", amiType, version: undefined, cluster: { version: undefined } });
	expect(said).toEqual(messages.map(messageId => expect.objectContaining({ at: "amiType", messageId }) as unknown));
});
