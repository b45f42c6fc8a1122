import { eksDefaultVersion } from "../../reference/kubernetes-versions.ts";
import rule from "../../rules/require-compatible-kube-proxy.ts";
import { header, intent, tester } from "./tester.ts";
import { visit } from "./visit.ts";

// Catalogue: kube-proxy-version-skew, addon-version-compatible.
tester.run("require-compatible-kube-proxy", rule, {
	valid: [
		{ name: "silence", code: header },
		{
			name: "the same minor",
			code: intent`
				addons: { kube-proxy: { version: v1.36.0-eksbuild.1 } }
			`,
		},
		{
			name: "three minors behind",
			code: intent`
				addons: { kube-proxy: { version: v1.33.3-eksbuild.10 } }
			`,
		},
		{
			name: "latest",
			code: intent`
				addons: { kube-proxy: { version: latest } }
			`,
		},
		{
			name: "another add-on's version",
			code: intent`
				addons: { vpc-cni: { version: v1.20.0-eksbuild.1 } }
			`,
		},
		{
			name: "a version that the schema refuses",
			code: intent`
				addons: { kube-proxy: { version: "1.40" } }
			`,
		},
	],

	invalid: [
		{
			name: "newer",
			code: intent`
				addons:
				  kube-proxy:
				    version: v1.37.0-eksbuild.2
			`,
			errors: [{ messageId: "newer", data: { proxy: "1.37", version: "1.36" }, line: 8, column: 5, endLine: 8, endColumn: 12 }],
		},
		{
			name: "four minors behind",
			code: intent`
				addons: { kube-proxy: { version: v1.32.5-eksbuild.2 } }
			`,
			errors: [{ messageId: "older", data: { proxy: "1.32", minors: 3, version: "1.36" }, line: 6, column: 25, endLine: 6, endColumn: 32 }],
		},
		{
			name: "by number, not by letter",
			code: intent`
				addons: { kube-proxy: { version: v1.9.0-eksbuild.1 } }
			`,
			errors: [{ messageId: "older", data: { proxy: "1.9", minors: 3, version: "1.36" }, line: 6, column: 25, endLine: 6, endColumn: 32 }],
		},
		{
			name: "stricter than Kubernetes",
			code: intent`
				addons: { kube-proxy: { version: v1.35.0-eksbuild.2 } }
			`,
			options: [{ minors: 0 }],
			errors: [{ messageId: "older", data: { proxy: "1.35", minors: 0, version: "1.36" }, line: 6, column: 25, endLine: 6, endColumn: 32 }],
		},
		{
			name: "JSON",
			code: '{ "apiVersion": "eksmith/v1", "kind": "Cluster", "name": "a", "region": "eu-west-1", "version": "1.36", "addons": { "kube-proxy": { "version": "v1.37.0-eksbuild.2" } } }',
			filename: "a.eks.json",
			errors: [{ messageId: "newer", data: { proxy: "1.37", version: "1.36" }, line: 1, column: 133, endLine: 1, endColumn: 142 }],
		},
	],
});

test("a cluster without a version takes the one that EKS prefers", () => {
	const found = visit(rule, "Addon", { name: "kube-proxy", version: "v1.99.0-eksbuild.1", cluster: { version: undefined } });
	expect(found).toEqual([{ at: "version", messageId: "newer", data: { proxy: "1.99", version: eksDefaultVersion } }]);
});
