import rule from "../../rules/no-overlapping-cidrs.ts";
import { header, intent, tester } from "./tester.ts";

// Catalogue: cluster-service-cidr-valid (the overlaps).
tester.run("no-overlapping-cidrs", rule, {
	valid: [
		{ name: "silence", code: header },
		{
			name: "ranges side by side",
			code: intent`
				network:
				  cidr: 10.1.0.0/16
				  serviceCidr: 10.2.0.0/16
			`,
		},
		{
			name: "listed subnets side by side",
			code: intent`
				network:
				  zones: 2
				  subnets:
				    private: { cidrs: [10.0.0.0/18, 10.0.64.0/18] }
				    public: { cidrs: [10.0.128.0/24, 10.0.129.0/24] }
				    controlPlane: { cidrs: [10.0.130.0/28, 10.0.130.16/28] }
			`,
		},
		{
			name: "one subnet of an existing VPC under two roles",
			code: intent`
				network:
				  vpc: existing
				  id: vpc-0123456789abcdef0
				  cidrs: [10.0.0.0/16]
				  controlPlaneSubnets: { a: { id: subnet-0123456789abcdef0, cidr: 10.0.0.0/24 }, b: { id: subnet-0123456789abcdef1, cidr: 10.0.1.0/24 } }
				  privateSubnets:
				    a: { id: subnet-0123456789abcdef0, cidr: 10.0.0.0/24 }
				    b: { id: subnet-0123456789abcdef1, cidr: 10.0.1.0/24 }
			`,
		},
		{
			name: "a subnet in the second range of the VPC",
			code: intent`
				network:
				  vpc: existing
				  id: vpc-0123456789abcdef0
				  cidrs: [10.0.0.0/16, 100.64.0.0/16]
				  privateSubnets:
				    a: { id: subnet-0123456789abcdef0, cidr: 100.64.0.0/24 }
			`,
		},
		{
			name: "a service range and an unknown VPC",
			code: intent`
				network:
				  vpc: existing
				  id: vpc-0123456789abcdef0
				  privateSubnets: { a: subnet-0123456789abcdef0, b: subnet-0123456789abcdef1 }
				  serviceCidr: 10.0.0.0/16
			`,
		},
		{
			name: "a VPC range that the schema refuses",
			code: intent`
				network: { cidr: 10.0.0.0, serviceCidr: 10.0.0.0/16 }
			`,
		},
		{
			name: "a VPC range that is no range",
			code: intent`
				network:
				  vpc: existing
				  id: vpc-0123456789abcdef0
				  cidrs: [10.0.0.999/16]
				  privateSubnets:
				    a: { id: subnet-0123456789abcdef0, cidr: 10.0.0.0/24 }
			`,
		},
		{
			name: "a subnet range that is no range",
			code: intent`
				network:
				  vpc: existing
				  id: vpc-0123456789abcdef0
				  cidrs: [10.0.0.0/16]
				  privateSubnets:
				    a: { id: subnet-0123456789abcdef0, cidr: 10.0.0.0/99 }
			`,
		},
	],

	invalid: [
		{
			name: "the service range inside the VPC",
			code: intent`
				network:
				  serviceCidr: 10.0.128.0/18
			`,
			errors: [
				{
					messageId: "service",
					data: { one: "10.0.128.0/18", other: "10.0.0.0/16 of the VPC" },
					line: 7,
					column: 3,
					endLine: 7,
					endColumn: 14,
				},
			],
		},
		{
			name: "the VPC inside the service range",
			code: intent`
				network: { cidr: 172.20.0.0/16, serviceCidr: 172.16.0.0/12 }
			`,
			errors: [
				{
					messageId: "service",
					data: { one: "172.16.0.0/12", other: "172.20.0.0/16 of the VPC" },
					line: 6,
					column: 33,
					endLine: 6,
					endColumn: 44,
				},
			],
		},
		{
			name: "the service range and a subnet of a VPC whose ranges are unknown",
			code: intent`
				network:
				  vpc: existing
				  id: vpc-0123456789abcdef0
				  serviceCidr: 10.3.0.0/16
				  privateSubnets:
				    a: { id: subnet-0123456789abcdef0, cidr: 10.3.0.0/24 }
				    b: subnet-0123456789abcdef1
			`,
			errors: [
				{
					messageId: "service",
					data: { one: "10.3.0.0/16", other: "subnet a for nodes (10.3.0.0/24)" },
					line: 9,
					column: 3,
					endLine: 9,
					endColumn: 14,
				},
			],
		},
		{
			name: "ranges of a VPC",
			code: intent`
				network:
				  vpc: existing
				  id: vpc-0123456789abcdef0
				  cidrs: [10.0.0.0/16, 10.0.1.0/24]
				  privateSubnets:
				    a: subnet-0123456789abcdef0
			`,
			errors: [{ messageId: "overlap", data: { one: "10.0.1.0/24", other: "10.0.0.0/16" }, line: 9, column: 3, endLine: 9, endColumn: 8 }],
		},
		{
			name: "listed subnets",
			code: intent`
				network:
				  zones: 2
				  subnets:
				    private: { cidrs: [10.0.0.0/18, 10.0.32.0/19] }
				    public: { cidrs: [10.0.128.0/24, 10.0.129.0/24] }
				    controlPlane: { cidrs: [10.0.129.0/28, 10.0.130.16/28] }
			`,
			errors: [
				{
					messageId: "overlap",
					data: { one: "subnet 2 for nodes (10.0.32.0/19)", other: "subnet 1 for nodes (10.0.0.0/18)" },
					line: 9,
					column: 16,
					endLine: 9,
					endColumn: 21,
				},
				{
					messageId: "overlap",
					data: { one: "subnet 1 for the control plane (10.0.129.0/28)", other: "subnet 2 for load balancers (10.0.129.0/24)" },
					line: 11,
					column: 21,
					endLine: 11,
					endColumn: 26,
				},
			],
		},
		{
			name: "a listed subnet outside the VPC",
			code: intent`
				network: { zones: 2, subnets: { controlPlane: { cidrs: [10.1.0.0/28, 10.0.255.0/28] } } }
			`,
			errors: [
				{
					messageId: "outside",
					data: { one: "subnet 1 for the control plane (10.1.0.0/28)", other: "10.0.0.0/16" },
					line: 6,
					column: 49,
					endLine: 6,
					endColumn: 54,
				},
			],
		},
		{
			name: "a subnet outside an existing VPC, beside an unknown one",
			code: intent`
				network:
				  vpc: existing
				  id: vpc-0123456789abcdef0
				  cidrs: [10.0.0.0/16]
				  privateSubnets:
				    a: { id: subnet-0123456789abcdef0, cidr: 10.1.0.0/24 }
				    b: subnet-0123456789abcdef1
			`,
			errors: [
				{
					messageId: "outside",
					data: { one: "subnet a for nodes (10.1.0.0/24)", other: "10.0.0.0/16" },
					line: 11,
					column: 40,
					endLine: 11,
					endColumn: 44,
				},
			],
		},
		{
			name: "JSON",
			code: '{ "apiVersion": "eksmith/v1", "kind": "Cluster", "name": "a", "region": "eu-west-1", "version": "1.36", "network": { "cidr": "10.100.0.0/16", "serviceCidr": "10.100.0.0/16" } }',
			filename: "a.eks.json",
			errors: [
				{
					messageId: "service",
					data: { one: "10.100.0.0/16", other: "10.100.0.0/16 of the VPC" },
					line: 1,
					column: 143,
					endLine: 1,
					endColumn: 156,
				},
			],
		},
	],
});
