import { Option } from "commander";
import { command, type Cli } from "../command.ts";
import { configOptions, provider } from "../options.ts";
import type { RenderFlags } from "../render/run.ts";

export function render(cli: Cli): void {
	const defined = command(cli, "render", "print an intent with all that silence decides, and why", [
		"render payments.eks.yaml",
		"render payments.eks.yaml --format json",
		"render - < payments.eks.yaml",
	])
		.argument("<file>", "an intent; - is standard input")
		.addOption(new Option("--format <format>", "how to print").choices(["yaml", "json"]).default("yaml"))
		.addOption(new Option("--provider <version>", "the AWS provider target, over the intent's").argParser(provider));

	configOptions(defined).action(async (file: string, flags: RenderFlags) => {
		const { runRender } = await import("../render/run.ts");
		cli.finish(await runRender(file, flags, cli.host));
	});
}
