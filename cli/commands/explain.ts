import { command, type Cli } from "../command.ts";
import type { ColorOption } from "../host.ts";

export function explain(cli: Cli): void {
	command(cli, "explain", "tell what a rule or a part of the intent is about", [
		"explain require-private-endpoint",
		"explain network.nat",
		"explain nodeGroups.general.scaling",
	])
		.argument("<what>", "the name of a rule, or a path into the intent")
		.action(async (what: string, flags: ColorOption) => {
			const { runExplain } = await import("../explain/run.ts");
			cli.finish(runExplain(what, flags, cli.host));
		});
}
