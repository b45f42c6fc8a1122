import { dirname, relative, resolve, sep } from "node:path";
import { colorsFor, talk, type ColorOption, type ExitCode, type Host } from "../host.ts";
import type { Configuration } from "../config.ts";
import { Failure } from "../failure.ts";
import { formats, type FormatName } from "../formats/index.ts";
import { plural } from "../formats/words.ts";
import type { LintOptions } from "../options.ts";
import { version } from "../version.ts";
import { decode, findIntents, replaceText } from "./files.ts";
import { prepare, type Prepared } from "./prepare.ts";
import { lintRead } from "./read.ts";
import { lintAll } from "./thread.ts";
import { onlyErrors, totals, type FileResult } from "./result.ts";

export interface LintFlags extends LintOptions, ColorOption {
	fix?: boolean;
	format: FormatName;
	maxWarnings?: number;
	quiet?: boolean;
	stdinFilename?: string;
}

export async function runLint(paths: readonly string[], flags: LintFlags, host: Host): Promise<ExitCode> {
	if (flags.fix && paths.includes("-")) throw new Failure("--fix writes to files; standard input is none");
	const prepared = await prepare(flags, host);
	const results = await lintPaths(paths, flags, host, prepared);

	const { errors, warnings } = totals(results);
	const { out, say } = talk(host);
	const { rulesByName } = prepared.engine;
	const format = await formats[flags.format]();
	const reported = flags.quiet ? results.map(onlyErrors) : results;
	out(format(reported, { cwd: host.cwd, colors: colorsFor(host, host.stdout, flags), rules: rulesByName, version }));

	const tooMany = warnings > (flags.maxWarnings ?? Infinity);
	if (errors === 0 && tooMany) say(`eksmith: ${plural(warnings, "warning")}, more than --max-warnings ${String(flags.maxWarnings)}`);
	if (errors + warnings === 0 && flags.format === "stylish" && !flags.quiet) say(`${plural(results.length, "file")}, no findings.`);
	return errors > 0 || tooMany ? 1 : 0;
}

async function lintPaths(paths: readonly string[], flags: LintFlags, host: Host, prepared: Prepared): Promise<FileResult[]> {
	const { fix = false, preset, config, today, stdinFilename } = flags;
	const ignores = await ignoring(prepared.configuration, prepared.path);
	const named = paths.filter(path => path !== "-");
	const files = findIntents(named, host.cwd, ignores);
	if (files.length === 0 && named.length === paths.length)
		throw new Failure(`no intents (*.eks.yaml, *.eks.yml, *.eks.json) in ${paths.join(", ")}`);

	const options = { config, ...(preset && { preset }), ...(today !== undefined && { today }) };
	const results = await lintAll({ files, fix, flags: options, cwd: host.cwd }, prepared, host.thread);
	for (const { filePath, output } of results) if (output !== undefined) replaceText(filePath, output);
	if (named.length === paths.length) return results;

	const path = resolve(host.cwd, stdinFilename ?? "stdin.eks.yaml");
	const result = lintRead(prepared.engine, path, decode(await host.stdin()));
	return [...results, stdinFilename === undefined ? { ...result, filePath: "<stdin>" } : result];
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
