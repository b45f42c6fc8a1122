import rule from "../../rules/require-valid-service-cidr.ts";
import { header, intent, tester } from "./tester.ts";

// Catalogue: cluster-service-cidr-valid.
tester.run("require-valid-service-cidr", rule, {
	valid: [
		{ name: "silence", code: header },
		{
			name: "10.128.0.0/12",
			code: intent`
				network: { serviceCidr: 10.128.0.0/12 }
			`,
		},
		{
			name: "172.16.0.0/12",
			code: intent`
				network: { serviceCidr: 172.16.0.0/12 }
			`,
		},
		{
			name: "192.168.0.0/16",
			code: intent`
				network: { serviceCidr: 192.168.0.0/16 }
			`,
		},
		{
			name: "192.168.255.0/24",
			code: intent`
				network: { serviceCidr: 192.168.255.0/24 }
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
			name: "a text that the schema refuses",
			code: intent`
				network: { serviceCidr: 10.0.0.0 }
			`,
		},
		{
			name: "a text that is no range",
			code: intent`
				network: { serviceCidr: 10.0.0.0/40 }
			`,
		},
	],

	invalid: [
		{
			name: "too large",
			code: intent`
				network:
				  serviceCidr: 10.0.0.0/11
			`,
			errors: [{ messageId: "size", data: { cidr: "10.0.0.0/11", min: 12, max: 24 }, line: 7, column: 3, endLine: 7, endColumn: 14 }],
		},
		{
			name: "too small",
			code: intent`
				network: { serviceCidr: 192.168.1.0/25 }
			`,
			errors: [{ messageId: "size", data: { cidr: "192.168.1.0/25", min: 12, max: 24 }, line: 6, column: 12, endLine: 6, endColumn: 23 }],
		},
		{
			name: "public",
			code: intent`
				network: { serviceCidr: 172.32.0.0/16 }
			`,
			errors: [
				{
					messageId: "public",
					data: { cidr: "172.32.0.0/16", ranges: "10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16" },
					line: 6,
					column: 12,
					endLine: 6,
					endColumn: 23,
				},
			],
		},
		{
			name: "shared address space is not taken",
			code: intent`
				network: { serviceCidr: 100.64.0.0/16 }
			`,
			errors: [
				{
					messageId: "public",
					data: { cidr: "100.64.0.0/16", ranges: "10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16" },
					line: 6,
					column: 12,
					endLine: 6,
					endColumn: 23,
				},
			],
		},
		{
			name: "partly public",
			code: intent`
				network: { serviceCidr: 192.0.0.0/8 }
			`,
			errors: [
				{
					messageId: "public",
					data: { cidr: "192.0.0.0/8", ranges: "10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16" },
					line: 6,
					column: 12,
					endLine: 6,
					endColumn: 23,
				},
			],
		},
		{
			name: "not the first address",
			code: intent`
				network: { serviceCidr: 10.100.0.1/16 }
			`,
			errors: [{ messageId: "host", data: { cidr: "10.100.0.1/16" }, line: 6, column: 12, endLine: 6, endColumn: 23 }],
		},
		{
			name: "JSON, in an existing VPC",
			code: '{ "apiVersion": "eksmith/v1", "kind": "Cluster", "name": "a", "region": "eu-west-1", "version": "1.36", "network": { "vpc": "existing", "id": "vpc-0123456789abcdef0", "privateSubnets": { "a": "subnet-0123456789abcdef0" }, "serviceCidr": "8.0.0.0/16" } }',
			filename: "a.eks.json",
			errors: [
				{
					messageId: "public",
					data: { cidr: "8.0.0.0/16", ranges: "10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16" },
					line: 1,
					column: 223,
					endLine: 1,
					endColumn: 236,
				},
			],
		},
	],
});
