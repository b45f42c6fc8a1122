import { Option, type Command } from "commander";
import type { ExitCode, Host } from "./host.ts";

export interface Cli {
	host: Host;
	program: Command;
	/** Becomes the exit code of the process. */
	finish: (code: ExitCode) => void;
}

/** Adds a command with what all have in common. Examples are without the leading `eksmith`. */
export const command = ({ program }: Cli, name: string, summary: string, examples: readonly string[], { hidden = false } = {}): Command =>
	program
		.command(name, { hidden })
		.description(summary)
		.addOption(new Option("--color", "colour the output, whatever it is written to"))
		.addOption(new Option("--no-color", "never colour the output"))
		.addHelpText("after", `\nExamples:\n${examples.map(example => `  $ eksmith ${example}`).join("\n")}`);
