import rule from "../../rules/require-control-plane-capacity.ts";
import { header, intent, tester } from "./tester.ts";

// Catalogue: cluster-subnet-size-sufficient (the control plane's).
tester.run("require-control-plane-capacity", rule, {
	valid: [
		{ name: "exactly as many as demanded: a /28 has eleven", code: header, options: [{ minimum: 11 }] },
		{ name: "silence", code: header },
		{
			name: "/28 is enough",
			code: intent`
				network: { zones: 2, subnets: { controlPlane: { cidrs: [10.0.250.0/28, 10.0.250.16/28] } } }
			`,
		},
		{
			name: "what AWS recommends",
			code: intent`
				network: { subnets: { controlPlane: { prefix: 27 } } }
			`,
			options: [{ minimum: 16 }],
		},
		{
			name: "nodes' subnets do not count where the control plane has its own",
			code: intent`
				network:
				  vpc: existing
				  id: vpc-0123456789abcdef0
				  controlPlaneSubnets: { a: { id: subnet-0123456789abcdef1, cidr: 10.0.1.0/28 } }
				  privateSubnets:
				    a: { id: subnet-0123456789abcdef0, cidr: 10.0.0.0/29 }
			`,
		},
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
			name: "a text that is no range",
			code: intent`
				network:
				  vpc: existing
				  id: vpc-0123456789abcdef0
				  privateSubnets:
				    a: { id: subnet-0123456789abcdef0, cidr: 10.0.0.0/77 }
			`,
		},
	],

	invalid: [
		{
			name: "/29",
			code: intent`
				network:
				  zones: 2
				  subnets:
				    controlPlane: { cidrs: [10.0.250.0/28, 10.0.250.16/29] }
			`,
			errors: [{ messageId: "small", data: { subnet: "2", usable: 3, minimum: 6 }, line: 9, column: 21, endLine: 9, endColumn: 26 }],
		},
		{
			name: "subnets shared with nodes, one of them unknown",
			code: intent`
				network:
				  vpc: existing
				  id: vpc-0123456789abcdef0
				  privateSubnets:
				    a: { id: subnet-0123456789abcdef0, cidr: 10.0.0.0/30 }
				    b: subnet-0123456789abcdef1
			`,
			errors: [{ messageId: "small", data: { subnet: "a", usable: 0, minimum: 6 }, line: 10, column: 40, endLine: 10, endColumn: 44 }],
		},
		{
			name: "less than AWS recommends, by default",
			code: intent`
				network: { zones: 2 }
			`,
			options: [{ minimum: 16 }],
			errors: [
				{ messageId: "small", data: { subnet: "1", usable: 11, minimum: 16 }, line: 6, column: 12, endLine: 6, endColumn: 17 },
				{ messageId: "small", data: { subnet: "2", usable: 11, minimum: 16 }, line: 6, column: 12, endLine: 6, endColumn: 17 },
			],
		},
		{
			name: "JSON",
			code: '{ "apiVersion": "eksmith/v1", "kind": "Cluster", "name": "a", "region": "eu-west-1", "version": "1.36", "network": { "zones": 2, "subnets": { "controlPlane": { "cidrs": ["10.0.250.0/28", "10.0.250.16/30"] } } } }',
			filename: "a.eks.json",
			errors: [{ messageId: "small", data: { subnet: "2", usable: 0, minimum: 6 }, line: 1, column: 161, endLine: 1, endColumn: 168 }],
		},
	],
});
