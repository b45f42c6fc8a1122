import { existsSync, readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import packageJson from "../../package.json" with { type: "json" };
import { rules } from "../../rules/index.ts";
import { Shell, today } from "./shell.ts";

const commands = ["init", "lint", "generate", "render", "explain", "rules", "schema"];

describe("eksmith", () => {
	const shell = new Shell();

	test("says its version", async () => {
		expect(await shell.run(["--version"])).toEqual({ code: 0, stdout: `${packageJson.version}\n`, stderr: "" });
	});

	test("lists its commands, with examples", async () => {
		const { code, stdout } = await shell.run(["--help"]);
		expect(code).toBe(0);
		for (const name of commands) expect(stdout).toMatch(new RegExp(`^  ${name} `, "mu"));
		expect(stdout).toContain("$ eksmith lint");
	});

	test.each(commands)("%s --help has examples of its own", async name => {
		const { code, stdout, stderr } = await shell.run([name, "--help"]);
		expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
		expect(stdout).toContain(`Examples:\n  $ eksmith ${name}`);
	});

	test.each([
		[["lnt"], "eksmith: unknown command 'lnt'\n(Did you mean lint?)\n"],
		[["lint", "--fx"], "eksmith: unknown option '--fx'\n(Did you mean --fix?)\n"],
		[
			["lint", "--format", "xml"],
			"eksmith: option '--format <format>' argument 'xml' is invalid. Allowed choices are stylish, json, sarif.\n",
		],
		[["lint", "--max-warnings", "few"], "eksmith: option '--max-warnings <count>' argument 'few' is invalid. It is no number.\n"],
		[
			["lint", "--today", "2026-02-30"],
			"eksmith: option '--today <day>' argument '2026-02-30' is invalid. It is no day such as 2026-11-21.\n",
		],
		[["generate", "a.eks.yaml"], "eksmith: required option '--out <folder>' not specified\n"],
		[["render"], "eksmith: missing required argument 'file'\n"],
	])("%j is wrong usage", async (args, stderr) => {
		expect(await shell.run(args)).toEqual({ code: 2, stdout: "", stderr });
	});

	test("nothing at all is wrong usage, answered with the help", async () => {
		const { code, stdout, stderr } = await shell.run([]);
		expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
		expect(stderr).toContain("Usage: eksmith");
	});
});

describe("init", () => {
	test("writes a template under a name, which lints clean, and says what is next", async () => {
		const shell = new Shell();
		const { code, stdout, stderr } = await shell.run(["init", "orders", "--region", "us-east-1", "--kubernetes", "1.35"]);
		expect({ code, stdout }).toEqual({ code: 0, stdout: "orders.eks.yaml\n" });
		expect(stderr).toBe("Next: eksmith lint orders.eks.yaml && eksmith generate orders.eks.yaml --out terraform/orders\n");
		expect(parse(readFileSync(shell.path("orders.eks.yaml"), "utf8"))).toMatchObject({
			name: "orders",
			region: "us-east-1",
			version: "1.35",
		});
		expect((await shell.run(["lint", "--today", today])).code).toBe(0);
	});

	test("every template that it lists", async () => {
		const shell = new Shell();
		const { stdout } = await shell.run(["init", "--list"]);
		const listed = stdout
			.trimEnd()
			.split("\n")
			.map(line => line.split(/\s{2,}/u));
		expect(listed.map(([name]) => `${name ?? ""}.eks.yaml`)).toEqual(
			readdirSync("templates")
				.filter(name => name.endsWith(".eks.yaml"))
				.toSorted(),
		);
		for (const [name = "", purpose = ""] of listed) {
			expect([name, purpose.length > 10]).toEqual([name, true]);
			expect((await shell.run(["init", name, "--template", name])).code).toBe(0);
		}
	});

	test("never overwrites, unless told to", async () => {
		const shell = new Shell({ "a.eks.yaml": "mine" });
		expect(await shell.run(["init", "a"])).toEqual({
			code: 2,
			stdout: "",
			stderr: "eksmith: a.eks.yaml is there already; --force overwrites it\n",
		});
		expect(readFileSync(shell.path("a.eks.yaml"), "utf8")).toBe("mine");
		expect((await shell.run(["init", "a", "--force"])).code).toBe(0);
		expect((await shell.run(["init", "a", "--out", "b.eks.yaml"])).code).toBe(0);
		expect(existsSync(shell.path("b.eks.yaml"))).toBe(true);
	});

	test.each([
		[
			["../a"],
			"eksmith: ../a is no name of a cluster: it must be 1 to 100 letters, digits, hyphens and underscores, the first a letter or digit\n",
		],
		[["a", "--kubernetes", "1.3"], 'eksmith: 1.3 is no version of a cluster: it must be a Kubernetes minor version such as "1.36"\n'],
		[["a", "--template", "prodution"], 'eksmith: there is no template prodution; did you mean "production"? (eksmith init --list)\n'],
	])("%j is refused", async (args, stderr) => {
		expect(await new Shell().run(["init", ...args])).toEqual({ code: 2, stdout: "", stderr });
	});

	test("a name that YAML would read as a number stays a text", async () => {
		const shell = new Shell();
		await shell.run(["init", "1e3"]);
		expect(readFileSync(shell.path("1e3.eks.yaml"), "utf8")).toContain('\nname: "1e3"\n');
	});
});

describe("rules and schema", () => {
	const shell = new Shell();

	test("every rule as JSON, and in the table", async () => {
		const names = Object.entries(rules).flatMap(([name, { meta }]) => (meta.docs.internal ? [] : [`eks/${name}`]));
		const { stdout } = await shell.run(["rules", "--format", "json"]);
		expect((JSON.parse(stdout) as { name: string }[]).map(({ name }) => name)).toEqual(names);
		const { stdout: table } = await shell.run(["rules"]);
		for (const name of names) expect(table).toMatch(new RegExp(`^${name} `, "mu"));
	});

	test("the JSON Schema that is published", async () => {
		expect((await shell.run(["schema"])).stdout).toBe(readFileSync("schemas/intent.schema.json", "utf8"));
	});
});
