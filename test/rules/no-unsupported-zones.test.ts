import rule from "../../rules/no-unsupported-zones.ts";
import { header, intent, tester } from "./tester.ts";

// Catalogue: no peer; eksctl avoids the same zones by id.
tester.run("no-unsupported-zones", rule, {
	valid: [
		{ name: "silence", code: header },
		{
			name: "zones of the Region, by name",
			code: intent`
				network: { zones: [eu-west-1a, eu-west-1b] }
			`,
		},
		{
			name: "zones of the Region, by id",
			code: intent`
				network: { zones: [euw1-az1, euw1-az2] }
			`,
		},
		{
			name: "letters differ between accounts, so a name says nothing",
			code: intent`
				network: { zones: [us-east-1a, us-east-1e] }
			`.replace("eu-west-1", "us-east-1"),
		},
		{
			name: "an id that is newer than the table",
			code: intent`
				network: { zones: [euw1-az1, euw1-az9] }
			`,
		},
		{
			name: "ids in a Region without known ids",
			code: intent`
				network: { zones: [cnn1-az1, cnn1-az2] }
			`.replace("eu-west-1", "cn-north-1"),
		},
		{
			name: "nodes may be where the control plane may not",
			code: intent`
				network:
				  vpc: existing
				  id: vpc-0123456789abcdef0
				  controlPlaneSubnets:
				    a: { id: subnet-0123456789abcdef1, zone: use1-az1 }
				    b: { id: subnet-0123456789abcdef2, zone: use1-az2 }
				  privateSubnets:
				    a: { id: subnet-0123456789abcdef0, zone: use1-az3 }
			`.replace("eu-west-1", "us-east-1"),
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
			name: "an unknown Region: require-known-region speaks",
			code: intent`
				network: { zones: [eu-west-1a, eu-west-1b] }
			`.replace("eu-west-1", "eu-wset-1"),
		},
		{
			name: "zones that the schema refuses",
			code: intent`
				network: { zones: [eu-west-1, use1-az3] }
			`.replace("eu-west-1", "us-east-1"),
		},
	],

	invalid: [
		{
			name: "a zone that EKS refuses",
			code: intent`
				network:
				  zones: [use1-az1, use1-az3]
			`.replace("eu-west-1", "us-east-1"),
			errors: [{ messageId: "refused", data: { zone: "use1-az3" }, line: 7, column: 3, endLine: 7, endColumn: 8 }],
		},
		{
			name: "a subnet in a zone that EKS refuses",
			code: intent`
				network:
				  vpc: existing
				  id: vpc-0123456789abcdef0
				  privateSubnets:
				    a: { id: subnet-0123456789abcdef0, zone: cac1-az1 }
				    b: { id: subnet-0123456789abcdef1, zone: cac1-az3 }
				    c: subnet-0123456789abcdef2
			`.replace("eu-west-1", "ca-central-1"),
			errors: [{ messageId: "refused", data: { zone: "cac1-az3" }, line: 11, column: 40, endLine: 11, endColumn: 44 }],
		},
		{
			name: "a zone of another Region, by name",
			code: intent`
				network: { zones: [eu-west-1a, eu-west-2b] }
			`,
			errors: [{ messageId: "foreign", data: { zone: "eu-west-2b", region: "eu-west-1" }, line: 6, column: 12, endLine: 6, endColumn: 17 }],
		},
		{
			name: "zones of another Region, by id",
			code: intent`
				network: { zones: [use1-az1, use1-az2] }
			`,
			errors: [
				{ messageId: "foreign", data: { zone: "use1-az1", region: "eu-west-1" }, line: 6, column: 12, endLine: 6, endColumn: 17 },
				{ messageId: "foreign", data: { zone: "use1-az2", region: "eu-west-1" }, line: 6, column: 12, endLine: 6, endColumn: 17 },
			],
		},
		{
			name: "a zone of another Region is said once",
			code: intent`
				network:
				  vpc: existing
				  id: vpc-0123456789abcdef0
				  privateSubnets:
				    a: { id: subnet-0123456789abcdef0, zone: eu-west-2a }
				    b: { id: subnet-0123456789abcdef1, zone: eu-west-2a }
				    c: { id: subnet-0123456789abcdef2, zone: eu-west-1a }
			`,
			errors: [
				{ messageId: "foreign", data: { zone: "eu-west-2a", region: "eu-west-1" }, line: 10, column: 40, endLine: 10, endColumn: 44 },
			],
		},
		{
			name: "JSON",
			code: '{ "apiVersion": "eksmith/v1", "kind": "Cluster", "name": "a", "region": "eu-west-1", "version": "1.36", "network": { "zones": ["eu-west-1a", "us-west-2b"] } }',
			filename: "a.eks.json",
			errors: [
				{ messageId: "foreign", data: { zone: "us-west-2b", region: "eu-west-1" }, line: 1, column: 118, endLine: 1, endColumn: 125 },
			],
		},
	],
});
