import { resolve } from "node:path";
import { readIntents, type IntentDocument } from "../../languages/intent/read.ts";
import { SyntaxProblem } from "../../languages/intent/parse.ts";
import type { Resolution } from "../../schemas/resolve/plan.ts";
import type { ColorOption, ExitCode, Host } from "../host.ts";
import { configurationFor } from "../config.ts";
import { Failure, Refusal } from "../failure.ts";
import { decode, readText } from "../lint/files.ts";
import type { ConfigOptions } from "../options.ts";
import { reasonsOf } from "./reasons.ts";

export interface RenderFlags extends ConfigOptions, ColorOption {
	format: "yaml" | "json";
	provider?: string;
}

export interface Rendered {
	intent: Record<string, unknown>;
	/** Why a value is what it is, by path; what the file itself says has none. */
	reasons: ReadonlyMap<string, string>;
	plan: Resolution["plan"];
}

export async function runRender(file: string, { format, provider, config }: RenderFlags, host: Host): Promise<ExitCode> {
	const { configuration } = await configurationFor(config, host);
	const content = file === "-" ? decode(await host.stdin()) : readText(resolve(host.cwd, file));
	if ("problem" in content) throw new Failure(`${file}: ${content.problem}`);

	const documents = read(file, content.text, host.cwd, {
		...(provider !== undefined && { provider }),
		instanceTypes: configuration.facts?.instanceTypes ?? {},
	});
	const problems = documents.flatMap(({ violations }) =>
		violations.map(({ path, message }) => `${[file, path.join(".")].filter(Boolean).join(": ")}: ${message}`),
	);
	if (problems.length > 0) {
		for (const problem of problems.slice(0, -1)) host.stderr.write(`eksmith: ${problem}\n`);
		throw new Refusal(problems.at(-1));
	}
	const rendered = documents.flatMap(document => (document.resolution ? [render(document, document.resolution)] : []));
	if (rendered.length === 0) throw new Failure(`${file}: no cluster here (kind: Cluster)`);

	const { toJson, toYaml } = await import("./print.ts");
	host.stdout.write(format === "json" ? toJson(rendered) : toYaml(rendered));
	return 0;
}

function read(file: string, text: string, cwd: string, options: Parameters<typeof readIntents>[2]): IntentDocument[] {
	try {
		return readIntents(text, resolve(cwd, file === "-" ? "stdin.eks.yaml" : file), options);
	} catch (error) {
		if (error instanceof SyntaxProblem) throw new Refusal(`${file}:${error.line}:${error.column}: ${error.message}`);
		throw error;
	}
}

function render(document: IntentDocument, { filled, reasons, plan }: Resolution): Rendered {
	// What a base says is in here already.
	const { extends: _base, ...intent } = filled;
	return { intent, reasons: reasonsOf(intent, document, reasons), plan };
}
