import rule from "../../rules/no-broad-endpoint-cidrs.ts";
import { header, intent, tester } from "./tester.ts";

// Catalogue: cluster-endpoint-public-cidrs-not-broad.
tester.run("no-broad-endpoint-cidrs", rule, {
	valid: [
		{ name: "silence", code: header },
		{
			name: "ranges of a public endpoint that is off",
			code: intent`
				overrides: { aws_eks_cluster.this: { vpc_config: { public_access_cidrs: [8.0.0.0/8] } } }
			`,
		},
		{
			name: "just narrow enough",
			code: intent`
				endpoint: { public: { cidrs: [203.0.0.0/16, "2001:db8::/32"] } }
			`,
		},
		{
			name: "private: no-private-endpoint-cidrs speaks of it",
			code: intent`
				endpoint: { public: { cidrs: [10.0.0.0/8] } }
			`,
		},
		{
			name: "the whole world: no-world-endpoint speaks of it",
			code: intent`
				endpoint: { public: { cidrs: [8.0.0.0/8, 0.0.0.0/0] } }
			`,
		},
		{
			name: "wider allowed",
			code: intent`
				endpoint: { public: { cidrs: [8.0.0.0/8, "2001:db8::/28"] } }
			`,
			options: [{ ipv4: 8, ipv6: 28 }],
		},
		{
			name: "no range at all: a prefix that is too long",
			code: intent`
				endpoint: { public: { cidrs: [8.0.0.0/40] } }
			`,
		},
		{
			name: "a list that the schema refuses",
			code: intent`
				endpoint: { public: { cidrs: 8.0.0.0/8 } }
			`,
		},
	],

	invalid: [
		{
			name: "one bit too wide, each range by itself",
			code: intent`
				endpoint:
				  public:
				    cidrs:
				      - 203.0.0.0/15
				      - 198.51.100.0/24
				      - 2001:db8::/31
			`,
			errors: [
				{ messageId: "broad", data: { range: "203.0.0.0/15", limit: 16 }, line: 8, column: 5, endLine: 8, endColumn: 10 },
				{ messageId: "broad", data: { range: "2001:db8::/31", limit: 32 }, line: 8, column: 5, endLine: 8, endColumn: 10 },
			],
		},
		{
			name: "narrower demanded for IPv4 only",
			code: intent`
				endpoint: { public: { cidrs: [203.0.113.0/24, "2001:db8::/32"] } }
			`,
			options: [{ ipv4: 28 }],
			errors: [{ messageId: "broad", data: { range: "203.0.113.0/24", limit: 28 }, line: 6, column: 23, endLine: 6, endColumn: 28 }],
		},
		{
			name: "a range that is private only in part",
			code: intent`
				endpoint: { public: { cidrs: [8.0.0.0/5] } }
			`,
			errors: [{ messageId: "broad", data: { range: "8.0.0.0/5", limit: 16 }, line: 6, column: 23, endLine: 6, endColumn: 28 }],
		},
	],
});
