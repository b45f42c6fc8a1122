import rule from "../../rules/no-moving-addons.ts";
import { header, intent, tester } from "./tester.ts";

// Catalogue: addon-version-compatible (versions that move).
tester.run("no-moving-addons", rule, {
	valid: [
		{ name: "silence", code: header },
		{
			name: "pinned",
			code: intent`
				addons: { vpc-cni: { version: v1.20.0-eksbuild.1 } }
			`,
		},
		{
			name: "a version that the schema refuses",
			code: intent`
				addons: { vpc-cni: { version: newest } }
			`,
		},
	],

	invalid: [
		{
			name: "latest",
			code: intent`
				addons:
				  vpc-cni:
				    version: latest
			`,
			errors: [{ messageId: "moving", data: { addon: "vpc-cni" }, line: 8, column: 5, endLine: 8, endColumn: 12 }],
		},
		{
			name: "flow style, another add-on",
			code: intent`
				addons: { metrics-server: { version: latest }, coredns: {} }
			`,
			errors: [{ messageId: "moving", data: { addon: "metrics-server" }, line: 6, column: 29, endLine: 6, endColumn: 36 }],
		},
		{
			name: "JSON",
			code: '{ "apiVersion": "eksmith/v1", "kind": "Cluster", "name": "a", "region": "eu-west-1", "version": "1.36", "addons": { "coredns": { "version": "latest" } } }',
			filename: "a.eks.json",
			errors: [{ messageId: "moving", data: { addon: "coredns" }, line: 1, column: 130, endLine: 1, endColumn: 139 }],
		},
	],
});
