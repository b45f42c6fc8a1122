import type { ExitCode, Host } from "../host.ts";
import { prepare } from "../lint/prepare.ts";
import { checkIntents } from "./intents.ts";
import { report } from "./report.ts";

/** Lints an intent and, where it has no errors, writes a cdktf stack for each of its clusters. */
export async function runSynth(intent: string, outdir: string, host: Host): Promise<ExitCode> {
	const { engine, configuration } = await prepare({ config: true }, host);
	const checked = checkIntents([intent], host.cwd, engine, { instanceTypes: configuration.facts?.instanceTypes ?? {} });
	if (await report(checked, {}, host)) return 1;
	const { synthesize } = await import("../../generator/app.ts");
	for (const { plan } of checked.resolutions) synthesize(plan, outdir);
	return 0;
}
