import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parse } from "yaml";
import { today } from "./lint.ts";

const readme = readFileSync("README.md", "utf8");
const blocks = [...readme.matchAll(/```(?<language>\w+)(?: (?<info>[^\n]*))?\n(?<text>[^]*?)```/gu)].map(({ groups = {} }) => ({
	language: groups.language ?? "",
	info: groups.info ?? "",
	text: groups.text ?? "",
}));
const of = (language: string) => blocks.filter(block => block.language === language);
const cli = resolve("dist/eksmith.js");

let folder: string;

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), "eksmith-readme-"));
	for (const name of ["docs", "templates", "reference"]) symlinkSync(resolve(name), join(folder, name));
	for (const name of ["out", "rules", "test/rules", "docs2", "node_modules"]) mkdirSync(join(folder, name), { recursive: true });
	for (const name of ["eslint", "@eslint"]) symlinkSync(resolve("node_modules", name), join(folder, "node_modules", name));
	symlinkSync(resolve("."), join(folder, "node_modules/eksmith"));
	writeFileSync(join(folder, "eksmith.config.js"), `export default { today: "${today}" };\n`);
	writeFileSync(join(folder, "package.json"), '{ "type": "module" }\n');
});

afterAll(() => {
	rmSync(folder, { recursive: true, force: true });
});

const sh = (command: string) =>
	spawnSync("bash", ["-c", command.replaceAll("npx eksmith", `node ${cli}`)], { cwd: folder, encoding: "utf8" });

describe("every command is run", () => {
	const commands = of("sh").flatMap(({ info, text }) =>
		text
			.trim()
			.split("\n")
			.map(command => ({ command, info })),
	);

	test("here, by CI, or it says that it needs AWS", () => {
		const ci = readFileSync(".ci/run", "utf8");
		for (const { command, info } of commands) {
			if (info.includes("needs=aws") || command.startsWith("npx eksmith ")) continue;
			if (command.startsWith("npm run new-rule -- ")) continue;
			for (const part of command.split(" && ")) expect(ci).toContain(part);
		}
	});

	test.each(commands.filter(({ command }) => command.startsWith("npx eksmith ")))("$command", ({ command, info }) => {
		const { status, stderr } = sh(command);
		expect({ status, stderr: status === 2 ? stderr : "" }).toEqual({ status: Number(/exit=(\d)/u.exec(info)?.[1] ?? 0), stderr: "" });
	});

	test("npm run new-rule", () => {
		const [, name = "", description = ""] = /new-rule -- (\S+) "(.*)"/u.exec(readme) ?? [];
		const clean = mkdtempSync(join(folder, "new-"));
		for (const path of ["rules", "test/rules", "docs/rules"]) mkdirSync(join(clean, path), { recursive: true });
		const tsx = resolve("node_modules/tsx/dist/cli.mjs");
		const { status } = spawnSync(process.execPath, [tsx, resolve("scripts/new-rule.ts"), name, description], {
			cwd: clean,
			encoding: "utf8",
		});
		expect(status).toBe(0);
		expect(
			[`rules/${name}.ts`, `test/rules/${name}.test.ts`, `docs/rules/${name}.md`].filter(path => !existsSync(join(clean, path))),
		).toEqual([]);
	});
});

describe("what it shows is true", () => {
	test("the annotated intent is the example that the commands use", () => {
		expect(of("yaml").map(({ text }) => text)).toContain(readFileSync("docs/examples/payments.eks.yaml", "utf8"));
	});

	test("the output is what is generated", () => {
		const [excerpt = ""] = of("json")
			.map(({ text }) => text)
			.filter(text => text.includes("aws_eks_node_group"));
		sh("npx eksmith generate docs/examples/payments.eks.yaml --out out/shown");
		const nodes: unknown = JSON.parse(readFileSync(join(folder, "out/shown/nodes.tf.json"), "utf8"));
		expect(nodes).toMatchObject(JSON.parse(excerpt) as object);
	});

	test("the findings are what is found", () => {
		const [shown] = of("text");
		expect(sh("npx eksmith lint docs/examples/mistakes.eks.yaml").stdout.trimEnd()).toBe(shown?.text.trimEnd());
	});

	test("the pre-commit hook runs eksmith on intents only", () => {
		const [hook] = of("yaml").flatMap(({ text }) =>
			text.startsWith("repos:") ? [parse(text) as { repos: { hooks: { entry: string; files: string }[] }[] }] : [],
		);
		const { entry = "", files = "" } = hook?.repos[0]?.hooks[0] ?? {};
		const matching = ["docs/examples/payments.eks.yaml", "docs/private-clusters.md", "package.json"].filter(path =>
			new RegExp(files, "u").test(path),
		);
		expect(matching).toEqual(["docs/examples/payments.eks.yaml"]);
		expect(sh(`${entry} ${matching.join(" ")}`).status).toBe(0);
	});

	test("the ESLint configuration finds mistakes, and leaves JavaScript rules alone", () => {
		const [config] = of("js");
		writeFileSync(join(folder, "eslint.config.js"), config?.text ?? "");
		writeFileSync(join(folder, "bad.eks.yaml"), readFileSync("docs/examples/mistakes.eks.yaml"));
		writeFileSync(join(folder, "bad.js"), "undefinedName();\n");
		const { stdout } = sh(`node ${resolve("node_modules/eslint/bin/eslint.js")} --format json bad.eks.yaml bad.js`);
		const results = JSON.parse(stdout) as { messages: { ruleId: string }[] }[];
		expect(results.map(({ messages }) => [...new Set(messages.map(({ ruleId }) => ruleId))])).toEqual([
			["eks/valid-intent", "eks/no-world-endpoint", "eks/require-matching-architecture"],
			["no-undef"],
		]);
	});

	test("the TypeScript example generates", () => {
		const [example] = of("ts");
		writeFileSync(join(folder, "example.js"), `${example?.text ?? ""}\nconsole.log(Object.keys(files).join());\n`);
		expect(sh("node example.js").stdout).toContain("cluster.tf.json");
	});
});
