import { cluster, header, Shell, today } from "./shell.ts";

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
