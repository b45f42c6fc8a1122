import rule from "../../rules/require-known-region.ts";
import { header, tester } from "./tester.ts";

// Catalogue: no peer.
tester.run("require-known-region", rule, {
	valid: [
		{ name: "silence", code: header },
		{ name: "us-east-1", code: header.replace("eu-west-1", "us-east-1") },
		{ name: "cn-north-1", code: header.replace("eu-west-1", "cn-north-1") },
		{ name: "us-gov-west-1", code: header.replace("eu-west-1", "us-gov-west-1") },
		{ name: "eusc-de-east-1", code: header.replace("eu-west-1", "eusc-de-east-1") },
		{ name: "a Region that the schema refuses", code: header.replace("eu-west-1", "Ireland") },
	],

	invalid: [
		{
			name: "a typo",
			code: header.replace("eu-west-1", "eu-wset-1"),
			errors: [{ messageId: "typo", data: { region: "eu-wset-1", similar: "eu-west-1" }, line: 4, column: 1, endLine: 4, endColumn: 7 }],
		},
		{
			name: "like nothing known",
			code: header.replace("eu-west-1", "moon-tranquility-1"),
			errors: [{ messageId: "unknown", data: { region: "moon-tranquility-1" }, line: 4, column: 1, endLine: 4, endColumn: 7 }],
		},
		{
			name: "no EKS there",
			code: header.replace("eu-west-1", "me-west-1"),
			errors: [{ messageId: "noEks", data: { region: "me-west-1" }, line: 4, column: 1, endLine: 4, endColumn: 7 }],
		},
		{
			name: "JSON",
			code: '{ "apiVersion": "eksmith/v1", "kind": "Cluster", "name": "a", "region": "us-wets-2", "version": "1.36", "tags": {} }',
			filename: "a.eks.json",
			errors: [{ messageId: "typo", data: { region: "us-wets-2", similar: "us-west-2" }, line: 1, column: 63, endLine: 1, endColumn: 71 }],
		},
	],
});
