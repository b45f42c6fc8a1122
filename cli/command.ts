import { Command, Option } from "commander";
import { colorsFor, type ColorOption, type Host } from "./host.ts";

/** 0 clean, 1 findings, 2 wrong usage or a fault of ours. */
export type ExitCode = 0 | 1 | 2;

export interface Cli {
	host: Host;
	program: Command;
	/** Becomes the exit code of the process. */
	finish: (code: ExitCode) => void;
}

/** Adds a command with what all have in common. Examples are without the leading `eksmith`. */
export const command = ({ program }: Cli, usage: string, summary: string, examples: readonly string[]): Command =>
	program
		.command(usage)
		.description(summary)
		.addOption(new Option("--color", "colour the output, whatever it is written to"))
		.addOption(new Option("--no-color", "never colour the output"))
		.addHelpText("after", `\nExamples:\n${examples.map(example => `  $ eksmith ${example}`).join("\n")}`);

export interface Talk {
	/** Machine output. */
	out: (text: string) => void;
	/** Everything else that is said. */
	say: (line: string) => void;
}

export const talk = ({ stdout, stderr }: Host): Talk => ({
	out: text => void stdout.write(text),
	say: line => void stderr.write(`${line}\n`),
});

export { colorsFor, type ColorOption };
