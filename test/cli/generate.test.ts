import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
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
	const shell = new Shell({
		"two.eks.yaml": `${cluster("one")}---\n${cluster("two")}`,
		"three.eks.yaml": cluster("three"),
		"four.eks.yaml": cluster("Three"),
	});

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

	test("may not have the same name, in upper or lower case", async () => {
		expect(await shell.run(generate("three.eks.yaml", "four.eks.yaml", "--out", "out"))).toMatchObject({
			code: 2,
			stderr: expect.stringContaining("eksmith: two clusters are called") as string,
		});
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
