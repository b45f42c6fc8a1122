import rule from "../../rules/no-system-masters.ts";
import { header, intent, tester } from "./tester.ts";

// Catalogue: cluster-access-entry-no-cluster-admin.
tester.run("no-system-masters", rule, {
	valid: [
		{ name: "silence", code: header },
		{
			name: "groups of one's own",
			code: intent`
				access:
				  payments: { principal: "arn:aws:iam::111122223333:role/payments", groups: [payments, "my-system:masters"] }
			`,
		},
		{
			name: "a group that the schema refuses",
			code: intent`
				access:
				  payments: { principal: "arn:aws:iam::111122223333:role/payments", groups: [""] }
			`,
		},
	],

	invalid: [
		{
			name: "system:masters",
			code: intent`
				access:
				  platform:
				    principal: arn:aws:iam::111122223333:role/platform
				    groups: ["system:masters"]
			`,
			errors: [
				{
					messageId: "masters",
					data: { entry: "platform", policy: "AmazonEKSClusterAdminPolicy" },
					line: 9,
					column: 5,
					endLine: 9,
					endColumn: 11,
				},
			],
		},
		{
			name: "another group of Kubernetes' own, in flow style",
			code: intent`
				access: { nodes: { principal: "arn:aws:iam::111122223333:role/nodes", groups: ["system:nodes", nodes] } }
			`,
			errors: [{ messageId: "system", data: { group: "system:nodes", entry: "nodes" }, line: 6, column: 71, endLine: 6, endColumn: 77 }],
		},
	],
});
