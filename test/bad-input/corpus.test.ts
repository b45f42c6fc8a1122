import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { lint } from "../lint.ts";
import { corpus, type BadInput } from "./corpus.ts";

const cli = resolve("dist/eksmith.js");
let root: string;

beforeAll(() => {
	root = mkdtempSync(join(tmpdir(), "eksmith-bad-"));
});

afterAll(() => {
	rmSync(root, { recursive: true, force: true });
});

function lay({ file = "a.eks.yaml", content, beside = {} }: BadInput): string {
	const folder = mkdtempSync(join(root, "case-"));
	for (const [name, text] of Object.entries({ ...beside, [file]: content })) {
		mkdirSync(dirname(join(folder, name)), { recursive: true });
		writeFileSync(join(folder, name), text);
	}
	return join(folder, file);
}

const run = (...args: string[]) => spawnSync(process.execPath, [cli, ...args], { cwd: root, encoding: "utf8", timeout: 60_000 });

/** No trace of where in our code it happened. */
const stackTrace = /^\s+at .+:\d+:\d+\)?$/mu;

test("there are at least 80 of them", () => {
	expect(new Set(corpus.map(({ name }) => name)).size).toBe(corpus.length);
	expect(corpus.length).toBeGreaterThanOrEqual(80);
});

describe.each(corpus)("$name", input => {
	test("is a finding that says what is wrong", () => {
		const path = lay(input);
		const messages = lint(readFileSync(path, "utf8"), { path }).filter(({ severity }) => severity === 2);
		expect(messages.map(({ message }) => message).join("\n")).toMatch(input.says);
		expect(({} as Record<string, unknown>).polluted).toBeUndefined();
	});

	test("generates nothing, with a word and without a stack trace", () => {
		const out = join(root, "out");
		const { status, stdout, stderr } = run("generate", lay(input), "--out", out);
		expect([1, 2]).toContain(status);
		expect(stderr.trim()).not.toBe("");
		expect(stdout + stderr).not.toMatch(stackTrace);
		expect(existsSync(out)).toBe(false);
	});
});

describe("what only a file system can do", () => {
	test.each<[string, (path: string) => void, RegExp]>([
		[
			"a folder",
			path => {
				mkdirSync(path);
			},
			/folder|no file|not a file/iu,
		],
		[
			"a symbolic link to itself",
			path => {
				symlinkSync(path, path);
			},
			/./u,
		],
		[
			"a symbolic link to nothing",
			path => {
				symlinkSync(`${path}.nowhere`, path);
			},
			/./u,
		],
		[
			"a named pipe",
			path => {
				spawnSync("mkfifo", [path]);
			},
			/./u,
		],
	])("%s is a finding or a line", (_, make, says) => {
		const path = join(mkdtempSync(join(root, "fs-")), "a.eks.yaml");
		make(path);
		const { status, stdout, stderr } = run("lint", path);
		expect([0, 1, 2]).toContain(status);
		expect(stdout + stderr).toMatch(says);
		expect(stdout + stderr).not.toMatch(stackTrace);
	});

	test("a file that may not be read is a finding", () => {
		const path = lay({ name: "", content: "a: 1\n", says: /./u });
		chmodSync(path, 0o000);
		const { status, stdout, stderr } = run("lint", path);
		// The superuser may read everything; then it is a finding about its content.
		expect(status).toBe(1);
		expect(stdout + stderr).not.toMatch(stackTrace);
	});
});
