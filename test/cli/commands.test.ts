import { existsSync, readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import packageJson from "../../package.json" with { type: "json" };
import { rules } from "../../rules/index.ts";
import { cluster, header, Shell, today } from "./shell.ts";

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

describe("render", () => {
	const shell = new Shell({
		"a.eks.yaml": cluster("orders", "extends: base.eks.yaml\nnodeGroups: { general: { instanceTypes: [m7g.large] } }\n"),
		"base.eks.yaml": "apiVersion: eksmith/v1\nkind: ClusterBase\nlogging:\n  retentionDays: 90\n",
		"wrong.eks.yaml": `${header}nodeGroup: {}\nregions: 1\n`,
	});

	test("prints every default with its reason, and what follows from it", async () => {
		const { code, stdout, stderr } = await shell.run(["render", "a.eks.yaml"]);
		expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
		expect(stdout).toMatch(/^ {2}private: true # default$/mu);
		expect(stdout).toMatch(/^ {2}retentionDays: 90 # extends base\.eks\.yaml:4$/mu);
		expect(stdout).toMatch(/^ {4}amiType: AL2023_ARM_64_STANDARD # follows os and instanceTypes$/mu);
		expect(stdout).toMatch(/^ {4}instanceTypes: \[ m7g\.large \]$/mu);
		expect(stdout).toMatch(/^# {3}IAM role of cluster +orders-eu-west-1-cluster$/mu);
		expect(stdout).toMatch(/^# {3}private 1 +10\.0\.0\.0\/19$/mu);
	});

	test("prints an intent that is the same cluster", async () => {
		const { stdout } = await shell.run(["render", "a.eks.yaml"]);
		shell.write({ "whole.eks.yaml": stdout });
		expect((await shell.run(["lint", "--today", today, "whole.eks.yaml"])).stdout).toBe("");
		await shell.run(["generate", "--today", today, "a.eks.yaml", "--out", "out"]);
		expect(await shell.run(["generate", "--today", today, "whole.eks.yaml", "--out", "out", "--check"])).toEqual({
			code: 0,
			stdout: "",
			stderr: "",
		});
	});

	test("JSON has intent, reasons and plan", async () => {
		const { stdout } = await shell.run(["render", "a.eks.yaml", "--format", "json"]);
		expect(JSON.parse(stdout)).toMatchObject([
			{
				intent: { name: "orders", endpoint: { private: true } },
				reasons: { "endpoint/private": "default", "logging/retentionDays": "extends base.eks.yaml:4" },
				plan: { roles: { cluster: { name: "orders-eu-west-1-cluster" } } },
			},
		]);
	});

	test("reads standard input", async () => {
		expect((await shell.run(["render", "-"], { stdin: header })).stdout).toContain("name: payments");
	});

	test("what is wrong is said in a line each", async () => {
		expect(await shell.run(["render", "wrong.eks.yaml"])).toEqual({
			code: 1,
			stdout: "",
			stderr:
				"eksmith: wrong.eks.yaml: nodeGroup: A cluster has no key `nodeGroup`. Did you mean `nodeGroups`?\neksmith: wrong.eks.yaml: regions: A cluster has no key `regions`. Did you mean `region`?\n",
		});
		expect(await shell.run(["render", "-"], { stdin: "a: [" })).toMatchObject({
			code: 1,
			stderr: expect.stringMatching(/^eksmith: -:1:\d+: /u) as string,
		});
		expect(await shell.run(["render", "base.eks.yaml"])).toMatchObject({
			code: 2,
			stderr: "eksmith: base.eks.yaml: no cluster here (kind: Cluster)\n",
		});
	});
});

describe("explain", () => {
	const shell = new Shell();

	test.each(Object.entries(rules).filter(([, { meta }]) => !meta.docs.internal))("the rule %s", async (name, { meta }) => {
		const { code, stdout } = await shell.run(["explain", name]);
		expect(code).toBe(0);
		expect(stdout).toContain(meta.docs.why);
		expect(stdout).toContain(`docs/rules/${name}.md`);
	});

	test("a rule by its full name, with presets and controls", async () => {
		const { stdout } = await shell.run(["explain", "eks/require-private-endpoint"]);
		expect(stdout).toMatch(/^presets +recommended \(error\), strict \(error\), all \(error\)$/mu);
		expect(stdout).toMatch(/^controls +CIS EKS 1\.8 5\.4\.1, 5\.4\.2$/mu);
		expect(stdout).toMatch(/^fixable +yes, with --fix$/mu);
	});

	test("a path, with what it takes, its default and its keys", async () => {
		const { stdout } = await shell.run(["explain", "network.nat"]);
		expect(stdout).toMatch(/^takes +none, single or perZone$/mu);
		expect(stdout).toMatch(/^default +"perZone"$/mu);
		const { stdout: group } = await shell.run(["explain", "nodeGroups.general"]);
		expect(group).toMatch(/^keys +instanceTypes +EC2 instance types in order of preference\.$/mu);
	});

	test.each([
		["no-shh", 'eksmith: no-shh is neither a rule nor a part of the intent; did you mean "no-ssh"?\n'],
		["netwrk", 'eksmith: netwrk is neither a rule nor a part of the intent; did you mean "network"?\n'],
		["network.gnat", 'eksmith: network has no key "gnat"; did you mean "nat"?\n'],
		["constructor", "eksmith: constructor is neither a rule nor a part of the intent\n"],
	])("%s is unknown", async (what, stderr) => {
		expect(await shell.run(["explain", what])).toEqual({ code: 2, stdout: "", stderr });
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
