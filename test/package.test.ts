import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import packageJson from "../package.json" with { type: "json" };
import { header } from "./intent.ts";
import { today } from "./lint.ts";

// The package as somebody installs it: packed, without network, in an empty folder.
let folder: string;
const installed = (...path: string[]) => join(folder, "node_modules/eksmith", ...path);
const npm = (cwd: string, ...args: string[]) => execFileSync("npm", args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
const node = (code: string) => {
	writeFileSync(join(folder, "try.mjs"), code);
	const { status, stdout, stderr } = spawnSync(process.execPath, ["try.mjs"], { cwd: folder, encoding: "utf8" });
	return { status, stdout, stderr };
};

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), "eksmith-package-"));
	npm(resolve("."), "pack", "--silent", "--ignore-scripts", "--pack-destination", folder);
	const [tarball = ""] = readdirSync(folder);
	writeFileSync(join(folder, "package.json"), '{ "name": "somebody", "type": "module" }\n');
	npm(folder, "install", "--silent", "--offline", "--ignore-scripts", "--no-audit", "--no-fund", `./${tarball}`);
	writeFileSync(join(folder, "a.eks.yaml"), header);
}, 120_000);

afterAll(() => {
	rmSync(folder, { recursive: true, force: true });
});

test("it installs alone, and is small", () => {
	expect(readdirSync(join(folder, "node_modules")).filter(name => !name.startsWith("."))).toEqual(["eksmith"]);
	const bytes = readdirSync(installed(), { recursive: true, withFileTypes: true })
		.filter(entry => entry.isFile())
		.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
	expect(bytes).toBeLessThan(12 * 1024 * 1024);
});

test("what it should not hold is not in it", () => {
	const names = readdirSync(installed(), { recursive: true, encoding: "utf8" });
	expect(names.filter(name => /^(?:test|cli|generator|scripts|node_modules|\.)/u.test(name))).toEqual([]);
	expect(names).toEqual(expect.arrayContaining(["LICENSE", "NOTICE", "README.md", "THIRD_PARTY_NOTICES.txt", "templates", "package.json"]));
});

test("every path that package.json names is there", () => {
	const { bin, exports } = packageJson;
	const targets = [
		...Object.values(bin),
		...Object.values(exports).flatMap(target => (typeof target === "string" ? [target] : Object.values(target))),
	];
	const declared = (path: string) => path.endsWith(".d.ts");
	const left = process.env.EKSMITH_SKIP_TYPES ? targets.filter(path => !declared(path)) : targets;
	expect(left.filter(path => !existsSync(installed(path)))).toEqual([]);
});

test("the command line lints, generates and starts a new intent", () => {
	const run = (...args: string[]) => spawnSync(join(folder, "node_modules/.bin/eksmith"), args, { cwd: folder, encoding: "utf8" });
	expect(run("lint", "--today", today)).toMatchObject({ status: 0, stdout: "", stderr: "1 file, no findings.\n" });
	expect(run("generate", "--today", today, "a.eks.yaml", "--out", "out").status).toBe(0);
	expect(readFileSync(join(folder, "out/cluster.tf.json"), "utf8")).toContain("aws_eks_cluster");
	expect(run("init", "next").status).toBe(0);
	expect(run("schema").stdout).toContain('"$defs"');
});

describe("its entries", () => {
	test("eksmith: lints and generates", () => {
		const code = `
			import { defineCluster, generate, IntentError, lint } from "eksmith";
			const intent = defineCluster({ apiVersion: "eksmith/v1", kind: "Cluster", name: "payments", region: "eu-west-1", version: "1.36" });
			const { files } = generate(intent, { provider: "5.100" });
			const [message] = lint(${JSON.stringify(`${header}endpoint: { private: false }\n`)}, { today: "${today}", rules: { "no-ssh": "off" } });
			let problems;
			try { generate({ ...intent, nodeGroup: {} }); } catch (error) { if (error instanceof IntentError) problems = error.problems; }
			console.log(JSON.stringify({ files: Object.keys(files), message, problems }));`;
		const { stdout, stderr } = node(code);
		expect(stderr).toBe("");
		expect(JSON.parse(stdout)).toMatchObject({
			files: expect.arrayContaining(["cluster.tf.json", "terraform.tf.json"]) as string[],
			message: { ruleId: "eks/require-private-endpoint", severity: "error", line: 6, column: 13 },
			problems: [{ path: "nodeGroup", message: expect.stringContaining("Did you mean `nodeGroups`?") as string }],
		});
	});

	test("eksmith/eslint: a plugin for the ESLint that is there", () => {
		for (const name of ["eslint", "@eslint"])
			if (!existsSync(join(folder, "node_modules", name))) symlinkSync(resolve("node_modules", name), join(folder, "node_modules", name));
		writeFileSync(join(folder, "eslint.config.js"), 'import eks from "eksmith/eslint";\nexport default [eks.configs.recommended];\n');
		writeFileSync(join(folder, "wrong.eks.yaml"), `${header}endpoint: { private: false }\n`);
		const { stdout } = spawnSync(process.execPath, [resolve("node_modules/eslint/bin/eslint.js"), "--format", "json", "wrong.eks.yaml"], {
			cwd: folder,
			encoding: "utf8",
		});
		expect(JSON.parse(stdout)).toMatchObject([{ messages: [{ ruleId: "eks/require-private-endpoint" }] }]);
	});

	test("eksmith/cdktf: a construct for the cdktf that is there", () => {
		for (const name of ["cdktf", "constructs", "@cdktf"]) symlinkSync(resolve("node_modules", name), join(folder, "node_modules", name));
		const code = `
			import { App, TerraformStack, Testing } from "cdktf";
			import { AwsProvider } from "@cdktf/provider-aws/lib/provider/index.js";
			import { EksCluster } from "eksmith/cdktf";
			const stack = new TerraformStack(new App({ outdir: "cdktf.out" }), "stack");
			new AwsProvider(stack, "aws", { region: "eu-west-1" });
			new EksCluster(stack, "eks", { apiVersion: "eksmith/v1", kind: "Cluster", name: "payments", region: "eu-west-1", version: "1.36" });
			console.log(Testing.synth(stack));`;
		const { stdout, stderr } = node(code);
		expect(stderr).toBe("");
		expect(stdout).toContain("aws_eks_cluster");
	});

	test("eksmith/schema.json", () => {
		const { stdout } = node('import schema from "eksmith/schema.json" with { type: "json" };\nconsole.log(schema.title);');
		expect(stdout).toBe("eksmith intent\n");
	});
});

test("its declarations are whole: a program in strict mode compiles against them", () => {
	const code = `
		import { defineCluster, generate, lint, type Configuration } from "eksmith";
		const intent = defineCluster({ apiVersion: "eksmith/v1", kind: "Cluster", name: "payments", region: "eu-west-1", version: "1.36" });
		export const files: Record<string, string> = generate(intent).files;
		export const lines: number[] = lint("").map(({ line }) => line);
		export const configuration: Configuration = { rules: { "no-ssh": ["warn", {}] } };
		// @ts-expect-error -- misspelt
		defineCluster({ ...intent, nodeGroup: {} });
	`;
	writeFileSync(join(folder, "use.ts"), code);
	const compilerOptions = { noEmit: true, strict: true, skipLibCheck: true, types: [], module: "nodenext", target: "es2023" };
	writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["use.ts"] }));
	const { stdout } = spawnSync(process.execPath, [resolve("node_modules/typescript/bin/tsc")], { cwd: folder, encoding: "utf8" });
	expect(stdout).toBe("");
}, 60_000);
