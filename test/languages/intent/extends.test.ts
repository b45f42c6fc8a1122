import { mkdirSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { header, intent, yaml } from "../../intent.ts";
import { lint } from "../../lint.ts";
import { folder, removeFolders } from "../folder.ts";
import { look } from "../look.ts";

afterAll(removeFolders);

const base = yaml`
	apiVersion: eksmith/v1
	kind: ClusterBase
	region: eu-west-1
	version: "1.36"
	tags: { team: payments, stage: dev }
	endpoint:
	  private: false
	  public: { cidrs: [203.0.113.0/24, 198.51.100.0/24] }
	nodeGroups:
	  general:
	    repair: false
	  batch: { capacity: spot }
`;

const cluster = (rest = "", path = "base.eks.yaml") => `apiVersion: eksmith/v1\nkind: Cluster\nname: payments\nextends: ${path}\n${rest}`;

const within = (files: Record<string, string>, name = "a.eks.yaml") => {
	const path = join(folder(files), name);
	return look(files[name] ?? "", path);
};

const problemsIn = (files: Record<string, string | Buffer>, name = "a.eks.yaml") =>
	lint(String(files[name]), { rules: { "eks/valid-intent": "error" }, path: join(folder(files), name) }).map(
		({ line, column, message }) => `${line}:${column} ${message}`,
	);

test("what the base says sits at `extends` and names its place in the base", () => {
	const found = within({ "a.eks.yaml": cluster(), "base.eks.yaml": base });
	expect(found.one("Cluster").region).toBe("eu-west-1");
	expect(found.at("Cluster", "region")).toBe("4:1-4:8 inherited base.eks.yaml:3");
	expect(found.at("Endpoint", "private")).toBe("4:1-4:8 inherited base.eks.yaml:7");
	expect(found.at("NodeGroup", "nodeRepair", "/general")).toBe("4:1-4:8 inherited base.eks.yaml:11");
	expect(found.at("Logging", "types")).toBe("1:1-1:11 default");
	expect(found.one("NodeGroup", "/general")).toMatchObject({
		inheritedFrom: "base.eks.yaml:10",
		loc: { start: { line: 4, column: 1 }, end: { line: 4, column: 8 } },
	});
	expect(found.one("Endpoint").inheritedFrom).toBe("base.eks.yaml:6");
	expect(found.one("Logging").inheritedFrom).toBeUndefined();
});

test("a finding about an inherited value says where it is written", () => {
	const path = join(folder({ "base.eks.yaml": base }), "a.eks.yaml");
	const found = lint(cluster(), { path, rules: { "eks/require-node-repair": "error", "eks/require-private-endpoint": "error" } });
	expect(found.map(({ line, column, message, ruleId }) => ({ line, column, message, ruleId }))).toEqual([
		{
			line: 4,
			column: 1,
			ruleId: "eks/require-private-endpoint",
			message: expect.stringMatching(/\. \(From base\.eks\.yaml:7\.\)$/u) as string,
		},
		{
			line: 4,
			column: 1,
			ruleId: "eks/require-node-repair",
			message: expect.stringMatching(/\. \(From base\.eks\.yaml:11\.\)$/u) as string,
		},
	]);
});

test("a fix for an inherited value is written into the file itself", () => {
	const found = within({ "a.eks.yaml": cluster(), "base.eks.yaml": base });
	expect(found.set("Endpoint", "private", true)).toBe(cluster("endpoint:\n  private: true\n"));
});

test("maps merge by key, lists and scalars are replaced, null removes", () => {
	const found = within({
		"a.eks.yaml": cluster(yaml`
			tags: { stage: prod }
			endpoint: { private: true, public: { cidrs: [192.0.2.0/24] } }
			nodeGroups:
			  batch: null
		`),
		"base.eks.yaml": base,
	});
	expect([...found.one("Cluster").tags]).toEqual([
		["team", "payments"],
		["stage", "prod"],
	]);
	expect([...found.one("Endpoint").publicCidrs]).toEqual(["192.0.2.0/24"]);
	expect(found.at("Endpoint", "private")).toBe("6:13-6:20 written");
	expect([...found.one("Cluster").nodeGroups].map(({ name }) => name)).toEqual(["general"]);
});

test("chains: paths start from the file that names them, and are shown from the first", () => {
	const found = within(
		{
			"prod/a.eks.yaml": cluster("", "../shared/eu.eks.yaml"),
			"shared/eu.eks.yaml": "apiVersion: eksmith/v1\nkind: ClusterBase\nextends: ../base.eks.json\nregion: eu-west-1\n",
			"base.eks.json": '{\n"apiVersion": "eksmith/v1",\n"kind": "ClusterBase",\n"version": "1.36"\n}\n',
		},
		"prod/a.eks.yaml",
	);
	expect(found.at("Cluster", "region")).toBe("4:1-4:8 inherited ../shared/eu.eks.yaml:4");
	expect(found.at("Cluster", "version")).toBe("4:1-4:8 inherited ../base.eks.json:4");
});

test("a base may lie in a file with other documents, comments in front, CRLF and a byte order mark", () => {
	const files = { "a.eks.yaml": cluster(), "base.eks.yaml": `\uFEFF# Ours\n---\n${header}---\n${base}`.replaceAll("\n", "\r\n") };
	const found = within(files);
	expect(found.at("Endpoint", "private")).toBe("4:1-4:8 inherited base.eks.yaml:15");
	expect(problemsIn({ ...files, "base.eks.json": `\uFEFF{ "kind": "ClusterBase" }` })).toEqual([]);
});

test("a base is looked at as it stands: what it lacks is no problem, what it misspells is", () => {
	expect(problemsIn({ "a.eks.yaml": base })).toEqual([]);
	expect(problemsIn({ "a.eks.yaml": base.replace("repair: false", "repiar: false") })).toEqual([
		"11:5 `nodeGroups.general` has no key `repiar`. Did you mean `repair`?",
	]);
});

test("what the base gets wrong is a problem of the cluster too, at `extends` and without a suggestion", () => {
	const path = join(folder({ "base.eks.yaml": base.replace("repair: false", "repiar: false") }), "a.eks.yaml");
	const found = lint(cluster(), { path, rules: { "eks/valid-intent": "error" } });
	expect(found).toEqual([
		expect.objectContaining({
			line: 4,
			column: 1,
			message: "`nodeGroups.general` has no key `repiar`. Did you mean `repair`? (From base.eks.yaml:11.)",
		}),
	]);
	expect(found[0]).not.toHaveProperty("suggestions");
});

test("every document says its own `apiVersion` and `kind`", () => {
	const silent = cluster().replace("apiVersion: eksmith/v1\nkind: Cluster\n", "");
	expect(problemsIn({ "a.eks.yaml": silent, "base.eks.yaml": base })).toEqual([
		"1:1 This is not an eksmith intent: those begin with `apiVersion: eksmith/v1` and `kind: Cluster`.",
	]);
	expect(problemsIn({ "a.eks.yaml": silent.replace("name", "apiVersion: eksmith/v1\nname"), "base.eks.yaml": base })).toEqual([
		"1:1 The document lacks `kind`: what this document describes.",
	]);
});

test("a base that changes is read again", () => {
	const path = folder({ "base.eks.yaml": base });
	const file = join(path, "a.eks.yaml");
	expect(look(cluster(), file).one("Cluster").region).toBe("eu-west-1");
	writeFileSync(join(path, "base.eks.yaml"), base.replace("eu-west-1", "eu-north-1"));
	utimesSync(join(path, "base.eks.yaml"), 1, 1);
	expect(look(cluster(), file).one("Cluster").region).toBe("eu-north-1");
});

describe("a base that cannot be used is one finding, and no rule judges what nobody knows", () => {
	const long = Object.fromEntries(
		Array.from({ length: 20 }, (_, index) => [`${index}.eks.yaml`, `kind: ClusterBase\nextends: ${index + 1}.eks.yaml\n`]),
	);
	const cases: [name: string, said: string, files: Record<string, string | Buffer>, message: string][] = [
		["missing", "base.eks.yaml", {}, "`extends` names base.eks.yaml, which does not exist."],
		["a folder", ".", {}, "`extends` names ., which is not a file."],
		["itself", "./a.eks.yaml", {}, "`extends` goes in a circle: a.eks.yaml is a file of its own chain."],
		["not a base", "b.eks.yaml", { "b.eks.yaml": header }, "`extends` names b.eks.yaml, which holds no `kind: ClusterBase`."],
		["a list", "b.eks.yaml", { "b.eks.yaml": "- 1\n" }, "`extends` names b.eks.yaml, which holds no `kind: ClusterBase`."],
		[
			"two bases",
			"b.eks.yaml",
			{ "b.eks.yaml": `${base}---\n${base}` },
			"`extends` names b.eks.yaml, which holds 2 ClusterBase documents, not one.",
		],
		["empty", "b.eks.yaml", { "b.eks.yaml": "" }, "`extends` names b.eks.yaml, which is empty."],
		[
			"no YAML",
			"b.eks.yaml",
			{ "b.eks.yaml": "a: 1\nb: [\n" },
			"`extends` names b.eks.yaml, which cannot be read: line 3: Flow sequence in block collection must be sufficiently indented and end with a ].",
		],
		[
			"no JSON",
			"b.eks.json",
			{ "b.eks.json": "{ a: 1 }" },
			"`extends` names b.eks.json, which cannot be read: line 1: This is not JSON: Expected property name or '}'.",
		],
		[
			"binary",
			"b.eks.yaml",
			{ "b.eks.yaml": Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1]) },
			"`extends` names b.eks.yaml, which cannot be read: line 1: The file is binary; an intent is YAML or JSON.",
		],
		[
			"UTF-16",
			"b.eks.yaml",
			{ "b.eks.yaml": Buffer.from(base, "utf16le") },
			"`extends` names b.eks.yaml, which cannot be read: line 1: The file is binary; an intent is YAML or JSON.",
		],
		["huge", "b.eks.yaml", { "b.eks.yaml": "#".repeat(2 ** 21) }, "`extends` names b.eks.yaml, which is larger than 1 MiB."],
		[
			"a circle of three",
			"b.eks.yaml",
			{ "b.eks.yaml": "kind: ClusterBase\nextends: c.eks.yaml\n", "c.eks.yaml": "kind: ClusterBase\nextends: ./b.eks.yaml\n" },
			"`extends` goes in a circle: b.eks.yaml is a file of its own chain.",
		],
		["too long a chain", "0.eks.yaml", long, "`extends` goes through more than 16 files."],
		["a device", "/dev/zero", {}, "`extends` names /dev/zero, which is not a file."],
		["what the kernel makes up", "/proc/self/pagemap", {}, "`extends` names /proc/self/pagemap, which is empty."],
		["a file as a folder", "b.eks.yaml/c", { "b.eks.yaml": base }, "`extends` names b.eks.yaml/c, which cannot be read (ENOTDIR)."],
		["a name that no file can have", '"a\\0b"', {}, "`extends` names a\\u{0}b, which cannot be read (ERR_INVALID_ARG_VALUE)."],
		["a name with line breaks", '"a\\nb"', {}, "`extends` names a\\u{a}b, which does not exist."],
	];

	test.each(cases)("%s", (_, said, files, message) => {
		expect(problemsIn({ "a.eks.yaml": cluster("", said), ...files })).toEqual([`4:10 ${message}`]);
		const path = join(folder(files), "a.eks.yaml");
		expect(lint(cluster("", said), { rules: "all", path }).map(({ ruleId }) => ruleId)).toEqual(["eks/valid-intent"]);
	});

	test("links that lead in a circle", () => {
		const path = folder();
		symlinkSync(join(path, "b"), join(path, "a"));
		symlinkSync(join(path, "a"), join(path, "b"));
		expect(lint(cluster("", "a"), { path: join(path, "a.eks.yaml") })).toEqual([
			expect.objectContaining({ message: "`extends` names a, which cannot be read (ELOOP)." }),
		]);
	});

	test("a link to the file itself holds no base", () => {
		const path = folder({ "a.eks.yaml": cluster("", "b.eks.yaml") });
		symlinkSync(join(path, "a.eks.yaml"), join(path, "b.eks.yaml"));
		expect(lint(cluster("", "b.eks.yaml"), { path: join(path, "a.eks.yaml") })).toEqual([
			expect.objectContaining({ message: "`extends` names b.eks.yaml, which holds no `kind: ClusterBase`." }),
		]);
	});

	test("a folder of the name", () => {
		const path = folder();
		mkdirSync(join(path, "base.eks.yaml"));
		expect(lint(cluster(), { path: join(path, "a.eks.yaml") })).toEqual([
			expect.objectContaining({ message: "`extends` names base.eks.yaml, which is not a file." }),
		]);
	});

	test("what the file says itself is still checked", () => {
		expect(problemsIn({ "a.eks.yaml": cluster("regoin: eu-west-1\n", "nowhere") })).toEqual([
			"4:10 `extends` names nowhere, which does not exist.",
			"5:1 A cluster has no key `regoin`. Did you mean `region`?",
		]);
	});
});

test("an intent without a file extends from the working directory", () => {
	expect(
		lint(
			intent`
		extends: nowhere.eks.yaml
	`,
			{ path: "a.eks.yaml" },
		).map(({ message }) => message),
	).toEqual(["`extends` names nowhere.eks.yaml, which does not exist."]);
});
