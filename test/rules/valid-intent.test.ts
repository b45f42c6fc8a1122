import rule from "../../rules/valid-intent.ts";
import { header, intent, tester } from "./tester.ts";

const error = (problem: string, line: number, column: number, endLine: number, endColumn: number) => ({
	messageId: "invalid",
	data: { problem },
	line,
	column,
	endLine,
	endColumn,
});

// Catalogue: cluster-name-valid, cluster-log-types-valid, cluster-log-retention-valid, node-group-name-valid, node-group-capacity-type-valid, node-group-labels-valid.
tester.run("valid-intent", rule, {
	valid: [
		{ name: "silence", code: header },
		{ name: "two clusters", code: `${header}---\n${header}` },
		{ name: "a base", code: "apiVersion: eksmith/v1\nkind: ClusterBase\nregion: eu-west-1\n" },
		{ name: "an empty value is silence", code: `${header}endpoint: # todo\n` },
	],

	invalid: [
		{
			name: "a misspelt key",
			code: intent`
				endpiont: { private: true }
			`,
			errors: [
				{
					...error("A cluster has no key `endpiont`. Did you mean `endpoint`?", 6, 1, 6, 9),
					suggestions: [
						{
							messageId: "replace",
							data: { description: "Write endpoint." },
							output: intent`
								endpoint: { private: true }
							`,
						},
					],
				},
			],
		},
		{
			name: "a version without quotes",
			code: header.replace('"1.36"', "1.36"),
			errors: [
				{
					...error('`version` is 1.36, but must be a Kubernetes minor version such as "1.36". Put it in quotes.', 5, 10, 5, 14),
					suggestions: [{ messageId: "replace", data: { description: 'Write "1.36".' }, output: header }],
				},
			],
		},
		{
			name: "the last value of a file without a line break at its end",
			code: header.trimEnd().replace('"1.36"', "1.36"),
			errors: [
				{
					...error('`version` is 1.36, but must be a Kubernetes minor version such as "1.36". Put it in quotes.', 5, 10, 5, 14),
					suggestions: [{ messageId: "replace", data: { description: 'Write "1.36".' }, output: header.trimEnd() }],
				},
			],
		},
		{
			name: "a missing key, at its parent",
			code: intent`
				access:
				  platform:
				    policies: [AmazonEKSClusterAdminPolicy]
			`,
			errors: [
				error(
					"`access.platform` lacks `principal`: the IAM role or user that is let in, as an ARN with its path. Sessions (sts assumed-role) and account roots are not principals.",
					7,
					3,
					7,
					11,
				),
			],
		},
		{
			name: "a wrong alternative speaks of the one that was meant",
			code: intent`
				network: { vpc: existing, id: vpc-0123456789abcdef0, privateSubnets: { a: subnet-0123456789abcdef0 }, nat: single }
			`,
			errors: [error("Only a `network` with `vpc: create` takes `nat`.", 6, 103, 6, 106)],
		},
		{
			name: "addresses that would be one in Terraform",
			code: intent`
				nodeGroups:
				  a-b: {}
				  a_b: {}
			`,
			errors: [
				error("`nodeGroups.a-b` and `nodeGroups.a_b` would both be aws_eks_node_group.a_b in Terraform: rename one of them.", 8, 3, 8, 6),
			],
		},
		{
			name: "a subnet that nobody made",
			code: intent`
				nodeGroups:
				  general: { subnets: ["1", "4"] }
			`,
			errors: [error("Node group `general` names subnet `4`, but the private subnets are 1, 2, 3.", 7, 29, 7, 32)],
		},
		{
			name: "a base that is not there",
			code: intent`
				extends: ./nowhere.eks.yaml
			`,
			errors: [error("`extends` names nowhere.eks.yaml, which does not exist.", 6, 10, 6, 28)],
		},
		{
			name: "another format, in one sentence",
			code: "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata: { name: a }\n",
			errors: [error("This is not an eksmith intent: `apiVersion` is eksctl.io/v1alpha5, not eksmith/v1.", 1, 13, 1, 31)],
		},
		{
			name: "nothing at all",
			code: "# to be written\n",
			errors: [
				error("The file is empty: an intent starts with `apiVersion: eksmith/v1`, `kind`, `name`, `region` and `version`.", 1, 1, 1, 1),
			],
		},
		{
			name: "a misspelt key in quotes stays in quotes",
			code: intent`
				'endpiont': { "privat": true }
			`,
			errors: [
				{
					...error("A cluster has no key `endpiont`. Did you mean `endpoint`?", 6, 1, 6, 11),
					suggestions: [
						{
							messageId: "replace",
							data: { description: "Write endpoint." },
							output: intent`
								'endpoint': { "privat": true }
							`,
						},
					],
				},
			],
		},
		{
			name: "a key that is missing because it is misspelt is said once",
			code: header.replace("region", "regoin"),
			errors: [
				{
					...error("A cluster has no key `regoin`. Did you mean `region`?", 4, 1, 4, 7),
					suggestions: [{ messageId: "replace", data: { description: "Write region." }, output: header }],
				},
			],
		},
		{
			name: "items of a list, and one that stands there twice",
			code: intent`
				logging:
				  types:
				    - api
				    - audits # for the auditors
				    - api
			`,
			errors: [
				{
					...error(
						"`logging.types.1` is audits, but must be api, audit, authenticator, controllerManager or scheduler. Did you mean audit?",
						9,
						7,
						9,
						13,
					),
					suggestions: [
						{
							messageId: "replace",
							data: { description: "Write audit." },
							output: intent`
								logging:
								  types:
								    - api
								    - audit # for the auditors
								    - api
							`,
						},
					],
				},
				error("`logging.types` lists api twice.", 10, 7, 10, 10),
			],
		},
		{
			name: "what is no scalar is underlined by its key",
			code: intent`
				endpoint:
				  private:
				    - true
				nodeGroups: [general]
			`,
			errors: [
				error("`endpoint.private` is a list, but must be true or false.", 7, 3, 7, 10),
				error("`nodeGroups` is a list, but must be a map.", 9, 1, 9, 11),
			],
		},
		{
			name: "an alias serves several places, so that nothing can be replaced",
			code: intent`
				network: { nat: &word singel }
				upgrade: { support: *word }
			`,
			errors: [
				{
					...error("`network.nat` is singel, but must be none, single or perZone. Did you mean single?", 6, 23, 6, 29),
					suggestions: [
						{
							messageId: "replace",
							data: { description: "Write single." },
							output: intent`
								network: { nat: &word single }
								upgrade: { support: *word }
							`,
						},
					],
				},
				error("`upgrade.support` is singel, but must be standard or extended.", 7, 21, 7, 26),
			],
		},
		{
			name: "an entry that has lost its value",
			code: intent`
				nodeGroups:
				  general:
				#    instanceTypes: [m7g.large]
			`,
			errors: [error("`nodeGroups.general` is empty, which means nothing: write `{}` to take its defaults, or leave it out.", 7, 3, 7, 10)],
		},
		{
			name: "the second of two documents",
			code: `${header}---\n${header}endpiont:\n`,
			errors: [
				{
					...error("A cluster has no key `endpiont`. Did you mean `endpoint`?", 12, 1, 12, 9),
					suggestions: [{ messageId: "replace", data: { description: "Write endpoint." }, output: `${header}---\n${header}endpoint:\n` }],
				},
			],
		},
		{
			name: "CRLF",
			code: `${header}network:\n  nat: singel\n`.replaceAll("\n", "\r\n"),
			errors: [
				{
					...error("`network.nat` is singel, but must be none, single or perZone. Did you mean single?", 7, 8, 7, 14),
					suggestions: [
						{
							messageId: "replace",
							data: { description: "Write single." },
							output: `${header}network:\n  nat: single\n`.replaceAll("\n", "\r\n"),
						},
					],
				},
			],
		},
		{
			name: "a document that is no map",
			code: "- name: payments\n",
			errors: [error("The document is a list, but must be a map.", 1, 1, 2, 1)],
		},
		{
			name: "JSON, a key",
			code: '{ "apiVersion": "eksmith/v1", "kind": "Cluster", "name": "a", "region": "eu-west-1", "version": "1.36", "endpiont": {} }',
			filename: "a.eks.json",
			errors: [
				{
					...error("A cluster has no key `endpiont`. Did you mean `endpoint`?", 1, 105, 1, 115),
					suggestions: [
						{
							messageId: "replace",
							data: { description: "Write endpoint." },
							output:
								'{ "apiVersion": "eksmith/v1", "kind": "Cluster", "name": "a", "region": "eu-west-1", "version": "1.36", "endpoint": {} }',
						},
					],
				},
			],
		},
		{
			name: "JSON",
			code: '{ "apiVersion": "eksmith/v1", "kind": "Cluster", "name": "a", "region": "eu-west-1", "version": "1.36", "network": { "nat": "perzone" } }',
			filename: "a.eks.json",
			errors: [
				{
					...error("`network.nat` is perzone, but must be none, single or perZone. Did you mean perZone?", 1, 125, 1, 134),
					suggestions: [
						{
							messageId: "replace",
							data: { description: "Write perZone." },
							output:
								'{ "apiVersion": "eksmith/v1", "kind": "Cluster", "name": "a", "region": "eu-west-1", "version": "1.36", "network": { "nat": "perZone" } }',
						},
					],
				},
			],
		},
	],
});
