import { Command, CommanderError } from "commander";
import type { Cli } from "./command.ts";
import { explain } from "./commands/explain.ts";
import { generate } from "./commands/generate.ts";
import { init } from "./commands/init.ts";
import { lint } from "./commands/lint.ts";
import { render } from "./commands/render.ts";
import { rules } from "./commands/rules.ts";
import { schema } from "./commands/schema.ts";
import { synth } from "./commands/synth.ts";
import { guarded } from "./guard.ts";
import type { ExitCode, Host } from "./host.ts";
import { version } from "./version.ts";

const examples = `
Examples:
  $ eksmith init payments
  $ eksmith lint
  $ eksmith generate payments.eks.yaml --out terraform/payments`;

/** Runs one command line, without the program's name. Whatever happens is said on the host's streams and in the exit code. */
export async function run(args: readonly string[], host: Host): Promise<ExitCode> {
	let code: ExitCode = 0;
	const say = (text: string) => void host.stderr.write(text);
	const program = new Command("eksmith")
		.description("Amazon EKS clusters as typed intents: linted in milliseconds, generated as Terraform JSON.")
		.version(version, "--version", "print the version")
		.helpOption("--help", "print this help")
		.exitOverride()
		.configureOutput({
			writeOut: text => void host.stdout.write(text),
			writeErr: say,
			outputError: (text, write) => {
				write(text.replace(/^error: /u, "eksmith: "));
			},
		})
		.addHelpText("after", examples);

	const cli: Cli = { host, program, finish: result => (code = result) };
	for (const define of [init, lint, generate, render, explain, rules, schema, synth]) define(cli);

	return guarded(host, async () => {
		try {
			await program.parseAsync(args, { from: "user" });
			return code;
		} catch (error) {
			// Commander has said it already.
			if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
			throw error;
		}
	});
}
