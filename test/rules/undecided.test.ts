import { RuleTester } from "eslint";
import eks from "../../rules/index.ts";
import rule from "../../rules/undecided.ts";
import { header, intent, today } from "./tester.ts";

// It counts what others leave undecided, so two others run along.
const tester = new RuleTester({
	plugins: { eks },
	language: "eks/intent",
	settings: { eks: { today } },
	rules: { "eks/require-multiple-zones": "error", "eks/require-flow-logs": "error" },
});

tester.run("undecided", rule, {
	valid: [
		{ name: "silence", code: header },
		{
			name: "what is invalid is not undecided",
			code: intent`
				network: { zones: [Dublin], flowLogs: maybe }
			`,
		},
		{
			name: "decided, though not all is known",
			code: intent`
				network:
				  zones: [eu-west-1a, eu-west-1b]
			`,
		},
	],

	invalid: [
		{
			name: "subnets of which only the ids are known",
			code: intent`
				network:
				  vpc: existing
				  id: vpc-0123456789abcdef0
				  privateSubnets: { a: subnet-0123456789abcdef0, b: subnet-0123456789abcdef1 }
			`,
			errors: [
				{
					messageId: "undecided",
					data: { rule: "eks/require-multiple-zones", why: "other stack" },
					line: 1,
					column: 1,
					endLine: 1,
					endColumn: 11,
				},
				{
					messageId: "undecided",
					data: { rule: "eks/require-flow-logs", why: "other stack" },
					line: 6,
					column: 1,
					endLine: 6,
					endColumn: 8,
				},
			],
		},
		{
			name: "JSON",
			code: '{ "apiVersion": "eksmith/v1", "kind": "Cluster", "name": "a", "region": "eu-west-1", "version": "1.36", "network": { "vpc": "existing", "id": "vpc-0123456789abcdef0", "privateSubnets": { "a": { "id": "subnet-0123456789abcdef0", "zone": "eu-west-1a" }, "b": { "id": "subnet-0123456789abcdef1", "zone": "eu-west-1b" } } } }',
			filename: "a.eks.json",
			errors: [
				{
					messageId: "undecided",
					data: { rule: "eks/require-flow-logs", why: "other stack" },
					line: 1,
					column: 105,
					endLine: 1,
					endColumn: 114,
				},
			],
		},
	],
});

test("no preset has it", () => {
	for (const { rules } of Object.values(eks.configs)) expect(Object.keys(rules ?? {})).not.toContain("eks/undecided");
});
