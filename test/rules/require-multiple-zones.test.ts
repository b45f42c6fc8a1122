import rule from "../../rules/require-multiple-zones.ts";
import { header, intent, tester } from "./tester.ts";

// Catalogue: cluster-subnets-multi-az.
tester.run("require-multiple-zones", rule, {
	valid: [
		{ name: "silence", code: header },
		{
			name: "two zones",
			code: intent`
				network: { zones: [eu-west-1a, eu-west-1b] }
			`,
		},
		{
			name: "two zones in number",
			code: intent`
				network: { zones: 2 }
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
			name: "two zones are known, and the third is not",
			code: intent`
				network:
				  vpc: existing
				  id: vpc-0123456789abcdef0
				  privateSubnets:
				    a: { id: subnet-0123456789abcdef0, zone: eu-west-1a }
				    b: { id: subnet-0123456789abcdef1, zone: eu-west-1b }
				    c: subnet-0123456789abcdef2
			`,
		},
		{
			name: "the unknown one may be elsewhere",
			code: intent`
				network:
				  vpc: existing
				  id: vpc-0123456789abcdef0
				  privateSubnets:
				    a: { id: subnet-0123456789abcdef0, zone: eu-west-1a }
				    b: subnet-0123456789abcdef1
			`,
		},
		{
			name: "the control plane has subnets of its own",
			code: intent`
				network:
				  vpc: existing
				  id: vpc-0123456789abcdef0
				  controlPlaneSubnets:
				    a: { id: subnet-0123456789abcdef1, zone: eu-west-1a }
				    b: { id: subnet-0123456789abcdef2, zone: eu-west-1b }
				  privateSubnets:
				    a: { id: subnet-0123456789abcdef0, zone: eu-west-1a }
			`,
		},
		{
			name: "zones that the schema refuses",
			code: intent`
				network: { zones: [Dublin] }
			`,
		},
	],

	invalid: [
		{
			name: "one zone",
			code: intent`
				network:
				  zones: [eu-west-1a]
			`,
			errors: [{ messageId: "one", data: { cluster: "payments", zone: "eu-west-1a" }, line: 7, column: 3, endLine: 7, endColumn: 8 }],
		},
		{
			name: "one zone, flow style",
			code: intent`
				network: { nat: perZone, zones: [euw1-az2] }
			`,
			errors: [{ messageId: "one", data: { cluster: "payments", zone: "euw1-az2" }, line: 6, column: 26, endLine: 6, endColumn: 31 }],
		},
		{
			name: "subnets of an existing VPC in one zone",
			code: intent`
				network:
				  vpc: existing
				  id: vpc-0123456789abcdef0
				  privateSubnets:
				    a: { id: subnet-0123456789abcdef0, zone: eu-west-1a }
				    b: { id: subnet-0123456789abcdef1, zone: eu-west-1a }
			`,
			errors: [{ messageId: "one", data: { cluster: "payments", zone: "eu-west-1a" }, line: 9, column: 3, endLine: 9, endColumn: 17 }],
		},
		{
			name: "control plane subnets in one zone",
			code: intent`
				network:
				  vpc: existing
				  id: vpc-0123456789abcdef0
				  controlPlaneSubnets: { a: { id: subnet-0123456789abcdef2, zone: eu-west-1a } }
				  privateSubnets:
				    a: { id: subnet-0123456789abcdef0, zone: eu-west-1a }
				    b: { id: subnet-0123456789abcdef1, zone: eu-west-1b }
			`,
			errors: [{ messageId: "one", data: { cluster: "payments", zone: "eu-west-1a" }, line: 9, column: 3, endLine: 9, endColumn: 22 }],
		},
		{
			name: "JSON",
			code: '{ "apiVersion": "eksmith/v1", "kind": "Cluster", "name": "a", "region": "eu-west-1", "version": "1.36", "network": { "zones": ["eu-west-1c"] } }',
			filename: "a.eks.json",
			errors: [{ messageId: "one", data: { cluster: "a", zone: "eu-west-1c" }, line: 1, column: 118, endLine: 1, endColumn: 125 }],
		},
	],
});
