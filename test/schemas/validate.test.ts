import { violations, withoutEchoes, type Violation } from "../../schemas/validate.ts";

const minimal = { apiVersion: "eksmith/v1", kind: "Cluster", name: "payments", region: "eu-west-1", version: "1.36" };

const found = (rest: object, options?: { isBase: boolean }) => violations({ ...minimal, ...rest }, options);
const shown = ({ path, message, nearest }: Violation) => `${path.join("/")}: ${message}${nearest === undefined ? "" : ` [${nearest}]`}`;
const said = (rest: object) => found(rest).map(shown);

/** A node group with a setting. */
const group = (settings: object) => ({ nodeGroups: { a: settings } });
const existing = (rest: object) => ({
	network: { vpc: "existing", id: "vpc-0123456789abcdef0", privateSubnets: { a: "subnet-0123456789abcdef0" }, ...rest },
});

test("what is valid has none", () => {
	expect(violations(minimal)).toEqual([]);
});

describe("messages", () => {
	const cases: [name: string, rest: object, ...messages: string[]][] = [
		["a key misspelt", { endpont: {} }, "endpont: A cluster has no key `endpont`. Did you mean `endpoint`? [endpoint]"],
		["a key in another case", { NodeGroups: {} }, "NodeGroups: A cluster has no key `NodeGroups`. Did you mean `nodeGroups`? [nodeGroups]"],
		[
			"a key that nobody means",
			{ endpoint: { sidecar: 1 } },
			"endpoint/sidecar: `endpoint` has no key `sidecar`. It takes private, public.",
		],
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
});

describe("names of one's own", () => {
	test.each([
		[
			"a node group",
			group({}),
			{ nodeGroups: { "a b": {} } },
			"nodeGroups/a b: `a b` cannot be a name in `nodeGroups`: use at most 36 letters, digits, hyphens and underscores, the first a letter or digit.",
		],
		[
			"an access entry",
			{},
			{ access: { "1": { principal: "arn:aws:iam::111122223333:role/a" } } },
			"access/1: `1` cannot be a name in `access`: use at most 63 letters, digits, hyphens and underscores, the first a letter.",
		],
		[
			"a tag",
			{ tags: { "a b:c": "" } },
			{ tags: { "aws:a": "b" } },
			"tags/aws:a: `aws:a` cannot be a name in `tags`: use at most 128 letters, digits, spaces and _ . : / = + - @, not starting with aws:.",
		],
		[
			"a label",
			group({ labels: { "example.com/a": "b" } }),
			group({ labels: { "a b": "" } }),
			"nodeGroups/a/labels/a b: `a b` cannot be a name in `nodeGroups.a.labels`: use a Kubernetes label such as example.com/role.",
		],
		[
			"an add-on",
			{ addons: { "metrics-server": true } },
			{ addons: { "Metrics Server": true } },
			"addons/Metrics Server: `Metrics Server` cannot be a name in `addons`: use an add-on's own name such as metrics-server.",
		],
		[
			"an override",
			{ overrides: { "aws_vpc.this": {} } },
			{ overrides: { this: {} } },
			"overrides/this: `this` cannot be a name in `overrides`: use the address of a resource such as aws_eks_node_group.general.",
		],
		[
			"a name of 37 characters",
			{},
			{ nodeGroups: { ["a".repeat(37)]: {} } },
			`nodeGroups/${"a".repeat(37)}: \`${"a".repeat(37)}\` cannot be a name in \`nodeGroups\`: use at most 36 letters, digits, hyphens and underscores, the first a letter or digit.`,
		],
	])("%s", (_, right, wrong, message) => {
		expect(said(right)).toEqual([]);
		expect(said(wrong)).toEqual([message]);
	});

	test("a long name is cut in every message that mentions it", () => {
		const [violation] = found({ nodeGroups: { ["a".repeat(100_000)]: { os: 3 } } });
		expect(violation?.message.length).toBeLessThan(300);
	});
});

describe("alternatives: only the one that is meant is spoken of", () => {
	test.each([
		[
			"told by its word",
			existing({ privateSubnets: { a: "sub" } }),
			[
				"network/privateSubnets/a: `network.privateSubnets.a` is sub, but must be a subnet id such as subnet-0123456789abcdef0 or a map with id, zone and cidr.",
			],
		],
		[
			"told by the default word",
			{ network: { subnets: { private: { prefix: 8 } } } },
			["network/subnets/private/prefix: `network.subnets.private.prefix` is 8, but must be a whole number from 16 to 28."],
		],
		["a key of the other", existing({ nat: "none" }), ["network/nat: Only a `network` with `vpc: create` takes `nat`."]],
		[
			"a key of the other, by the default word",
			{ network: { id: "vpc-0123456789abcdef0" } },
			["network/id: Only a `network` with `vpc: existing` takes `id`."],
		],
		[
			"told by its keys",
			{ network: { subnets: { private: { cidrs: [3] } } } },
			["network/subnets/private/cidrs/0: `network.subnets.private.cidrs.0` is 3, but must be an IPv4 range such as 10.0.0.0/16."],
		],
		[
			"keys of two",
			group({ update: { maxUnavailable: 1, maxUnavailablePercentage: 5 } }),
			["nodeGroups/a/update/maxUnavailable: `nodeGroups.a.update` takes `maxUnavailablePercentage` or `maxUnavailable`, not both."],
		],
		[
			"keys of two, the other way round",
			{ network: { subnets: { public: { cidrs: ["10.0.0.0/24"], prefix: 24 } } } },
			["network/subnets/public/cidrs: `network.subnets.public` takes `prefix` or `cidrs`, not both."],
		],
		[
			"told by its type",
			{ access: { a: { principal: "arn:aws:iam::111122223333:role/a", policies: [{ policy: "Admin", namespaces: ["a"] }] } } },
			[
				"access/a/policies/0/policy: `access.a.policies.0.policy` is Admin, but must be the name of an EKS access policy such as AmazonEKSViewPolicy.",
			],
		],
		[
			"an unknown key of an object",
			{ addons: { "vpc-cni": { networkPolicies: true } } },
			["addons/vpc-cni/networkPolicies: `addons.vpc-cni` has no key `networkPolicies`. Did you mean `networkPolicy`? [networkPolicy]"],
		],
		[
			"an item of a list",
			{ logging: { types: [true] } },
			["logging/types/0: `logging.types.0` is true, but must be api, audit, authenticator, controllerManager or scheduler."],
		],
		[
			"no alternative at all",
			{ network: { zones: "3" } },
			[
				'network/zones: `network.zones` is "3", but must be a whole number from 2 to 6 or a list, each item an availability zone such as eu-west-1a or euw1-az1.',
			],
		],
		[
			"a number of an alternative",
			{ network: { zones: 7 } },
			[
				"network/zones: `network.zones` is 7, but must be a whole number from 2 to 6 or a list, each item an availability zone such as eu-west-1a or euw1-az1.",
			],
		],
	])("%s", (_, rest, messages) => {
		expect(said(rest)).toEqual(messages);
	});
});

describe("what is missing", () => {
	test("at the root", () => {
		expect(violations({}).map(shown)).toEqual([
			": The document lacks `apiVersion`: the version of this format.",
			": The document lacks `kind`: what this document describes.",
			": The document lacks `name`: the name of the cluster.",
			": The document lacks `region`: the AWS Region; the partition follows from it.",
			": The document lacks `version`: the Kubernetes version, in quotes: 1.30 without them is the number 1.3.",
		]);
	});

	test("below", () => {
		expect(said(group({ taints: [{ key: "a" }] }))).toEqual([
			"nodeGroups/a/taints/0: `nodeGroups.a.taints.0` lacks `effect`: what it does to pods that do not tolerate it, in Kubernetes' spelling.",
		]);
		expect(said({ network: { vpc: "existing" } })).toEqual([
			"network: `network` lacks `id`: the VPC.",
			"network: `network` lacks `privateSubnets`: your private (node and pod) subnets, by a name of your choice: an id, or an id with its zone and range.",
		]);
	});

	test("a key that is there but misspelt is one violation, not two", () => {
		const { region, ...rest } = minimal;
		const both = violations({ ...rest, regoin: region });
		expect(both).toHaveLength(2);
		expect(withoutEchoes(both).map(shown)).toEqual(["regoin: A cluster has no key `regoin`. Did you mean `region`? [region]"]);
		const other = violations({ ...rest, endpoint: { region } });
		expect(withoutEchoes(other)).toEqual(other);
	});

	test("a base may lack it", () => {
		expect(violations({ apiVersion: "eksmith/v1", kind: "ClusterBase" }, { isBase: true })).toEqual([]);
		expect(found({ kind: "ClusterBase", network: { vpc: "existing" } }, { isBase: true })).toHaveLength(2);
	});
});

describe("documents that are no map", () => {
	test.each([
		["a text", "hello", ": The document is hello, but must be a map."],
		["a list", [1], ": The document is a list, but must be a map."],
		["a number", 3, ": The document is 3, but must be a map."],
	])("%s", (_, document, message) => {
		expect(violations(document).map(shown)).toEqual([message]);
	});
});

test("subject: what is left without a usable value", () => {
	expect(found({ endpoint: { private: 3 }, endpont: {} }).map(({ path, subject, isKey }) => [path, subject, isKey])).toEqual([
		[["endpont"], undefined, true],
		[["endpoint", "private"], ["endpoint", "private"], undefined],
	]);
	expect(found({ network: { vpc: "existing" } })[0]?.subject).toEqual(["network", "id"]);
});

describe("what a list says twice", () => {
	const taints = (...entries: object[]) => said(group({ taints: entries }));

	test("maps are the same in whatever order of keys", () => {
		expect(taints({ key: "a", effect: "NoExecute" }, { effect: "NoExecute", key: "a" })).toEqual([
			"nodeGroups/a/taints/1: `nodeGroups.a.taints` lists the same entry twice.",
		]);
		expect(taints({ key: "a", effect: "NoExecute" }, { key: "b", effect: "NoExecute" })).toEqual([]);
	});

	test("a text is not a number", () => {
		expect(said({ network: { zones: ["1", 1] } })).toHaveLength(2);
	});

	test("where the alternative that is meant is a list, and in lists within maps", () => {
		expect(said({ logging: { types: ["api", "api"] } })).toEqual(["logging/types/1: `logging.types` lists api twice."]);
		expect(said({ serviceAccounts: { a: { namespace: "a", grants: { s3: { read: ["arn:aws:s3:::a", "arn:aws:s3:::a"] } } } } })).toEqual([
			"serviceAccounts/a/grants/s3/read/1: `serviceAccounts.a.grants.s3.read` lists arn:aws:s3:::a twice.",
		]);
	});

	test("what is somebody else's may repeat itself", () => {
		expect(
			said({ addons: { coredns: { configuration: { tolerations: [{}, {}], x: [1, 1] } } }, overrides: { "aws_vpc.this": { a: [1, 1] } } }),
		).toEqual([]);
	});
});

test("at most a hundred, as nobody reads more", () => {
	const tags = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`a${index}`, 1]));
	expect(found({ tags, nodeGroups: { a: { labels: tags }, b: { labels: tags }, c: { labels: tags } } })).toHaveLength(100);
});

// Keys that every JavaScript object has.
const inherited = ["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf", "prototype"];
const own = (key: string, value: unknown) => Object.fromEntries([[key, value]]);

describe.each(inherited)("%s as a key", key => {
	const taken = key !== "__proto__";

	test("is as unknown as any other", () => {
		expect(said(own(key, 1))).toEqual([expect.stringContaining(`${key}: A cluster has no key \`${key}\`.`)]);
		expect(said({ endpoint: own(key, 1) })).toEqual([`endpoint/${key}: \`endpoint\` has no key \`${key}\`. It takes private, public.`]);
		expect(said({ network: own(key, 1) })).toEqual([expect.stringContaining(`network/${key}: \`network\` has no key \`${key}\`.`)]);
		expect(said({ addons: { "vpc-cni": own(key, 1) } })).toHaveLength(1);
		expect(said({ access: { a: { principal: "arn:aws:iam::111122223333:role/a", policies: [own(key, 1)] } } })).toHaveLength(3);
	});

	test("is a name of one's own as any other", () => {
		expect(said({ nodeGroups: own(key, {}) })).toHaveLength(taken ? 0 : 1);
		expect(said({ nodeGroups: own(key, { os: 3 }) })).toHaveLength(taken ? 1 : 2);
		expect(said({ tags: own(key, "a") })).toEqual([]);
		expect(said({ tags: own(key, 1) })).toHaveLength(1);
		expect(said({ overrides: { "aws_vpc.this": own(key, 1) } })).toEqual([]);
	});

	test("is no value", () => {
		expect(said({ network: { nat: key } })).toHaveLength(1);
		expect(said({ name: key })).toHaveLength(taken ? 0 : 1);
	});
});
