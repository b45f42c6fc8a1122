/**
 * Validates what the generator makes of every template with real Terraform and the real AWS provider 5.100, and applies it
 * against mocked resources. Says so in one line, and does not fail, where Terraform or the provider cannot be had.
 */
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { toFiles } from "../generator/index.ts";
import { literals } from "../generator/literal.ts";
import { resolve } from "../schemas/resolve/index.ts";
import { everything } from "../test/generator/everything.ts";
import { filesOfTemplate, templates, writeFiles } from "../test/generator/golden.ts";
import { hostileTexts } from "../test/generator/hostile-texts.ts";

const provider = "5.100";
const mocks = "test/generator/mocks.tftest.json";
const env = { ...process.env, AWS_EC2_METADATA_DISABLED: "true", CHECKPOINT_DISABLE: "1", TF_IN_AUTOMATION: "1" };

interface Result {
	ok: boolean;
	text: string;
}

function run(binary: string, directory: string, ...args: readonly string[]): Result {
	const { status, stdout, stderr, error } = spawnSync(binary, args, { cwd: directory, env, encoding: "utf8" });
	return { ok: status === 0, text: error ? error.message : `${stdout}${stderr}` };
}

/** The first program there is. */
const terraform = ["terraform", "tofu"].find(binary => run(binary, ".", "version").ok);

/** Whether the provider can be installed, and if not, why. */
function install(binary: string, root: string): Result {
	const block = { terraform: { required_providers: { aws: { source: "hashicorp/aws", version: `~> ${provider}` } } } };
	writeFiles(root, { "terraform.tf.json": JSON.stringify(block) });
	return run(binary, root, "init", "-input=false", "-no-color");
}

const errorLine = (text: string) => /Error: (?<error>.+)/u.exec(text)?.groups?.error ?? "no reason given";

function check(binary: string, root: string): Result {
	for (const args of [["init", "-input=false"], ["validate"], ["test"]]) {
		const { ok, text } = run(binary, root, ...args, "-no-color");
		if (!ok) return { ok, text: `${args.join(" ")} failed\n${text}` };
	}
	return { ok: true, text: "valid, and applied against mocks" };
}

function generated(binary: string, root: string, files: Readonly<Record<string, string>>): Result {
	writeFiles(root, files);
	copyFileSync(mocks, join(root, "mocks.tftest.json"));
	return check(binary, root);
}

/** Terraform itself says what the strings of an intent come out as. */
function strings(binary: string, root: string): Result {
	const texts = hostileTexts(1000);
	const byKey = Object.fromEntries(texts.map((text, index) => [`${text} ${index}`, text]));
	writeFiles(root, { "outputs.tf.json": JSON.stringify(literals({ output: { texts: { value: texts }, byKey: { value: byKey } } })) });
	const applied = run(binary, root, "apply", "-auto-approve", "-input=false", "-no-color");
	if (!applied.ok) return applied;
	const { stdout } = spawnSync(binary, ["output", "-json"], { cwd: root, env, encoding: "utf8" });
	const outputs = JSON.parse(stdout) as Record<string, { value: unknown }>;
	const same = (name: string, expected: object) =>
		JSON.stringify(Object.entries(outputs[name]?.value ?? {}).sort()) === JSON.stringify(Object.entries(expected).sort());
	const ok = same("texts", texts) && same("byKey", byKey);
	return { ok, text: ok ? `${texts.length} come out as text` : "some come out as something else" };
}

function main(): boolean {
	if (terraform === undefined) {
		console.log("skipped: neither terraform nor tofu is installed");
		return true;
	}
	const folder = mkdtempSync(join(tmpdir(), "eksmith-"));
	try {
		const installed = install(terraform, join(folder, "provider"));
		if (!installed.ok) {
			console.log(`skipped: the AWS provider ${provider} cannot be installed (${errorLine(installed.text)})`);
			return true;
		}
		const checks = [
			...templates().map(name => ({ name, test: () => generated(terraform, join(folder, name), filesOfTemplate(name, { provider })) })),
			...Object.entries(everything).map(([name, intent]) => ({
				name,
				test: () => generated(terraform, join(folder, name), toFiles(resolve(intent, { provider }).plan)),
			})),
			{ name: "strings", test: () => strings(terraform, join(folder, "strings")) },
		];
		let ok = true;
		for (const { name, test } of checks) {
			const result = test();
			console.log(`${result.ok ? "ok" : "FAILED"} ${name}: ${result.text}`);
			ok &&= result.ok;
		}
		return ok;
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

process.exitCode = main() ? 0 : 1;
