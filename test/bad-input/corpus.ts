import { header, yaml } from "../intent.ts";

/** A broken or hostile intent, and what its reader is told. */
export interface BadInput {
	name: string;
	/** The file, under this name; text or bytes. */
	file?: string;
	content: string | Uint8Array;
	/** Part of a message that must be among the findings. */
	says: RegExp;
	/** Files beside it. */
	beside?: Readonly<Record<string, string | Uint8Array>>;
}

const intent = (body: string) => header + body;

const wrongTypes: BadInput[] = Object.entries({
	tags: "[]",
	endpoint: "yes please",
	"endpoint.public": "true",
	logging: "12",
	"logging.types": "everything",
	"logging.retentionDays": "33",
	encryption: "true",
	"encryption.secrets": "{}",
	authentication: "NONE",
	creatorAdmin: "maybe",
	access: "[]",
	"access.a": "arn:aws:iam::111122223333:role/a",
	deletionProtection: "1",
	zonalShift: '"true"',
	upgrade: "standard",
	controlPlaneTier: "huge",
	network: "[]",
	"network.zones": "7",
	"network.cidr": "10.0.0.0",
	"network.nat": "many",
	nodeGroupDefaults: "[]",
	nodeGroups: "[]",
	"nodeGroups.a": "m6i.large",
	"nodeGroups.a.scaling": "{ min: -1 }",
	"nodeGroups.a.instanceTypes": "[]",
	"nodeGroups.a.taints": "[{ key: a, effect: NO_SCHEDULE }]",
	addons: "[vpc-cni]",
	"addons.vpc-cni": "on",
	serviceAccounts: "[]",
	"serviceAccounts.a": "{ grants: {} }",
	terraform: "6",
	"terraform.provider": "4.0",
	overrides: "[]",
	extends: "[a, b]",
	region: "Ireland",
	name: "../../etc/passwd",
	version: "1.30.2",
}).map(([path, value]) => {
	const keys = path.split(".");
	const body = keys.reduceRight((inner, key) => (inner === value ? `${key}: ${value}` : `${key}: { ${inner} }`), value);
	const own = new RegExp(`^${keys[0] ?? ""}: .*\n`, "mu");
	const text = /^(?:name|region|version)$/u.test(path) ? header.replace(own, `${body}\n`) : intent(`${body}\n`);
	return { name: `wrong type: ${path}: ${value}`, content: text, says: new RegExp(keys[0] ?? "", "u") };
});

const deep = (open: string, close: string, levels = 20_000) => open.repeat(levels) + close.repeat(levels);

const hostile: BadInput[] = [
	{ name: "nested 20,000 deep, lists in brackets", content: intent(`tags: ${deep("[", "]")}\n`), says: /nested too deeply/u },
	{ name: "nested 20,000 deep, maps in braces", content: intent(`tags: ${deep("{a: ", "}")}\n`), says: /nested too deeply/u },
	{ name: "nested 20,000 deep, brackets never closed", content: "[".repeat(20_000), says: /nested too deeply/u },
	{ name: "nested 20,000 deep, list items", content: `${"- ".repeat(20_000)}a\n`, says: /nested too deeply/u },
	{ name: "nested 20,000 deep, JSON", file: "a.eks.json", content: deep("[", "]"), says: /nested too deeply/u },
	{
		name: "an alias bomb",
		content: intent(
			`tags: &a0 { k: v }\n${Array.from({ length: 12 }, (_, n) => `x${n}: &a${n + 1} [${`*a${n}, `.repeat(9)}*a${n}]`).join("\n")}\n`,
		),
		says: /more than 100,000 values/u,
	},
	{ name: "an alias of itself", content: intent("tags: &a { k: *a }\n"), says: /./u },
	{ name: "an alias of nothing", content: intent("tags: *nowhere\n"), says: /nowhere|alias/iu },
	{ name: "a string of 5 MB", content: intent(`tags: { a: "${"x".repeat(5_000_000)}" }\n`), says: /larger than 1 MiB/u },
	{ name: "5 MB of comments", content: intent("# nothing\n".repeat(500_000)), says: /larger than 1 MiB/u },
	{ name: "a key of 100,000 characters", content: intent(`${"k".repeat(100_000)}: 1\n`), says: /at most 1024/u },
	{ name: "a name of 100,000 characters", content: header.replace("payments", "p".repeat(100_000)), says: /`name` is/u },
	{ name: "NUL bytes", content: new Uint8Array([97, 58, 32, 0, 10]), says: /binary/u },
	{ name: "a picture", content: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), says: /binary/u },
	{ name: "UTF-16", content: Buffer.from(`\uFEFF${header}`, "utf16le"), says: /binary/u },
	{ name: "bytes that are no UTF-8", content: new Uint8Array([...Buffer.from("name: "), 0xff, 0xfe, 0xfd, 10]), says: /./u },
	{ name: "nothing", content: "", says: /empty/u },
	{ name: "white space", content: " \n\n  \n", says: /empty/u },
	{ name: "comments only", content: "# later\n", says: /empty/u },
	{ name: "separators only", content: "---\n---\n---\n", says: /empty/u },
	{ name: "a list", content: "- a\n- b\n", says: /must be a map/u },
	{ name: "a word", content: "hello\n", says: /must be a map/u },
	{ name: "a number", content: "42\n", says: /must be a map/u },
	{ name: "tabs for indentation", content: intent("endpoint:\n\tprivate: true\n"), says: /tab/iu },
	{ name: "a key twice", content: intent("endpoint: {}\nendpoint: {}\n"), says: /stands twice/u },
	{ name: "a bracket that is never closed", content: intent("nodeGroups: { a: { instanceTypes: [m6i.large }\n"), says: /./u },
	{ name: "a quote that is never closed", content: intent('tags: { a: "b }\n'), says: /quote/u },
	{ name: "JSON with a comment", file: "a.eks.json", content: '{ // no\n "apiVersion": "eksmith/v1" }', says: /not JSON/u },
	{ name: "JSON with a comma too many", file: "a.eks.json", content: '{ "apiVersion": "eksmith/v1", }', says: /not JSON/u },
	{ name: "YAML in a JSON file", file: "a.eks.json", content: header, says: /not JSON/u },
	{ name: "half of a JSON file", file: "a.eks.json", content: '{ "apiVersion": "eksm', says: /not JSON/u },
	{ name: "an unknown tag", content: intent("tags: !!js/function 'function(){ return 1 }'\n"), says: /./u },
	{ name: "a binary tag", content: intent("tags: { a: !!binary aGVsbG8= }\nendpoint: 1\n"), says: /!!binary means nothing/u },
	{ name: "not a number", content: intent("nodeGroups: { a: { scaling: { min: .nan, max: .inf } } }\n"), says: /none that JSON can hold/u },
	{
		name: "a number larger than numbers",
		content: intent("logging: { retentionDays: 99999999999999999999999999 }\n"),
		says: /retentionDays/u,
	},
	{ name: "__proto__ at the top", content: intent("__proto__: { endpoint: { private: false } }\n"), says: /no key `__proto__`/u },
	{
		name: "__proto__ in JSON",
		file: "a.eks.json",
		content: '{ "__proto__": { "polluted": true }, "apiVersion": "eksmith/v1" }',
		says: /__proto__/u,
	},
	{ name: "__proto__ as a node group", content: intent("nodeGroups: { __proto__: { polluted: true } }\n"), says: /__proto__/u },
	{ name: "__proto__ as a label", content: intent("nodeGroups: { a: { labels: { __proto__: x } } }\n"), says: /__proto__/u },
	{
		name: "__proto__ through a merge key",
		content: intent("x: &x { __proto__: { polluted: true } }\nnodeGroups: { a: { <<: *x } }\n"),
		says: /no key/u,
	},
	{ name: "constructor as a key", content: intent("constructor: { prototype: { polluted: true } }\n"), says: /no key `constructor`/u },
	{ name: "toString as a node group's setting", content: intent("nodeGroups: { a: { toString: 1 } }\n"), says: /no key `toString`/u },
	{ name: "a node group like a path", content: intent('nodeGroups: { "../../etc": {} }\n'), says: /cannot be a name/u },
	{
		name: "an access entry like a path",
		content: intent('access: { "a/b": { principal: "arn:aws:iam::111122223333:role/a" } }\n'),
		says: /cannot be a name/u,
	},
	{ name: "an add-on like a path", content: intent('addons: { "../x": {} }\n'), says: /cannot be a name/u },
	{ name: "a cluster like a path", content: header.replace("payments", "/tmp/x"), says: /`name` is/u },
	{ name: "a cluster of dots", content: header.replace("payments", ".."), says: /`name` is/u },
	{ name: "a cluster in another alphabet", content: header.replace("payments", "оплата"), says: /`name` is/u },
	{ name: "a cluster with a line break", content: header.replace("payments", '"a\\nb"'), says: /`name` is/u },
	{ name: "an override of a resource that is no name", content: intent('overrides: { "aws_vpc.this; rm -rf": {} }\n'), says: /./u },
	{ name: "an override of nothing", content: intent("overrides: { aws_vpc.that: { cidr_block: 10.0.0.0/8 } }\n"), says: /aws_vpc/u },
	{ name: "10,000 unknown keys", content: intent(Array.from({ length: 10_000 }, (_, n) => `k${n}: 1`).join("\n")), says: /no key/u },
	{ name: "eksctl's format", content: "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\n", says: /not an eksmith intent/u },
	{ name: "a Kubernetes manifest", content: "apiVersion: v1\nkind: Pod\n", says: /not an eksmith intent/u },
	{ name: "a kind that nobody knows", content: header.replace("kind: Cluster", "kind: Clutser"), says: /`kind` is Clutser/u },
	{ name: "one good and one broken document", content: `${header}---\n${header}endpoint: 1\n`, says: /endpoint/u },
	{ name: "one good document and one that does not end", content: `${header}---\na: [\n`, says: /./u },
];

const bases: BadInput[] = [
	{ name: "extends itself", content: intent("extends: ./a.eks.yaml\n"), says: /circle/u },
	{
		name: "extends in a circle",
		content: intent("extends: b.eks.yaml\n"),
		beside: { "b.eks.yaml": "apiVersion: eksmith/v1\nkind: ClusterBase\nextends: a.eks.yaml\n" },
		says: /circle/u,
	},
	{ name: "extends nothing", content: intent("extends: nowhere.eks.yaml\n"), says: /does not exist/u },
	{ name: "extends a folder", content: intent("extends: .\n"), says: /not a file/u },
	{ name: "extends a device", content: intent("extends: /dev/zero\n"), says: /not a file/u },
	{
		name: "extends what is no base",
		content: intent("extends: b.eks.yaml\n"),
		beside: { "b.eks.yaml": header },
		says: /no `kind: ClusterBase`/u,
	},
	{ name: "extends what is no YAML", content: intent("extends: b.eks.yaml\n"), beside: { "b.eks.yaml": "a: [" }, says: /cannot be read/u },
	{
		name: "extends what is binary",
		content: intent("extends: b.eks.yaml\n"),
		beside: { "b.eks.yaml": new Uint8Array([0, 1, 2]) },
		says: /binary/u,
	},
	{
		name: "extends 5 MB",
		content: intent("extends: b.eks.yaml\n"),
		beside: { "b.eks.yaml": "#".repeat(5_000_000) },
		says: /larger than 1 MiB/u,
	},
	{
		name: "extends two bases in one file",
		content: intent("extends: b.eks.yaml\n"),
		beside: { "b.eks.yaml": "apiVersion: eksmith/v1\nkind: ClusterBase\n---\napiVersion: eksmith/v1\nkind: ClusterBase\n" },
		says: /2 ClusterBase/u,
	},
	{
		name: "extends a chain that does not end",
		content: intent("extends: b0.eks.yaml\n"),
		beside: Object.fromEntries(
			Array.from({ length: 30 }, (_, n) => [`b${n}.eks.yaml`, `apiVersion: eksmith/v1\nkind: ClusterBase\nextends: b${n + 1}.eks.yaml\n`]),
		),
		says: /more than/u,
	},
	{
		name: "extends a base that pollutes",
		content: intent("extends: b.eks.yaml\n"),
		beside: { "b.eks.yaml": "apiVersion: eksmith/v1\nkind: ClusterBase\n__proto__: { polluted: true }\n" },
		says: /__proto__/u,
	},
	{ name: "extends a name with a NUL byte", content: intent('extends: "a\\0b"\n'), says: /extends/u },
];

const impossible: BadInput[] = [
	{
		name: "subnets that do not fit",
		content: intent("network: { cidr: 10.0.0.0/24, subnets: { private: { prefix: 25 } } }\n"),
		says: /do not fit/u,
	},
	{
		name: "a VPC that does not start at its first address",
		content: intent("network: { cidr: 10.0.0.1/16 }\n"),
		says: /first address|\/16 to \/24/u,
	},
	{ name: "a VPC that is too large", content: intent("network: { cidr: 10.0.0.0/8 }\n"), says: /\/16 to \/24/u },
	{
		name: "more ranges than zones",
		content: intent("network: { zones: 2, subnets: { private: { cidrs: [10.0.0.0/20, 10.0.16.0/20, 10.0.32.0/20] } } }\n"),
		says: /3 ranges for 2 zones/u,
	},
	{ name: "two node groups of one address", content: intent("nodeGroups: { a-b: {}, a_b: {} }\n"), says: /would both be/u },
	{ name: "a subnet that nobody made", content: intent('nodeGroups: { a: { subnets: ["9"] } }\n'), says: /names subnet `9`/u },
	{
		name: "a role of one's own beside grants",
		content: intent(yaml`
			serviceAccounts:
			  a: { namespace: b, role: "arn:aws:iam::111122223333:role/a", grants: { s3: { read: ["arn:aws:s3:::a"] } } }
		`),
		says: /would do nothing/u,
	},
];

export const corpus: readonly BadInput[] = [...wrongTypes, ...hostile, ...bases, ...impossible];
