import { List } from "../../languages/list.ts";
import { Undecided } from "../../languages/undecided.ts";
import rule from "../../rules/no-public-node-subnets.ts";
import { header, intent, tester } from "./tester.ts";
import { visit } from "./visit.ts";

// Catalogue: node-group-private-subnets, subnet-no-auto-public-ip, cluster-subnets-private.
tester.run("no-public-node-subnets", rule, {
	valid: [
		{ name: "silence", code: header },
		{
			name: "a VPC of which nothing is known",
			code: intent`
				network:
				  vpc: existing
				  id: vpc-0123456789abcdef0
				  privateSubnets: { a: subnet-0123456789abcdef0, b: subnet-0123456789abcdef1 }
			`,
		},
		{
			name: "the same as an override",
			code: intent`
				overrides:
				  aws_subnet.private_1: { map_public_ip_on_launch: false }
			`,
		},
		{
			name: "a public subnet may assign public addresses",
			code: intent`
				overrides:
				  aws_subnet.public_1: { map_public_ip_on_launch: true }
			`,
		},
		{
			name: "an override that the schema refuses",
			code: intent`
				overrides:
				  aws_subnet.private_1: true
			`,
		},
	],

	invalid: [
		{
			name: "public addresses by override",
			code: intent`
				overrides:
				  aws_subnet.private_1: { map_public_ip_on_launch: true }
			`,
			errors: [{ messageId: "addressed", data: { subnet: "1" }, line: 7, column: 27, endLine: 7, endColumn: 50 }],
		},
		{
			name: "one finding for each subnet, however many groups use it",
			code: intent`
				nodeGroups: { a: {}, b: {} }
				overrides:
				  aws_subnet.private_1:
				    map_public_ip_on_launch: true
				  aws_subnet.private_3:
				    map_public_ip_on_launch: true
			`,
			errors: [
				{ messageId: "addressed", data: { subnet: "1" }, line: 9, column: 5, endLine: 9, endColumn: 28 },
				{ messageId: "addressed", data: { subnet: "3" }, line: 11, column: 5, endLine: 11, endColumn: 28 },
			],
		},
		{
			name: "JSON",
			code: '{ "apiVersion": "eksmith/v1", "kind": "Cluster", "name": "a", "region": "eu-west-1", "version": "1.36", "overrides": { "aws_subnet.private_2": { "map_public_ip_on_launch": true } } }',
			filename: "a.eks.json",
			errors: [{ messageId: "addressed", data: { subnet: "2" }, line: 1, column: 146, endLine: 1, endColumn: 171 }],
		},
	],
});

const subnet = { name: "a", role: "public", egress: "internetGateway", assignsPublicIp: true };

// An intent cannot put nodes into a public subnet.
test("a node group in a subnet that routes to an internet gateway", () => {
	const subnets = new List([subnet, { ...subnet, name: "b", egress: "natGateway" }]);
	expect(visit(rule, "NodeGroup", { name: "general", subnets })).toEqual([
		{ at: "subnets", messageId: "routed", data: { group: "general", subnet: "a" } },
	]);
});

test("what is known of some subnets is said, though others are unknown", () => {
	const unknown = {
		get egress() {
			throw new Undecided("other-stack");
		},
	};
	const found = visit(rule, "NodeGroup", { name: "general", subnets: new List([unknown, subnet]) });
	expect(found).toEqual([{ at: "subnets", messageId: "routed", data: { group: "general", subnet: "a" } }, "undecided"]);
});
