import rule from "../../rules/require-private-endpoint.ts";
import { header, intent, tester } from "./tester.ts";

// Catalogue: cluster-endpoint-private-access-enabled, cluster-endpoint-some-access-enabled.
tester.run("require-private-endpoint", rule, {
	valid: [
		{ name: "silence", code: header },
		{
			name: "private beside public",
			code: intent`
				endpoint:
				  private: true
				  public: { cidrs: [203.0.113.0/24] }
			`,
		},
		{
			name: "JSON",
			code: '{ "apiVersion": "eksmith/v1", "kind": "Cluster", "name": "a", "region": "eu-west-1", "version": "1.36", "endpoint": { "private": true } }',
			filename: "a.eks.json",
		},
	],

	invalid: [
		{
			name: "off: replaced in place, comment kept",
			code: intent`
				endpoint:
				  private: false # until the VPN is up
				  public: { cidrs: [203.0.113.0/24] }
			`,
			output: intent`
				endpoint:
				  private: true # until the VPN is up
				  public: { cidrs: [203.0.113.0/24] }
			`,
			errors: [{ messageId: "off", line: 7, column: 3, endLine: 7, endColumn: 10 }],
		},
		{
			name: "both off",
			code: intent`
				endpoint: { private: false }
			`,
			output: intent`
				endpoint: { private: true }
			`,
			errors: [{ messageId: "unreachable", line: 6, column: 13, endLine: 6, endColumn: 20 }],
		},
	],
});
