import rule from "../../rules/require-imdsv2.ts";
import { header, intent, tester } from "./tester.ts";
import { visit } from "./visit.ts";

// Catalogue: node-imdsv2-required.
tester.run("require-imdsv2", rule, {
	valid: [
		{ name: "silence", code: header },
		{ name: "no nodes", code: intent`nodeGroups: {}` },
		{
			name: "hops have nothing to do with it",
			code: intent`
				nodeGroups:
				  general: { metadata: { hopLimit: 2 } }
			`,
		},
		{
			name: "an override that says the same",
			code: intent`
				overrides:
				  aws_launch_template.default: { metadata_options: { http_tokens: required } }
			`,
		},
	],

	invalid: [
		{
			name: "an override that says otherwise",
			code: intent`
				nodeGroups:
				  general: {}
				overrides:
				  aws_launch_template.general:
				    metadata_options:
				      http_tokens: optional
			`,
			errors: [{ messageId: "optional", data: { group: "general" }, line: 11, column: 7, endLine: 11, endColumn: 18 }],
		},
		{
			name: "an override in block form, in JSON",
			code: '{ "apiVersion": "eksmith/v1", "kind": "Cluster", "name": "a", "region": "eu-west-1", "version": "1.36", "overrides": { "aws_launch_template.default": { "metadata_options": [{ "http_tokens": "optional" }] } } }',
			filename: "a.eks.json",
			errors: [{ messageId: "optional", data: { group: "default" }, line: 1, column: 176, endLine: 1, endColumn: 189 }],
		},
	],
});

test("a template that says nothing leaves it to the account", () => {
	expect(visit(rule, "LaunchTemplate", { httpTokens: undefined, of: { name: "general" } })).toEqual([
		{ at: "httpTokens", messageId: "unstated", data: { group: "general" } },
	]);
});
