import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Host, Loader } from "../host.ts";
import type { LintOptions } from "../options.ts";
import type { Engine } from "./engine.ts";
import { readText, replaceText } from "./files.ts";
import { prepare, type Prepared } from "./prepare.ts";
import { unreadable, type FileResult } from "./result.ts";

/** Files to lint and how; can be sent to another thread. */
export interface Batch {
	files: readonly string[];
	fix: boolean;
	flags: LintOptions;
	cwd: string;
}

/** Fewer are linted before a second thread has started. */
const leastPerThread = 100;

/** Lints one text that has been read, or says why it was not. */
export function lintRead(engine: Engine, path: string, read: ReturnType<typeof readText>, fix = false): FileResult {
	return "problem" in read ? unreadable(path, read.problem) : engine.lint(read.text, path, { fix });
}

function lintFiles(engine: Engine, files: readonly string[], fix: boolean): FileResult[] {
	return files.map(file => {
		const result = lintRead(engine, file, readText(file), fix);
		if (result.output !== undefined) replaceText(file, result.output);
		return result;
	});
}

/** What a thread does. */
export async function lintBatch({ files, fix, flags, cwd }: Batch, { importModule }: Pick<Loader, "importModule">): Promise<FileResult[]> {
	const { engine } = await prepare(flags, { cwd, importModule });
	return lintFiles(engine, files, fix);
}

/** Lints files, and fixes them if asked to; many of them on several threads. Results are in the order of the files. */
export async function lintAll(
	{ files, fix, flags, cwd }: Batch,
	{ engine, configuration }: Prepared,
	{ thread }: Host,
): Promise<FileResult[]> {
	const threads = Math.min(availableParallelism(), Math.floor(files.length / leastPerThread));
	if (threads < 2 || thread === undefined) return lintFiles(engine, files, fix);

	// It is the same day for all of them.
	const today = configuration.today ?? new Date().toISOString().slice(0, 10);
	const size = Math.ceil(files.length / threads);
	const batches = Array.from({ length: threads }, (_, index) => files.slice(index * size, (index + 1) * size));
	const results = await Promise.all(batches.map(part => inThread(thread, { files: part, fix, flags: { ...flags, today }, cwd })));
	return results.flat();
}

function inThread(thread: string, batch: Batch): Promise<FileResult[]> {
	return new Promise((resolve, reject) => {
		const worker = new Worker(thread, { workerData: batch, resourceLimits: { maxYoungGenerationSizeMb: 64 } });
		worker.once("message", resolve).once("error", reject);
	});
}
