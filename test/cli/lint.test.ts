import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { cluster, header, Shell, today } from "./shell.ts";

const open = "endpoint:\n  private: false # until the VPN is up\n  public: { cidrs: [203.0.113.0/24] }\n";
const lint = (...args: string[]) => ["lint", "--today", today, ...args];

describe("what it says", () => {
	const shell = new Shell({ "a.eks.yaml": header + open, "clean/b.eks.yaml": cluster("b") });

	test("findings on standard output with a code frame, the rule and how many there are; exit code 1", async () => {
		expect(await shell.run(lint("a.eks.yaml"))).toEqual({
			code: 1,
			stderr: "",
			stdout: `a.eks.yaml:7:3  error  Nodes reach the API server over the internet because its private endpoint is off.  eks/require-private-endpoint
> 7 |   private: false # until the VPN is up
    |   ^^^^^^^

a.eks.yaml:8:3  warning  The API server answers on the internet, where 203.0.113.0/24 may reach it: a stolen credential works from there too.  eks/no-public-endpoint
> 8 |   public: { cidrs: [203.0.113.0/24] }
    |   ^^^^^^

2 findings (1 error, 1 warning)
1 fixable with --fix
`,
		});
	});

	test("nothing but a word on standard error when all is well", async () => {
		expect(await shell.run(lint("clean"))).toEqual({ code: 0, stdout: "", stderr: "1 file, no findings.\n" });
	});

	test("warnings pass, unless there are more than may be", async () => {
		shell.write({ "warning.eks.yaml": `${header}endpoint: { public: { cidrs: [203.0.113.0/24] } }\n` });
		expect((await shell.run(lint("warning.eks.yaml"))).code).toBe(0);
		expect((await shell.run(lint("--max-warnings", "1", "warning.eks.yaml"))).code).toBe(0);
		const refused = await shell.run(lint("--max-warnings", "0", "warning.eks.yaml"));
		expect(refused).toMatchObject({ code: 1, stderr: "eksmith: 1 warning, more than --max-warnings 0\n" });
	});

	test("--quiet leaves warnings out, and still counts them against --max-warnings", async () => {
		const { stdout } = await shell.run(lint("--quiet", "a.eks.yaml"));
		expect(stdout).toContain("1 finding (1 error, 0 warnings)");
		expect(stdout).not.toContain("no-public-endpoint");
		expect((await shell.run(lint("--quiet", "--max-warnings", "0", "warning.eks.yaml"))).code).toBe(1);
	});

	test("a preset by name", async () => {
		const { stdout } = await shell.run(lint("--preset", "strict", "--format", "json", "a.eks.yaml"));
		const [{ messages }] = JSON.parse(stdout) as [{ messages: { ruleId: string; severity: number }[] }];
		expect(messages.find(({ ruleId }) => ruleId === "eks/no-public-endpoint")?.severity).toBe(2);
	});

	test("misspelt keys with what was meant", async () => {
		shell.write({ "misspelt.eks.yaml": `${header}nodeGroup: {}\n` });
		const { stdout } = await shell.run(lint("misspelt.eks.yaml"));
		expect(stdout).toContain(
			"misspelt.eks.yaml:6:1  error  A cluster has no key `nodeGroup`. Did you mean `nodeGroups`?  eks/valid-intent",
		);
	});

	test("directives with a reason silence a finding, unused ones are findings", async () => {
		const silenced =
			"endpoint:\n  # eslint-disable-next-line eks/require-private-endpoint -- moving house\n  private: false\n  public: { cidrs: [203.0.113.0/24] }\n";
		shell.write({
			"silenced.eks.yaml": header + silenced,
			"unused.eks.yaml": `${header}# eslint-disable-next-line eks/no-ssh -- none\ntags: {}\n`,
		});
		expect((await shell.run(lint("silenced.eks.yaml"))).stdout).not.toContain("require-private-endpoint");
		expect((await shell.run(lint("unused.eks.yaml"))).stdout).toContain("unused.eks.yaml:6:1  warning  Unused eslint-disable directive");
	});

	test("inline options are checked", async () => {
		shell.write({ "inline.eks.yaml": `# eslint eks/require-log-retention: ["error", { "nonsense": 1 }]\n${header}` });
		const { stdout, code } = await shell.run(lint("inline.eks.yaml"));
		expect(code).toBe(1);
		expect(stdout).toContain('Inline configuration for rule "eks/require-log-retention" is invalid');
	});

	test("what cannot be known is counted apart, and is no finding", async () => {
		const existing =
			"network:\n  vpc: existing\n  id: vpc-0123456789abcdef0\n  privateSubnets: { a: subnet-0123456789abcdef0, b: subnet-0123456789abcdef1 }\n";
		shell.write({ "existing.eks.yaml": cluster("existing", existing) });
		const { stdout } = await shell.run(lint("existing.eks.yaml"));
		expect(stdout).toMatch(/^\d+ undecided: \d+ other stack\n$/mu);
		const { stdout: json } = await shell.run(lint("--format", "json", "existing.eks.yaml"));
		const [result] = JSON.parse(json) as [{ messages: object[]; undecided: { ruleId: string; reason: string; line: number }[] }];
		expect(result.messages).toEqual([]);
		expect(result.undecided[0]).toMatchObject({ ruleId: expect.stringMatching(/^eks\//u) as string, reason: "other stack" });
	});

	test("control characters of a file do not reach the terminal", async () => {
		shell.write({ "escape.eks.yaml": `${header}"\\e[2Jkey": 1 # \u001b[2J\u202e\n` });
		const { stdout, code } = await shell.run(lint("escape.eks.yaml"));
		expect(code).toBe(1);
		expect(stdout).not.toMatch(/[\u001b\u202e]/u);
	});
});

describe("which files", () => {
	const shell = new Shell({
		"b.eks.yml": cluster("b"),
		"a.eks.json": JSON.stringify({ apiVersion: "eksmith/v1", kind: "Cluster", name: "a", region: "eu-west-1", version: "1.36" }),
		"deep/er/c.eks.yaml": cluster("c"),
		"node_modules/x/d.eks.yaml": "not looked at",
		".git/e.eks.yaml": "not looked at",
		"cdktf.out/f.eks.yaml": "not looked at",
		"other.yaml": "not looked at",
	});
	const files = async (...args: string[]) => {
		const { stdout } = await shell.run(lint("--format", "json", ...args));
		return (JSON.parse(stdout) as { filePath: string }[]).map(({ filePath }) => filePath.slice(shell.cwd.length + 1));
	};

	test("the working folder and all below it, sorted; not what others keep there", async () => {
		expect(await files()).toEqual(["a.eks.json", "b.eks.yml", "deep/er/c.eks.yaml"]);
	});

	test("each once, however often it is named", async () => {
		expect(await files("deep", "deep/er/c.eks.yaml", "./deep/../deep")).toEqual(["deep/er/c.eks.yaml"]);
	});

	test("a file that is named is linted whatever it is called", async () => {
		expect(await files("other.yaml")).toEqual(["other.yaml"]);
	});

	test("loops of links end", async () => {
		mkdirSync(shell.path("loop"));
		symlinkSync("..", shell.path("loop/up"));
		symlinkSync("../b.eks.yml", shell.path("loop/linked.eks.yml"));
		expect(await files("loop")).toEqual(["loop/linked.eks.yml"]);
	});

	test("none at all is a mistake", async () => {
		mkdirSync(shell.path("empty"));
		expect(await shell.run(lint("empty"))).toEqual({
			code: 2,
			stdout: "",
			stderr: "eksmith: no intents (*.eks.yaml, *.eks.yml, *.eks.json) in empty\n",
		});
	});

	test("a path that does not exist is a mistake, in one line", async () => {
		const { code, stdout, stderr } = await shell.run(lint("missing.eks.yaml"));
		expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
		expect(stderr).toMatch(/^eksmith: .*missing\.eks\.yaml: no such file or folder\n$/u);
	});
});

describe("files that cannot be read are findings on line 1", () => {
	const shell = new Shell();
	const finding = async (name: string) => {
		const { code, stdout, stderr } = await shell.run(lint(name));
		expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
		return stdout.split("\n")[0];
	};

	test("binary", async () => {
		shell.write({ "binary.eks.yaml": "a\0b" });
		expect(await finding("binary.eks.yaml")).toBe("binary.eks.yaml:1:1  error  The file is binary: it holds NUL bytes.");
	});

	test("not UTF-8", async () => {
		writeFileSync(shell.path("latin.eks.yaml"), Buffer.from([0x6e, 0xe4, 0x68]));
		expect(await finding("latin.eks.yaml")).toBe("latin.eks.yaml:1:1  error  The file is not UTF-8.");
	});

	test("too large", async () => {
		shell.write({ "large.eks.yaml": "#".repeat(1024 * 1024 + 1) });
		expect(await finding("large.eks.yaml")).toBe("large.eks.yaml:1:1  error  The file is larger than 1 MiB, which no intent needs.");
	});

	test("a folder with the name of an intent", async () => {
		mkdirSync(shell.path("folder.eks.yaml"));
		expect(await finding("folder.eks.yaml")).toBe("folder.eks.yaml:1:1  error  This is a folder with the name of an intent.");
	});

	test("a link to nowhere", async () => {
		mkdirSync(shell.path("links"));
		symlinkSync("nowhere", shell.path("links/dead.eks.yaml"));
		expect(await finding("links")).toBe("links/dead.eks.yaml:1:1  error  The file cannot be read: no such file or folder.");
	});

	test("a pipe, without waiting for it", async () => {
		execFileSync("mkfifo", [shell.path("pipe.eks.yaml")]);
		expect(await finding("pipe.eks.yaml")).toMatch(/^pipe\.eks\.yaml:1:1 {2}error {2}This is not a regular file/u);
		expect(await finding("/dev/zero")).toMatch(/error {2}This is not a regular file/u);
	});

	test("what is no YAML, at the line where it goes wrong", async () => {
		shell.write({ "broken.eks.yaml": "a: [1\nb: }\n" });
		expect(await finding("broken.eks.yaml")).toMatch(/^broken\.eks\.yaml:\d+:\d+ {2}error {2}Parsing error: /u);
	});
});

describe("standard input", () => {
	const shell = new Shell({
		"base.eks.yaml": "apiVersion: eksmith/v1\nkind: ClusterBase\nendpoint: { private: false, public: { cidrs: [203.0.113.0/24] } }\n",
	});

	test("is linted as -", async () => {
		const { code, stdout } = await shell.run(lint("-"), { stdin: header + open });
		expect(code).toBe(1);
		expect(stdout).toContain("<stdin>:7:3  error");
	});

	test("stands for the file that is named: for its format and what it extends", async () => {
		const { stdout } = await shell.run(lint("-", "--stdin-filename", "clusters.eks.json"), { stdin: "name: payments" });
		expect(stdout).toContain("clusters.eks.json:1:2  error  Parsing error: This is not JSON");
		const { stdout: extended } = await shell.run(lint("-", "--stdin-filename", "x.eks.yaml"), {
			stdin: `${header}extends: base.eks.yaml\n`,
		});
		expect(extended).toMatch(/x\.eks\.yaml:6:1 .*base\.eks\.yaml:3/u);
	});

	test("cannot be fixed", async () => {
		expect(await shell.run(lint("--fix", "-"))).toMatchObject({
			code: 2,
			stderr: "eksmith: --fix writes to files; standard input is none\n",
		});
	});
});

describe("--fix", () => {
	const shell = new Shell();

	test("writes what is safe, keeps comments, mode and links, and reports the rest", async () => {
		shell.write({ "a.eks.yaml": header + open });
		chmodSync(shell.path("a.eks.yaml"), 0o640);
		symlinkSync("a.eks.yaml", shell.path("link.eks.yaml"));
		const { code, stdout } = await shell.run(lint("--fix", "link.eks.yaml"));
		expect(code).toBe(0);
		expect(stdout).toContain("no-public-endpoint");
		expect(readFileSync(shell.path("a.eks.yaml"), "utf8")).toBe(header + open.replace("private: false", "private: true"));
		expect(statSync(shell.path("a.eks.yaml")).mode & 0o777).toBe(0o640);
		expect(readFileSync(shell.path("link.eks.yaml"), "utf8")).toContain("private: true");
	});

	test("goes on until nothing changes", async () => {
		shell.write({
			"many.eks.yaml": `${header}deletionProtection: false\nlogging: { types: [api], retentionDays: 1 }\nendpoint: { private: false, public: false }\nnetwork: { flowLogs: false }\nupgrade: { force: true }\n`,
		});
		await shell.run(lint("--fix", "--preset", "all", "many.eks.yaml"));
		const { stdout } = await shell.run(lint("--preset", "all", "--format", "json", "many.eks.yaml"));
		expect(JSON.parse(stdout)).toMatchObject([{ fixableErrorCount: 0, fixableWarningCount: 0 }]);
		expect(readFileSync(shell.path("many.eks.yaml"), "utf8")).toContain("private: true");
	});

	test("keeps a byte order mark and CRLF", async () => {
		shell.write({ "windows.eks.yaml": `\ufeff${(header + open).replaceAll("\n", "\r\n")}` });
		await shell.run(lint("--fix", "windows.eks.yaml"));
		expect(readFileSync(shell.path("windows.eks.yaml"), "utf8")).toBe(
			`\ufeff${(header + open).replaceAll("\n", "\r\n").replace("private: false", "private: true")}`,
		);
	});

	test("leaves a file alone that it cannot mend", async () => {
		shell.write({ "fine.eks.yaml": cluster("fine") });
		const before = statSync(shell.path("fine.eks.yaml"), { bigint: true });
		await shell.run(lint("--fix", "fine.eks.yaml"));
		expect(statSync(shell.path("fine.eks.yaml"), { bigint: true }).mtimeNs).toBe(before.mtimeNs);
	});
});
