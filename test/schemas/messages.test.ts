import { group, existing, said } from "./said.ts";

const cases: [name: string, rest: object, ...messages: string[]][] = [
	["a key misspelt", { endpont: {} }, "endpont: A cluster has no key `endpont`. Did you mean `endpoint`? [endpoint]"],
	["a key in another case", { NodeGroups: {} }, "NodeGroups: A cluster has no key `NodeGroups`. Did you mean `nodeGroups`? [nodeGroups]"],
	["a key that nobody means", { endpoint: { sidecar: 1 } }, "endpoint/sidecar: `endpoint` has no key `sidecar`. It takes private, public."],
	["a key with line breaks", { endpoint: { "a\nb": 1 } }, 'endpoint/a\nb: `endpoint` has no key `"a\\nb"`. It takes private, public.'],
	["a word for a flag", { endpoint: { private: "no" } }, "endpoint/private: `endpoint.private` is no, but must be true or false."],
	[
		"a map for a text",
		{ name: { first: "a" } },
		"name: `name` is a map, but must be 1 to 100 letters, digits, hyphens and underscores, the first a letter or digit.",
	],
	["a text for a map", { logging: "all" }, "logging: `logging` is all, but must be a map with types and retentionDays."],
	[
		"a text for a list",
		group({ instanceTypes: "m5.large" }),
		"nodeGroups/a/instanceTypes: `nodeGroups.a.instanceTypes` is m5.large, but must be a list, each item an instance type such as m7g.large.",
	],
	[
		"nothing for a list",
		{ logging: { types: null } },
		"logging/types: `logging.types` is null, but must be all, none or a list, each item api, audit, authenticator, controllerManager or scheduler.",
	],
	[
		"a version without quotes",
		{ version: 1.36 },
		'version: `version` is 1.36, but must be a Kubernetes minor version such as "1.36". Put it in quotes. ["1.36"]',
	],
	[
		"a version that lost its zero",
		{ version: 1.3 },
		'version: `version` is 1.3, but must be a Kubernetes minor version such as "1.36". Put it in quotes.',
	],
	[
		"an account id without quotes",
		{ terraform: { allowedAccountIds: [111122223333] } },
		'terraform/allowedAccountIds/0: `terraform.allowedAccountIds.0` is 111122223333, but must be an account id of 12 digits, in quotes. Put it in quotes. ["111122223333"]',
	],
	[
		"a provider without quotes",
		{ terraform: { provider: 6 } },
		'terraform/provider: `terraform.provider` is 6, but must be 6, or a minor version such as 5.100. Put it in quotes. ["6"]',
	],
	["a tag without quotes", { tags: { year: 2026 } }, 'tags/year: `tags.year` is 2026, but must be a string. Put it in quotes. ["2026"]'],
	[
		"a word misspelt",
		{ network: { nat: "singel" } },
		"network/nat: `network.nat` is singel, but must be none, single or perZone. Did you mean single? [single]",
	],
	[
		"a word of no alternative",
		{ encryption: { key: "mine" } },
		"encryption/key: `encryption.key` is mine, but must be create or the ARN of a KMS key or alias.",
	],
	[
		"a word that no alternative is told by",
		{ network: { vpc: "lookup" } },
		"network/vpc: `network.vpc` is lookup, but must be create or existing.",
	],
	["a word of the wrong type", { network: { vpc: true } }, "network/vpc: `network.vpc` is true, but must be create or existing."],
	[
		"a number out of range",
		group({ scaling: { max: 0 } }),
		"nodeGroups/a/scaling/max: `nodeGroups.a.scaling.max` is 0, but must be a whole number from 1 to 450.",
	],
	[
		"a fraction",
		group({ scaling: { max: 1.5 } }),
		"nodeGroups/a/scaling/max: `nodeGroups.a.scaling.max` is 1.5, but must be a whole number from 1 to 450.",
	],
	[
		"a number as a text",
		group({ scaling: { max: "3" } }),
		'nodeGroups/a/scaling/max: `nodeGroups.a.scaling.max` is "3", but must be a whole number from 1 to 450.',
	],
	[
		"a number that CloudWatch does not take",
		{ logging: { retentionDays: 42 } },
		"logging/retentionDays: `logging.retentionDays` is 42, but must be 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288 or 3653.",
	],
	[
		"an empty list",
		group({ instanceTypes: [] }),
		"nodeGroups/a/instanceTypes: `nodeGroups.a.instanceTypes` is empty, but needs at least 1.",
	],
	["an empty map", existing({ privateSubnets: {} }), "network/privateSubnets: `network.privateSubnets` is empty, but needs at least 1."],
	["an empty text", { extends: "" }, "extends: `extends` is empty."],
	[
		"one thing twice",
		group({ instanceTypes: ["a.b", "c.d", "a.b"] }),
		"nodeGroups/a/instanceTypes/2: `nodeGroups.a.instanceTypes` lists a.b twice.",
	],
	[
		"one map twice",
		group({
			taints: [
				{ key: "a", effect: "NoExecute" },
				{ key: "a", effect: "NoExecute" },
			],
		}),
		"nodeGroups/a/taints/1: `nodeGroups.a.taints` lists the same entry twice.",
	],
	[
		"too many",
		{ terraform: { backend: { s3: {}, gcs: {} } } },
		"terraform/backend: `terraform.backend` has more than one entry, which is the limit.",
	],
	[
		"too many in a list",
		group({ taints: Array.from({ length: 51 }, (_, index) => ({ key: `a${index}`, effect: "NoExecute" })) }),
		"nodeGroups/a/taints: `nodeGroups.a.taints` has more than 50 entries, which is the limit.",
	],
	["too long a text", { tags: { a: "b".repeat(257) } }, "tags/a: `tags.a` is longer than 256 characters, which is the limit."],
	[
		"too long and no label, once",
		group({ labels: { a: "!".repeat(64) } }),
		"nodeGroups/a/labels/a: `nodeGroups.a.labels.a` is longer than 63 characters, which is the limit.",
	],
	[
		"a long text, cut",
		{ name: "!".repeat(200) },
		`name: \`name\` is ${"!".repeat(57)}…, but must be 1 to 100 letters, digits, hyphens and underscores, the first a letter or digit.`,
	],
	[
		"a text with line breaks",
		{ name: "a\nb" },
		'name: `name` is "a\\nb", but must be 1 to 100 letters, digits, hyphens and underscores, the first a letter or digit.',
	],
	[
		"an item of a list",
		{ logging: { types: ["api", "audits"] } },
		"logging/types/1: `logging.types.1` is audits, but must be api, audit, authenticator, controllerManager or scheduler. Did you mean audit? [audit]",
	],
	[
		"true where only ranges will do",
		{ endpoint: { public: true } },
		"endpoint/public: `endpoint.public` is true, but must be false or a map with cidrs.",
	],
	[
		"no address range",
		{ endpoint: { public: { cidrs: ["office"] } } },
		"endpoint/public/cidrs/0: `endpoint.public.cidrs.0` is office, but must be an address range such as 203.0.113.0/24.",
	],
	[
		"no IPv4 range",
		{ network: { cidr: "10.0.0.256/16" } },
		"network/cidr: `network.cidr` is 10.0.0.256/16, but must be an IPv4 range such as 10.0.0.0/16.",
	],
	[
		"a number for a key",
		{ encryption: { volumes: 3 } },
		"encryption/volumes: `encryption.volumes` is 3, but must be true, false, awsManaged, create or the ARN of a KMS key or alias.",
	],
];

test.each(cases)("%s", (_, rest, ...messages) => {
	expect(said(rest)).toEqual(messages);
});
