import fs, { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { cluster, header, Shell, today } from "./shell.ts";

const generate = (...args: string[]) => ["generate", "--today", today, ...args];
const intent = cluster(
	"payments",
	"access: { platform: { principal: arn:aws:iam::111122223333:role/platform, policies: [AmazonEKSClusterAdminPolicy] } }\n",
);
const setUp = () => new Shell({ "a.eks.yaml": intent });
const names = (shell: Shell, folder: string) => readdirSync(shell.path(folder)).toSorted();

describe("a cluster", () => {
	const shell = setUp();

	test("is written to a folder, with what to do next", async () => {
		const { code, stdout, stderr } = await shell.run(generate("a.eks.yaml", "--out", "out/payments"));
		expect(code).toBe(0);
		expect(stdout.split("\n")).toContain("wrote out/payments/cluster.tf.json");
		expect(stderr).toBe("Next: cd out/payments && terraform init && terraform plan\n");
		const wrote = stdout.split("\n").map(line => line.replace("wrote out/payments/", ""));
		expect(names(shell, "out/payments")).toEqual([".eksmith.json", ...wrote.filter(name => name !== "")]);
		expect(readFileSync(shell.path("out/payments/cluster.tf.json"), "utf8")).toContain('"aws_eks_cluster"');
	});

	test("is not written again when nothing has changed", async () => {
		const before = statSync(shell.path("out/payments/cluster.tf.json"), { bigint: true }).mtimeNs;
		expect(await shell.run(generate("a.eks.yaml", "--out", "out/payments"))).toEqual({
			code: 0,
			stdout: "",
			stderr: "Everything is up to date.\n",
		});
		expect(statSync(shell.path("out/payments/cluster.tf.json"), { bigint: true }).mtimeNs).toBe(before);
	});

	test("loses the files that it no longer needs", async () => {
		shell.write({ "b.eks.yaml": `${intent}nodeGroups: {}\n` });
		const { stdout } = await shell.run(generate("b.eks.yaml", "--out", "out/payments"));
		expect(stdout).toContain("removed out/payments/nodes.tf.json");
		expect(existsSync(shell.path("out/payments/nodes.tf.json"))).toBe(false);
		expect(names(shell, "out/payments").filter(name => name.startsWith(".eksmith-"))).toEqual([]);
	});
});

test("--check writes nothing, says what differs, and is quiet when nothing does", async () => {
	const shell = setUp();
	const missing = await shell.run(generate("a.eks.yaml", "--out", "out", "--check"));
	expect(missing.code).toBe(1);
	expect(missing.stdout.split("\n")).toContain("would write out/cluster.tf.json");
	expect(existsSync(shell.path("out"))).toBe(false);

	await shell.run(generate("a.eks.yaml", "--out", "out"));
	expect(await shell.run(generate("a.eks.yaml", "--out", "out", "--check"))).toEqual({ code: 0, stdout: "", stderr: "" });

	shell.write({ "out/cluster.tf.json": "{}" });
	const edited = await shell.run(generate("a.eks.yaml", "--out", "out", "--check"));
	expect(edited).toMatchObject({ code: 1, stdout: "would write out/cluster.tf.json\n" });
});

describe("several clusters", () => {
	const shell = new Shell({ "two.eks.yaml": `${cluster("one")}---\n${cluster("two")}`, "three.eks.yaml": cluster("three") });

	test("get a folder each, by name", async () => {
		const { code } = await shell.run(generate("two.eks.yaml", "three.eks.yaml", "--out", "out"));
		expect(code).toBe(0);
		expect(names(shell, "out")).toEqual(["one", "three", "two"]);
	});

	test("are written all or not at all", async () => {
		shell.write({ "other/two/cluster.tf.json": "{}" });
		const { code, stdout, stderr } = await shell.run(generate("two.eks.yaml", "--out", "other"));
		expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
		expect(stderr).toContain("other/two/cluster.tf.json was not written by eksmith.");
		expect(names(shell, "other")).toEqual(["two"]);
	});

	test("may not have the same name", async () => {
		expect(await shell.run(generate("three.eks.yaml", "three.eks.yaml", "--out", "out"))).toMatchObject({
			code: 2,
			stderr: expect.stringContaining("eksmith: two clusters are called three") as string,
		});
	});
});

describe("what somebody else wrote stays", () => {
	const blocked = async (shell: Shell, file: string, why: string) => {
		const before = readFileSync(shell.path(file), "utf8");
		const { code, stdout, stderr } = await shell.run(generate("a.eks.yaml", "--out", "out"));
		expect({ code, stdout, stderr: stderr.split("\n") }).toEqual({
			code: 1,
			stdout: "",
			stderr: [`${file} ${why}.`, "eksmith: nothing was written; --force writes all the same", ""],
		});
		expect(readFileSync(shell.path(file), "utf8")).toBe(before);
	};

	test("a file of ours that was changed by hand, until --force", async () => {
		const shell = setUp();
		await shell.run(generate("a.eks.yaml", "--out", "out"));
		shell.write({ "out/iam.tf.json": "{}" });
		await blocked(shell, "out/iam.tf.json", "was changed by hand");
		expect((await shell.run(generate("a.eks.yaml", "--out", "out", "--force"))).stdout).toBe("wrote out/iam.tf.json\n");
	});

	test("a file that is in the way", async () => {
		const shell = setUp();
		shell.write({ "out/iam.tf.json": "{}" });
		await blocked(shell, "out/iam.tf.json", "was not written by eksmith");
	});

	test("another Terraform configuration", async () => {
		const shell = setUp();
		shell.write({ "out/main.tf": "" });
		await blocked(shell, "out/main.tf", "belongs to another Terraform configuration");
	});

	test("files beside ours, which are none of our business", async () => {
		const shell = setUp();
		await shell.run(generate("a.eks.yaml", "--out", "out"));
		shell.write({ "out/mine.tf": "# mine", "out/terraform.tfstate": "{}" });
		shell.write({ "a.eks.yaml": `${intent}nodeGroups: {}\n` });
		expect((await shell.run(generate("a.eks.yaml", "--out", "out"))).code).toBe(0);
		expect(names(shell, "out")).toEqual(expect.arrayContaining(["mine.tf", "terraform.tfstate"]));
	});

	test("what only pretends to be ours: a record that names files elsewhere", async () => {
		const shell = setUp();
		shell.write({
			"precious.txt": "x",
			"out/.eksmith.json": JSON.stringify({
				version: 1,
				files: { "../precious.txt": "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881" },
			}),
		});
		await blocked(shell, "out/.eksmith.json", "is not as eksmith wrote it");
		await shell.run(generate("a.eks.yaml", "--out", "out", "--force"));
		expect(existsSync(shell.path("precious.txt"))).toBe(true);
	});

	test("folders and links in a file's place, even with --force", async () => {
		const shell = setUp();
		shell.write({ "elsewhere.json": "x" });
		mkdirSync(shell.path("out/nodes.tf.json"), { recursive: true });
		symlinkSync("../elsewhere.json", shell.path("out/iam.tf.json"));
		const { code, stderr } = await shell.run(generate("a.eks.yaml", "--out", "out", "--force"));
		expect(code).toBe(1);
		expect(stderr.split("\n").slice(0, 3)).toEqual([
			"out/iam.tf.json is no regular file.",
			"out/nodes.tf.json is no regular file.",
			"eksmith: nothing was written",
		]);
	});

	describe("when writing fails half-way", () => {
		const contents = (shell: Shell) =>
			Object.fromEntries(names(shell, "out").map(name => [name, readFileSync(shell.path("out", name), "utf8")]));
		const rename = fs.renameSync;

		/** Generates over what is there, and fails to move what `fails` tells. */
		const interrupted = async (fails: (to: string, times: number) => boolean) => {
			const shell = setUp();
			await shell.run(generate("a.eks.yaml", "--out", "out"));
			const before = contents(shell);
			shell.write({ "a.eks.yaml": intent.replace("eu-west-1", "us-east-1") });

			let times = 0;
			const failing = jest.spyOn(fs, "renameSync").mockImplementation((from, to) => {
				const path = String(to);
				if (path.endsWith("out/outputs.tf.json") && fails(path, ++times))
					throw Object.assign(new Error("full"), { code: "ENOSPC", syscall: "rename", path });
				rename(from, to);
			});
			const { code, stdout, stderr } = await shell.run(generate("a.eks.yaml", "--out", "out"));
			failing.mockRestore();
			expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
			return { shell, before, stderr };
		};

		test("all is put back", async () => {
			const { shell, before, stderr } = await interrupted((_path, times) => times === 1);
			expect(stderr).toMatch(/^eksmith: .*outputs\.tf\.json: no space is left\n$/u);
			expect(contents(shell)).toEqual(before);
		});

		test("what cannot be put back is kept, and it is said where", async () => {
			const { shell, before, stderr } = await interrupted(() => true);
			const [, kept = ""] = /what is missing lies in (.*)\n$/u.exec(stderr) ?? [];
			expect(readFileSync(`${kept}/old/outputs.tf.json`, "utf8")).toBe(before["outputs.tf.json"]);
			expect(readFileSync(shell.path("out/cluster.tf.json"), "utf8")).toBe(before["cluster.tf.json"]);
		});
	});

	test("when the first writing fails: nothing is left", async () => {
		const shell = setUp();
		const failing = jest.spyOn(fs, "renameSync").mockImplementation(() => {
			throw Object.assign(new Error("no"), { code: "EACCES", syscall: "rename" });
		});
		const { code, stderr } = await shell.run(generate("a.eks.yaml", "--out", "deep/er/out"));
		failing.mockRestore();
		expect({ code, stderr }).toEqual({ code: 2, stderr: "eksmith: permission denied\n" });
		expect(existsSync(shell.path("deep"))).toBe(false);
	});
});

describe("folders that nobody means", () => {
	const shell = setUp();
	const refused = async (out: string) => {
		const { code, stdout, stderr } = await shell.run(generate("a.eks.yaml", "--out", out));
		expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
		return stderr;
	};

	test("a file", async () => {
		expect(await refused("a.eks.yaml")).toMatch(/^eksmith: .*a\.eks\.yaml: this is no folder\n$/u);
	});

	test("the root of the file system", async () => {
		expect(await refused("/")).toBe("eksmith: /: eksmith does not write to the root of the file system\n");
	});

	test("a link in the place of a cluster's folder", async () => {
		mkdirSync(shell.path("linked"));
		symlinkSync("/tmp", shell.path("linked/one"));
		shell.write({ "two.eks.yaml": `${cluster("one")}---\n${cluster("two")}` });
		const { code, stderr } = await shell.run(generate("two.eks.yaml", "--out", "linked"));
		expect(code).toBe(2);
		expect(stderr).toMatch(/linked\/one: this is a link; eksmith writes to real folders\n$/u);
	});
});

describe("linting first", () => {
	const shell = new Shell({
		"wrong.eks.yaml": `${header}endpoint: { private: false, public: { cidrs: [203.0.113.0/24] } }\n`,
		"warned.eks.yaml": `${header}endpoint: { public: { cidrs: [203.0.113.0/24] } }\n`,
		"silenced.eks.yaml": `# eslint-disable eks/valid-intent -- no\n${header}nodeGroup: {}\n`,
		"base.eks.yaml": "apiVersion: eksmith/v1\nkind: ClusterBase\n",
	});

	test("errors stop it, with the report on standard error", async () => {
		const { code, stdout, stderr } = await shell.run(generate("wrong.eks.yaml", "--out", "out"));
		expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
		expect(stderr).toContain("wrong.eks.yaml:6:13  error");
		expect(stderr).not.toContain("warning ");
		expect(existsSync(shell.path("out"))).toBe(false);
	});

	test("warnings do not", async () => {
		const { code, stderr } = await shell.run(generate("warned.eks.yaml", "--out", "warned"));
		expect(code).toBe(0);
		expect(stderr).toContain("1 warning: eksmith lint warned.eks.yaml\n");
	});

	test("what the schema refuses stops it, whatever is silenced", async () => {
		const { code, stderr } = await shell.run(generate("silenced.eks.yaml", "--out", "out"));
		expect({ code, stderr }).toEqual({
			code: 1,
			stderr: "eksmith: silenced.eks.yaml: nodeGroup: A cluster has no key `nodeGroup`. Did you mean `nodeGroups`?\n",
		});
	});

	test("a file without a cluster is a mistake", async () => {
		expect(await shell.run(generate("base.eks.yaml", "--out", "out"))).toEqual({
			code: 2,
			stdout: "",
			stderr: "eksmith: base.eks.yaml: no cluster here (kind: Cluster)\n",
		});
	});

	test("an older provider: what it lacks is left out, and said", async () => {
		const { code, stderr } = await shell.run(generate("warned.eks.yaml", "--out", "old", "--provider", "5.100"));
		expect(code).toBe(0);
		expect(stderr).toContain("payments: deletionProtection is left out: the AWS provider has aws_eks_cluster.deletion_protection since 6.");
		expect(readFileSync(shell.path("old/terraform.tf.json"), "utf8")).toContain("5.100");
		const wrong = await shell.run(generate("warned.eks.yaml", "--out", "old", "--provider", "4"));
		expect(wrong).toMatchObject({ code: 2, stdout: "" });
	});
});
