import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { Script } from "node:vm";
import { cluster, header, Shell, today } from "./shell.ts";

// What only shows in a process: streams, colours, the built bundles.
const wrong = `${header}endpoint: { private: false, public: { cidrs: [203.0.113.0/24] } }\n`;
const shell = new Shell({ "a.eks.yaml": wrong, "fine/b.eks.yaml": cluster("b") });
const lint = (...args: string[]) => ["lint", "--today", today, ...args];

test.each([
	["clean", lint("fine"), 0],
	["findings", lint("a.eks.yaml"), 1],
	["wrong usage", ["lint", "--nonsense"], 2],
	["no such file", lint("missing"), 2],
])("exit code for %s", (_what, args, code) => {
	expect(shell.spawn(args).code).toBe(code);
});

test("standard input", () => {
	expect(shell.spawn(lint("-"), { stdin: wrong })).toMatchObject({
		code: 1,
		stderr: "",
		stdout: expect.stringContaining("<stdin>:6:13  error") as string,
	});
});

describe("colours", () => {
	const coloured = (args: string[], env: NodeJS.ProcessEnv = {}) =>
		shell.spawn([...lint("a.eks.yaml"), ...args], { env }).stdout.includes("\u001b[");

	test("none in a pipe, unless asked for", () => {
		expect(coloured([])).toBe(false);
		expect(coloured(["--color"])).toBe(true);
		expect(coloured([], { FORCE_COLOR: "1" })).toBe(true);
		expect(coloured([], { FORCE_COLOR: "0" })).toBe(false);
	});

	test("NO_COLOR and --no-color win over FORCE_COLOR, and --color over both", () => {
		expect(coloured([], { FORCE_COLOR: "1", NO_COLOR: "1" })).toBe(false);
		expect(coloured(["--no-color"], { FORCE_COLOR: "1" })).toBe(false);
		expect(coloured(["--color"], { NO_COLOR: "1" })).toBe(true);
	});
});

test("a reader that stops reading is no error", () => {
	const cli = `${process.execPath} ${resolve("dist/eksmith.js")}`;
	const { stdout, stderr } = spawnSync("bash", ["-c", `${cli} schema | head -c 1; echo; echo "\${PIPESTATUS[0]}"`], { encoding: "utf8" });
	expect({ stdout, stderr }).toEqual({ stdout: "{\n0\n", stderr: "" });
});

test("output that cannot be written is one line and exit code 2", () => {
	const cli = `${process.execPath} ${resolve("dist/eksmith.js")}`;
	const { status, stderr } = spawnSync("bash", ["-c", `${cli} schema > /dev/full`], { encoding: "utf8" });
	expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringMatching(/^eksmith: cannot write the output: .*\n$/u) as string });
});

test("no trace for a fault of ours, unless asked for one", () => {
	const index = resolve("dist/index.js");
	shell.write({
		"fault/eksmith.config.mjs": `import { defineRule } from "${index}";
			const docs = { description: "Require luck", category: "cost", presets: {}, why: "Because." };
			const rule = defineRule({ meta: { docs, messages: {} }, create: () => ({ Cluster() { throw new Error("out of luck"); } }) });
			export default { plugins: { own: { rules: { luck: rule } } }, rules: { "own/luck": "warn" } };`,
	});
	const args = lint("--config", "fault/eksmith.config.mjs", "fine");
	const { code, stderr } = shell.spawn(args);
	expect(code).toBe(2);
	expect(stderr).toMatch(/^eksmith: this is a fault of eksmith, not yours: out of luck .*\(EKSMITH_DEBUG=1 prints the trace\)\n$/u);
	expect(shell.spawn(args, { env: { EKSMITH_DEBUG: "1" } }).stderr).toContain("\n    at ");
});

test("synth lints, then writes a cdktf stack for each cluster", () => {
	const synth = (file: string) =>
		spawnSync(process.execPath, [resolve("dist/synth.js"), file], { cwd: shell.cwd, encoding: "utf8", env: { PATH: process.env.PATH } });
	expect(synth("a.eks.yaml")).toMatchObject({ status: 1, stderr: expect.stringContaining("eks/require-private-endpoint") as string });
	expect(existsSync(shell.path("cdktf.out"))).toBe(false);
	expect(synth("fine/b.eks.yaml")).toMatchObject({ status: 0, stderr: "" });
	expect(readFileSync(shell.path("cdktf.out/stacks/b/cdk.tf.json"), "utf8")).toContain("aws_eks_cluster");
});

describe("the bundles", () => {
	test.each(["cli.cjs", "generator.cjs"])("V8 takes the code cache of %s that the build has made", name => {
		const script = new Script(`(function (exports, require, module) {${readFileSync(`dist/${name}`, "latin1")}\n})`, {
			cachedData: readFileSync(`dist/${name}.cache`),
		});
		expect(script.cachedDataRejected).toBe(false);
	});

	test("run without one all the same", () => {
		const copy = new Shell();
		execFileSync("cp", ["-r", resolve("dist"), copy.path("dist")]);
		copy.write({ "package.json": '{ "type": "module" }', "dist/cli.cjs.cache": "not a cache" });
		const { status } = spawnSync(process.execPath, [copy.path("dist/eksmith.js"), ...lint(shell.path("fine"))], { encoding: "utf8" });
		expect(status).toBe(0);
	});

	test("linting loads neither cdktf nor the provider", () => {
		const holdsCdktf = (name: string) => readFileSync(`dist/${name}`, "latin1").includes("TerraformStack");
		expect({ cli: holdsCdktf("cli.cjs"), generator: holdsCdktf("generator.cjs") }).toEqual({ cli: false, generator: true });
	});
});
