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
	],
	invalid: [],
});

// An intent cannot open it.
test("a VPC whose default security group has rules", () => {
	expect(visit(rule, "Network", { defaultSecurityGroupClosed: false })).toEqual([{ at: "defaultSecurityGroupClosed", messageId: "open", data: {} }]);
});
