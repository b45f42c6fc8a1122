import rule from "../../rules/require-network-policy.ts";
import { header, intent, tester } from "./tester.ts";

// Catalogue: cluster-network-policy-enabled.
tester.run("require-network-policy", rule, {
	valid: [
		{ name: "silence", code: header },
		{
			name: "said",
			code: intent`
				addons: { vpc-cni: { networkPolicy: true } }
			`,
		},
		{
			name: "other settings",
			code: intent`
				addons: { vpc-cni: { prefixDelegation: true, configuration: { env: { WARM_IP_TARGET: "5" } } } }
			`,
		},
		{
			name: "no vpc-cni: require-core-addons speaks",
			code: intent`
				addons: { vpc-cni: false }
			`,
		},
		{
			name: "a value that the schema refuses",
			code: intent`
				addons: { vpc-cni: { networkPolicy: maybe } }
			`,
		},
	],

	invalid: [
		{
			name: "off",
			code: intent`
				addons:
				  vpc-cni:
				    networkPolicy: false
			`,
			errors: [{ messageId: "off", line: 8, column: 5, endLine: 8, endColumn: 18 }],
		},
		{
			name: "off in the add-on's own configuration",
			code: intent`
				addons: { vpc-cni: { configuration: { enableNetworkPolicy: "false" } } }
			`,
			errors: [{ messageId: "off", line: 6, column: 22, endLine: 6, endColumn: 35 }],
		},
		{
			name: "JSON",
			code: '{ "apiVersion": "eksmith/v1", "kind": "Cluster", "name": "a", "region": "eu-west-1", "version": "1.36", "addons": { "vpc-cni": { "networkPolicy": false } } }',
			filename: "a.eks.json",
			errors: [{ messageId: "off", line: 1, column: 130, endLine: 1, endColumn: 145 }],
		},
	],
});
