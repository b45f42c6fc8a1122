import rule from "../../rules/require-gp3.ts";
import { header, intent, tester } from "./tester.ts";

// Catalogue: node-volume-gp3.
tester.run("require-gp3", rule, {
	valid: [
		{ name: "silence", code: header },
		{
			name: "gp3, and what gp3 does not replace",
			code: intent`
				nodeGroups:
				  a: { volume: { type: gp3 } }
				  b: { volume: { type: io2, iops: 100000 } }
				  c: { volumes: { logs: { device: /dev/xvdc, type: st1, sizeGiB: 500 } } }
			`,
		},
		{
			name: "a type that the schema refuses",
			code: intent`
				nodeGroups:
				  a: { volume: { type: gp1 } }
			`,
		},
	],

	invalid: [
		{
			name: "gp2",
			code: intent`
				nodeGroups:
				  general:
				    volume:
				      type: gp2
			`,
			errors: [
				{
					messageId: "older",
					data: { device: "/dev/xvda", group: "general", type: "gp2" },
					line: 9,
					column: 7,
					endLine: 9,
					endColumn: 11,
					suggestions: [
						{
							messageId: "replace",
							output: intent`
								nodeGroups:
								  general:
								    volume:
								      type: gp3
							`,
						},
					],
				},
			],
		},
		{
			name: "io1 beside the root volume, in JSON",
			code: '{ "apiVersion": "eksmith/v1", "kind": "Cluster", "name": "a", "region": "eu-west-1", "version": "1.36", "nodeGroups": { "b": { "volumes": { "db": { "device": "/dev/xvdc", "type": "io1", "iops": 5000 } } } } }',
			filename: "a.eks.json",
			errors: [
				{
					messageId: "older",
					data: { device: "/dev/xvdc", group: "b", type: "io1" },
					line: 1,
					column: 172,
					endLine: 1,
					endColumn: 178,
					suggestions: [
						{
							messageId: "replace",
							output:
								'{ "apiVersion": "eksmith/v1", "kind": "Cluster", "name": "a", "region": "eu-west-1", "version": "1.36", "nodeGroups": { "b": { "volumes": { "db": { "device": "/dev/xvdc", "type": "gp3", "iops": 5000 } } } } }',
						},
					],
				},
			],
		},
	],
});
