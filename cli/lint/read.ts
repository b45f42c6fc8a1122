import type { Engine } from "./engine.ts";
import type { readText } from "./files.ts";
import { unreadable, type FileResult } from "./result.ts";

/** Lints a text that has been read, or says why it was not. */
export function lintRead(engine: Engine, path: string, read: ReturnType<typeof readText>, fix = false): FileResult {
	return "problem" in read ? unreadable(path, read.problem) : engine.lint(read.text, path, { fix });
}
