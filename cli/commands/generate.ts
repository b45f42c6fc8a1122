import { Option } from "commander";
import { command, type Cli } from "../command.ts";
import type { GenerateFlags } from "../generate/run.ts";
import { lintOptions, provider } from "../options.ts";

export function generate(cli: Cli): void {
	const defined = command(cli, "generate", "turn intents into Terraform JSON; lints them first", [
		"generate payments.eks.yaml --out terraform/payments",
		"generate clusters/*.eks.yaml --out terraform",
		"generate payments.eks.yaml --out terraform/payments --provider 5.100",
		"generate payments.eks.yaml --out terraform/payments --check",
	])
		.argument("<files...>", "intents; several clusters are written to a folder each, by name")
		.requiredOption("--out <folder>", "where to write")
		.addOption(
			new Option("--provider <version>", "the AWS provider target, over the intents': 6, or a minor such as 5.100").argParser(provider),
		)
		.option("--check", "write nothing; exit 1 if something would be written")
		.option("--force", "overwrite what was changed by hand or not written by eksmith");

	lintOptions(defined).action(async (files: string[], flags: GenerateFlags) => {
		const { runGenerate } = await import("../generate/run.ts");
		cli.finish(await runGenerate(files, flags, cli.host));
	});
}
