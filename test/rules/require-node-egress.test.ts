import rule from "../../rules/require-node-egress.ts";
import { header, intent, tester } from "./tester.ts";

// Catalogue: private-subnet-nat-route, cluster-vpc-endpoints-for-private-cluster.
tester.run("require-node-egress", rule, {
	valid: [
		{ name: "silence", code: header },
		{
			name: "a single NAT gateway is a way out",
			code: intent`
				network: { nat: single }
			`,
		},
		{
			name: "no nodes",
			code: intent`
				network: { nat: none }
				nodeGroups: {}
			`,
		},
		{
			name: "images from a registry in the VPC, behind the S3 endpoint alone",
			code: intent`
				network: { nat: none }
			`,
			options: [{ endpoints: ["s3"] }],
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
			name: "a word that the schema refuses",
			code: intent`
				network: { nat: nope }
			`,
		},
	],

	invalid: [
		{
			name: "no NAT gateway",
			code: intent`
				network:
				  nat: none
			`,
			errors: [
				{
					messageId: "stuck",
					data: { groups: "default", missing: "ec2, ecr.api, ecr.dkr, sts" },
					line: 7,
					column: 3,
					endLine: 7,
					endColumn: 6,
				},
			],
		},
		{
			name: "nor the S3 endpoint, for two groups",
			code: intent`
				network: { nat: none, endpoints: none }
				nodeGroups: { general: {}, batch: {} }
			`,
			errors: [
				{
					messageId: "stuck",
					data: { groups: "batch, general", missing: "ec2, ecr.api, ecr.dkr, s3, sts" },
					line: 6,
					column: 12,
					endLine: 6,
					endColumn: 15,
				},
			],
		},
		{
			name: "endpoints of one's own choice",
			code: intent`
				network: { nat: none }
			`,
			options: [{ endpoints: ["s3", "ecr.dkr"] }],
			errors: [{ messageId: "stuck", data: { groups: "default", missing: "ecr.dkr" }, line: 6, column: 12, endLine: 6, endColumn: 15 }],
		},
		{
			name: "JSON",
			code: '{ "apiVersion": "eksmith/v1", "kind": "Cluster", "name": "a", "region": "eu-west-1", "version": "1.36", "network": { "nat": "none" } }',
			filename: "a.eks.json",
			errors: [
				{
					messageId: "stuck",
					data: { groups: "default", missing: "ec2, ecr.api, ecr.dkr, sts" },
					line: 1,
					column: 118,
					endLine: 1,
					endColumn: 123,
				},
			],
		},
	],
});
