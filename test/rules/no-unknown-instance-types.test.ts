import rule from "../../rules/no-unknown-instance-types.ts";
import { header, intent, tester, today } from "./tester.ts";

const asOf = "2026-11-13";
const m99 = { arch: "arm64", vcpus: 2, memoryMiB: 8192, accelerator: "none", prefixDelegation: true, burstable: false, node: true };

// Catalogue: no row of its own; the other rules about instance types rest on it.
tester.run("no-unknown-instance-types", rule, {
	valid: [
		{ name: "silence", code: header },
		{
			name: "known types",
			code: intent`
				nodeGroups:
				  general: { instanceTypes: [m7g.large, t4g.medium] }
			`,
		},
		{
			name: "a type of the user's own facts",
			code: intent`
				nodeGroups:
				  general: { instanceTypes: [m99g.large] }
			`,
			settings: { eks: { today, facts: { instanceTypes: { "m99g.large": m99 } } } },
		},
		{
			name: "what the schema refuses",
			code: intent`
				nodeGroups:
				  general: { instanceTypes: [large] }
			`,
		},
	],

	invalid: [
		{
			name: "a slip of the keyboard",
			code: intent`
				nodeGroups:
				  general:
				    instanceTypes:
				      - m7g.large
				      - m7g.lrage
			`,
			errors: [
				{
					messageId: "typo",
					data: { type: "m7g.lrage", group: "general", asOf, similar: "m7g.large" },
					line: 8,
					column: 5,
					endLine: 8,
					endColumn: 18,
				},
			],
		},
		{
			name: "nothing like it",
			code: intent`
				nodeGroupDefaults: { instanceTypes: [quantum-tunnel.enormous] }
				nodeGroups: { a: {} }
			`,
			errors: [
				{
					messageId: "unknown",
					data: { type: "quantum-tunnel.enormous", group: "a", asOf },
					line: 6,
					column: 22,
					endLine: 6,
					endColumn: 35,
				},
			],
		},
		{
			name: "a name that every object has",
			code: intent`
				nodeGroups:
				  general: { instanceTypes: [proto.constructor] }
			`,
			errors: [
				{
					messageId: "unknown",
					data: { type: "proto.constructor", group: "general", asOf },
					line: 7,
					column: 14,
					endLine: 7,
					endColumn: 27,
				},
			],
		},
		{
			name: "a Mac, in JSON",
			code: '{ "apiVersion": "eksmith/v1", "kind": "Cluster", "name": "a", "region": "eu-west-1", "version": "1.36", "nodeGroups": { "ios": { "instanceTypes": ["mac2.metal"] } } }',
			filename: "a.eks.json",
			errors: [{ messageId: "mac", data: { type: "mac2.metal", group: "ios" }, line: 1, column: 130, endLine: 1, endColumn: 145 }],
		},
		{
			name: "like a type of the user's own facts",
			code: intent`
				nodeGroups:
				  general: { instanceTypes: [quantum-tunnel.larg] }
			`,
			settings: { eks: { today, facts: { instanceTypes: { "quantum-tunnel.large": m99 } } } },
			errors: [
				{
					messageId: "typo",
					data: { type: "quantum-tunnel.larg", group: "general", asOf, similar: "quantum-tunnel.large" },
					line: 7,
					column: 14,
					endLine: 7,
					endColumn: 27,
				},
			],
		},
	],
});
