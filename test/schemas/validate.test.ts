import { violations, withoutEchoes } from "../../schemas/validate.ts";
import { found, group, minimal, said, shown } from "./said.ts";

test("what is valid has none", () => {
	expect(violations(minimal)).toEqual([]);
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
