import { chmodSync, readFileSync, statSync, symlinkSync } from "node:fs";
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
		for (const character of ["\u001b", "\u202e"]) expect(stdout).not.toContain(character);
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
