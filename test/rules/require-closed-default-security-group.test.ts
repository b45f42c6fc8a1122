import rule from "../../rules/require-closed-default-security-group.ts";
import { header, intent, tester } from "./tester.ts";
import { visit } from "./visit.ts";

// Catalogue: default-security-group-closed.
tester.run("require-closed-default-security-group", rule, {
	valid: [
		{ name: "silence: the one of a VPC that is made is closed", code: header },
		{
			name: "a VPC of which nothing is known",
			code: intent`
				network:
				  vpc: existing
				  id: vpc-0123456789abcdef0
				  privateSubnets: { a: subnet-0123456789abcdef0 }
			`,
		},
		{
			name: "an override that keeps it closed",
			code: intent`
				overrides: { aws_default_security_group.this: { ingress: [] } }
			`,
		},
	],

	invalid: [
		{
			name: "rules by override",
			code: intent`
				overrides:
				  aws_default_security_group.this:
				    ingress: [{ protocol: "-1", from_port: 0, to_port: 0, self: true }]
			`,
			errors: [{ messageId: "open", line: 8, column: 5, endLine: 8, endColumn: 12 }],
		},
		{
			name: "JSON",
			code: '{ "apiVersion": "eksmith/v1", "kind": "Cluster", "name": "a", "region": "eu-west-1", "version": "1.36", "overrides": { "aws_default_security_group.this": { "ingress": [{ "self": true }] } } }',
			filename: "a.eks.json",
			errors: [{ messageId: "open", line: 1, column: 157, endLine: 1, endColumn: 166 }],
		},
	],
});

test("a VPC that somebody else describes", () => {
	expect(visit(rule, "Network", { defaultSecurityGroupClosed: false })).toEqual([
		{ at: "defaultSecurityGroupClosed", messageId: "open", data: {} },
	]);
});
