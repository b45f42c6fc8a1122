import rule from "../../rules/require-volume-encryption.ts";
import { header, intent, tester } from "./tester.ts";
import { visit } from "./visit.ts";

// Catalogue: node-volume-encrypted, ebs-volume-encrypted.
tester.run("require-volume-encryption", rule, {
	valid: [
		{ name: "silence", code: header },
		{ name: "the account's own key", code: intent`encryption: { volumes: awsManaged }` },
		{
			name: "a key of one's own",
			code: intent`encryption: { volumes: "arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab" }`,
		},
		{
			name: "no nodes",
			code: intent`
				encryption: { volumes: false }
				nodeGroups: {}
			`,
		},
		{ name: "a value that the schema refuses", code: intent`encryption: { volumes: none }` },
	],

	invalid: [
		{
			name: "off",
			code: intent`
				encryption:
				  volumes: false
			`,
			errors: [
				{
					messageId: "off",
					data: { device: "/dev/xvda", group: "default" },
					line: 7,
					column: 3,
					endLine: 7,
					endColumn: 10,
					suggestions: [
						{
							messageId: "encrypt",
							output: intent`
								encryption:
								  volumes: true
							`,
						},
					],
				},
			],
		},
		{
			name: "every volume of every group",
			code: intent`
				encryption: { volumes: false }
				nodeGroups:
				  general: { volumes: { scratch: { device: /dev/xvdc } } }
				  secure: { os: bottlerocket }
			`,
			errors: [
				["/dev/xvda", "general"],
				["/dev/xvdc", "general"],
				["/dev/xvda", "secure"],
				["/dev/xvdb", "secure"],
			].map(([device, group]) => ({
				messageId: "off",
				data: { device, group },
				line: 6,
				column: 15,
				endLine: 6,
				endColumn: 22,
				suggestions: [
					{
						messageId: "encrypt",
						output: intent`
							encryption: { volumes: true }
							nodeGroups:
							  general: { volumes: { scratch: { device: /dev/xvdc } } }
							  secure: { os: bottlerocket }
						`,
					},
				],
			})),
		},
	],
});

test("a volume that says nothing leaves it to the account", () => {
	const volume = { encrypted: undefined, device: "/dev/xvda", of: { of: { name: "general" } } };
	expect(visit(rule, "Volume", volume)).toEqual([
		{ at: "encrypted", messageId: "unstated", data: { device: "/dev/xvda", group: "general" } },
	]);
});
