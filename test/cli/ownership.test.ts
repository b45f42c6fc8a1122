import fs, { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { cluster, Shell, today } from "./shell.ts";

const generate = (...args: string[]) => ["generate", "--today", today, ...args];
const intent = cluster(
	"payments",
	"access: { platform: { principal: arn:aws:iam::111122223333:role/platform, policies: [AmazonEKSClusterAdminPolicy] } }\n",
);
const setUp = () => new Shell({ "a.eks.yaml": intent });
const names = (shell: Shell, folder: string) => readdirSync(shell.path(folder)).toSorted();

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
