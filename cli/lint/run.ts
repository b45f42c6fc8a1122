import { dirname, relative, resolve, sep } from "node:path";
import { colorsFor, talk, type ColorOption, type ExitCode, type Host } from "../host.ts";
import { configurationFor, setupFor, type Configuration, type Loaded } from "../config.ts";
import { Failure, oneLine } from "../failure.ts";
import { formats, type FormatName } from "../formats/index.ts";
import { shown } from "../formats/paths.ts";
import type { LintOptions } from "../options.ts";
import { version } from "../version.ts";
import { Engine } from "./engine.ts";
import { decode, findIntents, readText, replaceText } from "./files.ts";
import { onlyErrors, totals, unreadable, type FileResult } from "./result.ts";

export interface LintFlags extends LintOptions, ColorOption {
	fix?: boolean;
	format: FormatName;
	maxWarnings?: number;
	quiet?: boolean;
	stdinFilename?: string;
}

/** The engine that flags and configuration ask for. @throws Failure when either is wrong */
export async function prepare({ preset, today, config }: LintOptions, cwd: string): Promise<Loaded & { engine: Engine }> {
	const loaded = await configurationFor(config, cwd);
	const configuration: Configuration = { ...loaded.configuration, ...(preset && { preset }), ...(today !== undefined && { today }) };
	try {
		return { ...loaded, engine: new Engine(setupFor(configuration)) };
	} catch (error) {
		// ESLint refuses a rule's options with such a message.
		if (!(error instanceof Failure) && !oneLine(error).startsWith('Key "rules"')) throw error;
		throw new Failure(`${shown(loaded.path ?? "", cwd)}: ${oneLine(error)}`);
	}
}

/** Lints one text that has been read, or says why it was not. */
export function lintRead(engine: Engine, path: string, read: ReturnType<typeof readText>, fix = false): FileResult {
	return "problem" in read ? unreadable(path, read.problem) : engine.lint(read.text, path, { fix });
}

export async function runLint(paths: readonly string[], flags: LintFlags, host: Host): Promise<ExitCode> {
	if (flags.fix && paths.includes("-")) throw new Failure("--fix writes to files; standard input is none");
	const loaded = await prepare(flags, host.cwd);
	const results = await lintPaths(paths, flags, host, loaded);

	const { errors, warnings } = totals(results);
	const { out, say } = talk(host);
	const { rulesByName } = loaded.engine;
	const format = await formats[flags.format]();
	const reported = flags.quiet ? results.map(onlyErrors) : results;
	out(format(reported, { cwd: host.cwd, colors: colorsFor(host, host.stdout, flags), rules: rulesByName, version }));

	const tooMany = warnings > (flags.maxWarnings ?? Infinity);
	if (errors === 0 && tooMany) say(`eksmith: ${warnings.toString()} warnings, more than --max-warnings ${String(flags.maxWarnings)}`);
	if (errors + warnings === 0 && flags.format === "stylish" && !flags.quiet)
		say(`${results.length.toString()} ${results.length === 1 ? "file" : "files"}, no findings.`);
	return errors > 0 || tooMany ? 1 : 0;
}

async function lintPaths(
	paths: readonly string[],
	{ fix, stdinFilename }: LintFlags,
	host: Host,
	{ engine, configuration, path }: Loaded & { engine: Engine },
) {
	const files = findIntents(
		paths.filter(name => name !== "-"),
		host.cwd,
		await ignoring(configuration, path),
	);
	if (files.length === 0 && !paths.includes("-"))
		throw new Failure(`no intents (*.eks.yaml, *.eks.yml, *.eks.json) in ${paths.join(", ")}`);

	const results = files.map(file => lintRead(engine, file, readText(file), fix));
	for (const { filePath, output } of results) if (output !== undefined) replaceText(filePath, output);
	if (!paths.includes("-")) return results;

	const name = stdinFilename === undefined ? "<stdin>" : resolve(host.cwd, stdinFilename);
	return [...results, lintRead(engine, name, decode(await host.stdin()))];
}

/** Tells what the configuration's `ignore` matches. */
async function ignoring({ ignore: patterns = [] }: Configuration, path = ""): Promise<(path: string) => boolean> {
	if (patterns.length === 0) return () => false;
	const { default: ignore } = await import("ignore");
	const matcher = ignore.default().add([...patterns]);
	const root = dirname(path);
	return file => {
		const inside = relative(root, file).split(sep).join("/");
		return inside !== "" && !inside.startsWith("../") && matcher.ignores(inside);
	};
}
