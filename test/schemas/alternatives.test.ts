import { existing, found, group, said } from "./said.ts";

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
