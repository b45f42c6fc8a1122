import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Loader } from "../host.ts";
import type { LintOptions } from "../options.ts";
import { readText } from "./files.ts";
import { prepare, type Prepared } from "./prepare.ts";
import { lintRead } from "./read.ts";
import type { FileResult } from "./result.ts";

/** Files to lint and how; can be sent to another thread. */
export interface Batch {
	files: readonly string[];
	fix: boolean;
	flags: LintOptions;
	cwd: string;
}

/** Fewer are linted before a second thread has started. */
const leastForTwo = 200;

const lintFiles = ({ engine }: Pick<Prepared, "engine">, files: readonly string[], fix: boolean): FileResult[] =>
	files.map(file => lintRead(engine, file, readText(file), fix));

/** What the second thread does. */
export async function lintBatch({ files, fix, flags, cwd }: Batch, loader: Pick<Loader, "importModule">): Promise<FileResult[]> {
	return lintFiles(await prepare(flags, { cwd, importModule: loader.importModule }), files, fix);
}

/** Lints files here, and half of many of them in a second thread. Results are in the order of the files. */
export async function lintAll(batch: Batch, prepared: Prepared, script: string | undefined): Promise<FileResult[]> {
	const { files, fix } = batch;
	if (script === undefined || files.length < leastForTwo || availableParallelism() < 2) return lintFiles(prepared, files, fix);

	const half = Math.ceil(files.length / 2);
	// It is the same day for both.
	const { today } = prepared.configuration;
	const flags = { ...batch.flags, ...(today !== undefined && { today }) };
	const there = inThread(script, { ...batch, files: files.slice(half), flags });
	const here = lintFiles(prepared, files.slice(0, half), fix);
	return [...here, ...(await there)];
}

function inThread(script: string, batch: Batch): Promise<FileResult[]> {
	return new Promise((resolve, reject) => {
		const worker = new Worker(script, { workerData: batch });
		worker.once("message", resolve).once("error", reject);
	});
}
