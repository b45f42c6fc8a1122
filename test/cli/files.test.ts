import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { cluster, header, Shell, today } from "./shell.ts";

const open = "endpoint:\n  private: false # until the VPN is up\n  public: { cidrs: [203.0.113.0/24] }\n";
const lint = (...args: string[]) => ["lint", "--today", today, ...args];

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
		const mistake = { code: 2, stdout: "", stderr: "eksmith: missing.eks.yaml: no such file or folder\n" };
		expect(await shell.run(lint("missing.eks.yaml"))).toEqual(mistake);
		expect(await shell.run(["generate", "missing.eks.yaml", "--out", "out"])).toEqual(mistake);
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
