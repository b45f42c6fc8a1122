import { Option } from "commander";
import { command, type Cli } from "../command.ts";
import type { LintFlags } from "../lint/run.ts";
import { count, lintOptions } from "../options.ts";

export function lint(cli: Cli): void {
	const defined = command(cli, "lint", "find mistakes in intents", [
		"lint",
		"lint clusters payments.eks.yaml",
		"lint --fix --preset strict",
		"lint --format sarif > eksmith.sarif",
		"lint - --stdin-filename clusters/payments.eks.yaml < draft.yaml",
	])
		.argument("[paths...]", "files and folders (*.eks.yaml, *.eks.yml, *.eks.json); - is standard input", ["."])
		.option("--fix", "write the fixes that are safe on a running cluster")
		.addOption(new Option("--format <format>", "how to report").choices(["stylish", "json", "sarif"]).default("stylish"))
		.addOption(new Option("--max-warnings <count>", "the most warnings that pass").argParser(count))
		.option("--quiet", "report errors only")
		.option("--stdin-filename <path>", "the path that standard input stands for");

	lintOptions(defined).action(async (paths: string[], flags: LintFlags) => {
		const { runLint } = await import("../lint/run.ts");
		cli.finish(await runLint(paths, flags, cli.host));
	});
}
