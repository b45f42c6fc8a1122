import { header } from "../intent.ts";

export interface Hostile {
	text: string;
	/** The file's name; YAML where absent. */
	name?: string;
	/** What is said of it, exactly: the first finding, then how many there are. */
	says: string;
	count?: number;
}

const times = (count: number, line: (index: number) => string) => Array.from({ length: count }, (_, index) => line(index)).join("");
const group = (settings: string) => `${header}nodeGroups: { a: { ${settings} } }\n`;

const tooLarge = "1:1 Parsing error: The file is larger than 1 MiB; an intent has a few hundred lines.";
const tooDeep = "Parsing error: The document is nested too deeply.";
const tooMany = "Parsing error: The document has more than 100,000 values; an intent has a few hundred.";
const binary = "1:1 Parsing error: The file is binary; an intent is YAML or JSON.";

/** What git could not hold, or nobody would want to read: texts that are too long, too deep, or no text at all. */
export const hostile: Readonly<Record<string, Hostile>> = {
	"a text of 5 MB": { text: `${header}tags: { a: "${"b".repeat(5_000_000)}" }\n`, says: tooLarge },
	"a name of 1 MB": {
		text: header.replace("payments", "a".repeat(1_000_000)),
		says: `3:7 \`name\` is ${"a".repeat(57)}…, but must be 1 to 100 letters, digits, hyphens and underscores, the first a letter or digit.`,
	},
	"5 MB of comments": { text: "# a\n".repeat(1_250_000), says: tooLarge },
	"5 MB of JSON": { text: `[${"1,".repeat(2_500_000)}1]`, name: "a.eks.json", says: tooLarge },
	"a key of 100 kB": {
		text: `${header}? ${"a".repeat(100_000)}\n: b\n`,
		says: `6:3 A cluster has no key \`${"a".repeat(57)}…\`. It takes apiVersion, kind, name, region, version, extends, tags, endpoint, logging, encryption, authentication, creatorAdmin, access, deletionProtection, zonalShift, upgrade, controlPlaneTier, controlPlaneEgress, network, nodeGroupDefaults, nodeGroups, addons, serviceAccounts, terraform, overrides.`,
	},
	"the name of a group of 100 kB": {
		text: `${header}nodeGroups: { "${"a".repeat(1000)}": { os: 3 } }\n`,
		says: `6:15 \`${"a".repeat(57)}…\` cannot be a name in \`nodeGroups\`: use at most 36 letters, digits, hyphens and underscores, the first a letter or digit.`,
		count: 2,
	},
	"100,000 lines": { text: times(100_000, index => `k${index}: 1\n`), says: `1:1 ${tooMany}` },
	"20,000 unknown keys": {
		text: header + times(20_000, index => `k${index}:\n`),
		says: "6:1 A cluster has no key `k0`. It takes apiVersion, kind, name, region, version, extends, tags, endpoint, logging, encryption, authentication, creatorAdmin, access, deletionProtection, zonalShift, upgrade, controlPlaneTier, controlPlaneEgress, network, nodeGroupDefaults, nodeGroups, addons, serviceAccounts, terraform, overrides.",
		count: 100,
	},
	"80,000 tags in flow style": {
		text: `${header}tags: {${times(80_000, index => `k${index}: a,`)}}\n`,
		says: "6:1 `tags` has more than 45 entries, which is the limit.",
	},
	"10,000 node groups": { text: `${header}nodeGroups:\n${times(10_000, index => `  g${index}: {}\n`)}`, says: "none", count: 0 },
	"10,000 node groups that are all wrong": {
		text: `${header}nodeGroups:\n${times(10_000, index => `  g${index}: 3\n`)}`,
		says: "7:7 `nodeGroups.g0` is 3, but must be a map.",
		count: 100,
	},
	"3,000 node groups by one alias": {
		text: `${header}nodeGroupDefaults: &a { repair: false }\nnodeGroups:\n${times(3000, index => `  g${index}: *a\n`)}`,
		says: "none",
		count: 0,
	},
	"1,000 clusters": { text: times(1000, () => `---\n${header}`), says: "none", count: 0 },
	"80,000 documents": {
		text: "---\na: 1\n".repeat(80_000),
		says: "2002:1 Parsing error: The file has more than 1000 documents; an intent has a few.",
	},
	"a list of 90,000 different items": {
		text: `${header}access: { a: { principal: "arn:aws:iam::111122223333:role/a", policies: [${times(90_000, index => `${index},`)}] } }\n`,
		says: "6:74 `access.a.policies.0` is 0, but must be the name of an EKS access policy such as AmazonEKSViewPolicy or a map with policy and namespaces.",
		count: 100,
	},
	"1,000 different taints": {
		text: group(`taints: [${times(1000, index => `{ key: a${index}, effect: NoExecute },`)}]`),
		says: "6:20 `nodeGroups.a.taints` has more than 50 entries, which is the limit.",
	},
	"20,000 open brackets": { text: "[".repeat(20_000), says: `1:1 ${tooDeep}` },
	"20,000 brackets in JSON": { text: "[".repeat(20_000) + "]".repeat(20_000), name: "a.eks.json", says: `1:1 ${tooDeep}` },
	"20,000 braces": { text: `${header}tags: ${"{a: ".repeat(20_000)}1${"}".repeat(20_000)}\n`, says: `1:1 ${tooDeep}` },
	"20,000 dashes": {
		text: "- ".repeat(20_000),
		says: expect.stringMatching(/^1:\d+ Parsing error: The document is nested too deeply\.$/u) as string,
	},
	"20,000 question marks": {
		text: "? ".repeat(20_000),
		says: expect.stringMatching(/^1:\d+ Parsing error: The document is nested too deeply\.$/u) as string,
	},
	"1,000 levels by indentation": {
		text: times(1000, index => `${" ".repeat(index)}a:\n`),
		says: expect.stringMatching(/^\d+:\d+ Parsing error: The document is nested too deeply\.$/u) as string,
	},
	"100 levels": { text: `${header}overrides: { aws_vpc.this: ${"{a: ".repeat(100)}1${"}".repeat(100)} }\n`, says: `6:280 ${tooDeep}` },
	"60 levels": { text: `${header}overrides: { aws_vpc.this: ${"{a: ".repeat(60)}1${"}".repeat(60)} }\n`, says: "none", count: 0 },
	"levels hidden in aliases": {
		text: times(3000, index => `a${index}: &a${index} ${"[".repeat(50)}${index > 0 ? `*a${index - 1}` : "1"}${"]".repeat(50)}\n`),
		says: `2:59 ${tooDeep}`,
	},
	"150,000 aliases": { text: `a: &a 1\nb: [${"*a,".repeat(150_000)}]\n`, says: `2:4 ${tooMany}` },
	"width hidden in aliases": {
		text: `${header}a: &a {${times(40_000, index => `k${index}: {},`)}}\nb: [${"*a,".repeat(90)}]\n`,
		says: `7:4 ${tooMany}`,
	},
	"100,000 anchors": { text: `[${times(100_000, index => `&a${index} 1,`)}]`, says: `1:1 ${tooMany}` },
	"a quote that never ends": { text: `"${"a\n".repeat(400_000)}`, says: '400001:1 Parsing error: Missing closing "quote.' },
	"a pattern's nightmare: a Region": {
		text: header.replace("eu-west-1", `aa${"-a".repeat(400_000)}!`),
		says: `4:9 \`region\` is aa${"-a".repeat(27)}-…, but must be a Region such as eu-west-1.`,
	},
	"a pattern's nightmare: an ARN": {
		text: `${header}access: { a: { principal: "arn:aws:iam::111122223333:role/${"a/".repeat(400_000)}!" } }\n`,
		says: expect.stringContaining("6:27 `access.a.principal` is arn:aws:iam::111122223333:role/a/a/") as string,
	},
	"a pattern's nightmare: a range": {
		text: `${header}endpoint: { public: { cidrs: ["${":".repeat(400_000)}!"] } }\n`,
		says: expect.stringContaining("6:31 `endpoint.public.cidrs.0` is :::") as string,
	},
	"a pattern's nightmare: a label": {
		text: group(`labels: { a: "${"a".repeat(500_000)}!" }`),
		says: "6:33 `nodeGroups.a.labels.a` is longer than 63 characters, which is the limit.",
	},
	"a pattern's nightmare: a bucket": {
		text: `${header}serviceAccounts: { a: { namespace: a, grants: { s3: { read: ["arn:aws:s3:::${"a".repeat(400_000)}!"] } } } }\n`,
		says: expect.stringContaining("6:62 `serviceAccounts.a.grants.s3.read.0` is arn:aws:s3:::aaa") as string,
	},
	"NUL characters": { text: `${header}tags: { a: "\0" }\n`, says: binary },
	"an ELF file": { text: "\u007FELF\u0002\u0001\u0001\0\0\0", says: binary },
	"UTF-16": { text: Buffer.from(header, "utf16le").toString("utf8"), says: binary },
	"UTF-16 with its mark": { text: Buffer.from(`\uFEFF${header}`, "utf16le").toString("utf8"), says: binary },
	"Latin-1": {
		text: Buffer.from(header.replace("payments", "zahlungen-f\u00FCr"), "latin1").toString("utf8"),
		says: "3:7 `name` is zahlungen-f\uFFFDr, but must be 1 to 100 letters, digits, hyphens and underscores, the first a letter or digit.",
	},
	"bytes of no encoding": {
		text: Buffer.from([0xff, 0xfe, 0xfd, 0x80, 0x81]).toString("utf8"),
		says: "1:1 The document is \uFFFD\uFFFD\uFFFD\uFFFD\uFFFD, but must be a map.",
	},
	"a byte order mark": { text: `\uFEFF${header}endpont: {}\n`, says: "6:1 A cluster has no key `endpont`. Did you mean `endpoint`?" },
	"a byte order mark in JSON": {
		text: `\uFEFF{ "apiVersion": "eksmith/v1" }`,
		name: "a.eks.json",
		says: "1:3 The document lacks `kind`: what this document describes.",
		count: 4,
	},
	CRLF: { text: `${header}endpont: {}\n`.replaceAll("\n", "\r\n"), says: "6:1 A cluster has no key `endpont`. Did you mean `endpoint`?" },
	"only carriage returns": { text: `${header}endpont: {}\n`.replaceAll("\n", "\r"), says: expect.stringContaining("1:") as string },
	"other ends of lines": { text: `${header}tags: { "a\u2028b": c, "d\u0085e": f }\u2029\n`, says: expect.stringContaining("6:") as string },
	"control characters": {
		text: `${header}tags: { "a\u0007b": c }\n`,
		says: '6:9 `"a\\u0007b"` cannot be a name in `tags`: use at most 128 letters, digits, spaces and _ . : / = + - @, not starting with aws:.',
	},
	"half of a character": {
		text: header.replace("payments", '"\uD83D"'),
		says: '3:7 `name` is "\\ud83d", but must be 1 to 100 letters, digits, hyphens and underscores, the first a letter or digit.',
	},
	"text that runs the other way": {
		text: `${header}"\u202Etniopdne": {}\n`,
		says: expect.stringContaining('6:1 A cluster has no key `"\\u{202e}tniopdne"`.') as string,
	},
	"a colour of a terminal": {
		text: header.replace("payments", '"\\e[31mred"'),
		says: '3:7 `name` is "\\u001b[31mred", but must be 1 to 100 letters, digits, hyphens and underscores, the first a letter or digit.',
	},
	"only white space": { text: " \n\t\n \r\n", says: expect.stringContaining("1:1") as string },
	"only a byte order mark": {
		text: "\uFEFF",
		says: "1:1 The file is empty: an intent starts with `apiVersion: eksmith/v1`, `kind`, `name`, `region` and `version`.",
	},
};
