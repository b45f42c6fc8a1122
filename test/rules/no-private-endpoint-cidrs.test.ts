import rule from "../../rules/no-private-endpoint-cidrs.ts";
import { header, intent, tester } from "./tester.ts";

// Catalogue: cluster-endpoint-public-cidrs-not-broad.
tester.run("no-private-endpoint-cidrs", rule, {
	valid: [
		{ name: "silence", code: header },
		{
			name: "ranges of a public endpoint that is off",
			code: intent`
				overrides: { aws_eks_cluster.this: { vpc_config: { public_access_cidrs: [10.0.0.0/8] } } }
			`,
		},
		{
			name: "off",
			code: intent`
				endpoint: { public: false }
			`,
		},
		{
			name: "public ranges, one just above a private one",
			code: intent`
				endpoint: { public: { cidrs: [203.0.113.0/24, 172.32.0.0/16] } }
			`,
		},
		{
			name: "the world, which is private only in part",
			code: intent`
				endpoint: { public: { cidrs: [0.0.0.0/0] } }
			`,
		},
		{
			name: "a range that the schema refuses",
			code: intent`
				endpoint: { public: { cidrs: [10.0.0.0] } }
			`,
		},
	],

	invalid: [
		{
			name: "RFC 1918 beside a public range",
			code: intent`
				endpoint:
				  public:
				    cidrs: [203.0.113.0/24, 10.0.0.0/16]
			`,
			errors: [{ messageId: "private", data: { range: "10.0.0.0/16" }, line: 8, column: 5, endLine: 8, endColumn: 10 }],
		},
		{
			name: "carrier-grade NAT and IPv6 unique local addresses, each by itself",
			code: intent`
				endpoint: { public: { cidrs: [100.64.0.0/10, "fd00::/8"] } }
			`,
			errors: [
				{ messageId: "private", data: { range: "100.64.0.0/10" }, line: 6, column: 23, endLine: 6, endColumn: 28 },
				{ messageId: "private", data: { range: "fd00::/8" }, line: 6, column: 23, endLine: 6, endColumn: 28 },
			],
		},
		{
			name: "the last block of 172.16.0.0/12",
			code: intent`
				endpoint: { public: { cidrs: [172.31.0.0/16] } }
			`,
			errors: [{ messageId: "private", data: { range: "172.31.0.0/16" }, line: 6, column: 23, endLine: 6, endColumn: 28 }],
		},
	],
});
