import { isUtf8 } from "node:buffer";
import {
	closeSync,
	fchmodSync,
	fstatSync,
	openSync,
	readdirSync,
	readFileSync,
	realpathSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { systemReason } from "../failure.ts";

const intentName = /\.eks\.(?:yaml|yml|json)$/u;
const skipped: readonly string[] = ["node_modules", ".git", ".terraform", "dist", "cdktf.out"];

/** More than any intent needs, and little enough to parse at once. */
const maxBytes = 1024 * 1024;

/**
 * The files that `paths` name: files as they are, folders with all intents under them. Sorted, each once.
 * @throws for a path that does not exist
 */
export function findIntents(paths: readonly string[], cwd: string, ignores: (path: string) => boolean): string[] {
	const found = paths.flatMap(path => {
		const absolute = resolve(cwd, path);
		return statSync(absolute).isDirectory() && !intentName.test(absolute) ? [...walk(absolute, ignores)] : [absolute];
	});
	return [...new Set(found)].toSorted();
}

/** Links to folders are not followed, so that loops cannot be met. */
function* walk(folder: string, ignores: (path: string) => boolean): Generator<string> {
	const entries = readdirSync(folder, { withFileTypes: true });
	for (const entry of entries) {
		const path = join(folder, entry.name);
		if (skipped.includes(entry.name) || ignores(path)) continue;
		if (intentName.test(entry.name)) yield path;
		else if (entry.isDirectory()) yield* walk(path, ignores);
	}
}

/** The text of a file, or why it cannot be had. A pipe or a device is never opened, so that nothing waits for one. */
export function readText(path: string): { text: string } | { problem: string } {
	try {
		const stats = statSync(path);
		if (stats.isDirectory()) return { problem: "This is a folder with the name of an intent." };
		if (!stats.isFile()) return { problem: "This is not a regular file; pipe it to `eksmith lint -` instead." };
		if (stats.size > maxBytes) return { problem: tooLarge };
		return decode(readFileSync(path));
	} catch (error) {
		const reason = systemReason(error);
		if (reason === undefined) throw error;
		return { problem: `The file cannot be read: ${reason}.` };
	}
}

const tooLarge = "The file is larger than 1 MiB, which no intent needs.";

/** Bytes as text, or why they are none. */
export function decode(bytes: Buffer): { text: string } | { problem: string } {
	if (bytes.length > maxBytes) return { problem: tooLarge };
	if (bytes.includes(0)) return { problem: "The file is binary: it holds NUL bytes." };
	if (!isUtf8(bytes)) return { problem: "The file is not UTF-8." };
	return { text: bytes.toString("utf8") };
}

/** Replaces the text of a file in one step, keeping its mode; a link stays one. */
export function replaceText(path: string, text: string): void {
	const target = realpathSync(path);
	const { mode } = statSync(target);
	const draft = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
	try {
		const file = openSync(draft, "wx", mode);
		try {
			writeFileSync(file, text);
			if (fstatSync(file).mode !== mode) fchmodSync(file, mode);
		} finally {
			closeSync(file);
		}
		renameSync(draft, target);
	} catch (error) {
		rmSync(draft, { force: true });
		throw error;
	}
}
