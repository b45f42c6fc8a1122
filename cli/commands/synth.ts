import { resolve } from "node:path";
import { command, type Cli } from "../command.ts";

/** What cdktf.json runs; cdktf says where to write. */
export function synth(cli: Cli): void {
	command(cli, "synth", "write an intent as cdktf stacks; lints it first", ["synth payments.eks.yaml"], { hidden: true })
		.argument("[file]", "an intent", cli.host.env.EKSMITH_INTENT ?? "templates/production.eks.yaml")
		.action(async (file: string) => {
			const { runSynth } = await import("../generate/synth.ts");
			cli.finish(await runSynth(file, resolve(cli.host.cwd, cli.host.env.CDKTF_OUTDIR ?? "cdktf.out"), cli.host));
		});
}
