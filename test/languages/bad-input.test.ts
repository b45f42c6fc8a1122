import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import corpus from "../corpus/findings.json" with { type: "json" };
import { header } from "../intent.ts";
import { lint } from "../lint.ts";
import { folder, removeFolders } from "./folder.ts";
import { hostile } from "./hostile.ts";

// Whatever stands in a file, the only outcomes are findings.

afterAll(removeFolders);

const isPolluted = () => Object.keys(Object.prototype).length > 0 || "polluted" in {};

afterEach(() => {
	expect(isPolluted()).toBe(false);
});

const shown = (found: ReturnType<typeof lint>) => found.map(({ line, column, message }) => `${line}:${column} ${message}`);

const inCorpus = resolve("test/corpus");
const findings: Readonly<Record<string, readonly string[]>> = corpus;
const files = readdirSync(inCorpus).filter(name => /\.eks\.(?:yaml|json)$/u.test(name));

test("the corpus and what is said of it go together", () => {
	expect(files.sort()).toEqual(Object.keys(findings).sort());
});

/** What the schema and the parser say, while every other rule is at work too. */
function refusals(text: string, path: string): string[] {
	const found = lint(text, { path, rules: "all" });
	for (const { line, column, message } of found.slice(0, 1000)) {
		expect([line > 0, column > 0, message.length < 1000, /[\p{Cc}\p{Cf}]/u.test(message)]).toEqual([true, true, true, false]);
	}
	return shown(found.filter(({ ruleId, fatal }) => fatal === true || ruleId === "eks/valid-intent"));
}

test.each(files)("%s", name => {
	const path = join(inCorpus, name);
	expect(refusals(readFileSync(path, "utf8"), path)).toEqual(findings[name]);
});

test.each(Object.entries(hostile))("%s", (_, { text, name = "a.eks.yaml", says, count = 1 }) => {
	const found = refusals(text, name);
	expect([found[0] ?? "none", found.length]).toEqual([says, count]);
});

describe("what a base may be", () => {
	const extending = (said: string) => `${header}extends: ${JSON.stringify(said)}\n`;
	const said = (path: string) =>
		shown(lint(extending(path.split("/").at(-1) ?? ""), { path: join(path, "..", "a.eks.yaml"), rules: "all" }));

	test("a pipe that nobody writes to is not waited for", () => {
		const path = join(folder(), "base.eks.yaml");
		execFileSync("mkfifo", [path]);
		expect(said(path)).toEqual(["6:10 `extends` names base.eks.yaml, which is not a file."]);
	});

	const bases = [
		"a text of 5 MB",
		"20,000 dashes",
		"width hidden in aliases",
		"an ELF file",
		"UTF-16",
		"a quote that never ends",
		"5 MB of JSON",
	];

	test.each(Object.entries(hostile).filter(([title]) => bases.includes(title)))("%s", (_, { text, name = "base.eks.yaml" }) => {
		const path = join(folder(), name.replace("a.", "base."));
		writeFileSync(path, text);
		const [first, ...others] = said(path);
		expect([first, others]).toEqual([expect.stringMatching(/^6:10 `extends` names base\.eks\.(?:yaml|json), which .*\.$/u), []]);
		expect(first?.length).toBeLessThan(300);
	});

	test("a hostile base of the right kind", () => {
		const base = `apiVersion: eksmith/v1\nkind: ClusterBase\nnodeGroups:\n${"  g: {}\n".replaceAll("g", "g1")}`;
		const path = join(
			folder({ "base.eks.yaml": `${base}${Array.from({ length: 5000 }, (_, index) => `  h${index}: 3\n`).join("")}` }),
			"base.eks.yaml",
		);
		expect(said(path)).toHaveLength(100);
	});
});

test("a file that cannot be read as what its name says", () => {
	expect(refusals(header, "a.eks.json")).toEqual(["1:1 Parsing error: This is not JSON: Unexpected token 'a'."]);
});
