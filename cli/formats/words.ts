import { isAbsolute, relative, sep } from "node:path";

/** A path as people and other tools write it: from `cwd`, with slashes. */
export const shown = (path: string, cwd: string): string => (isAbsolute(path) ? relative(cwd, path).split(sep).join("/") : path);

/** Text from a file without what a terminal would obey: control characters, and marks that turn the direction of writing. */
export const printable = (text: string): string => text.replaceAll(/(?![\t\n])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, "\ufffd");

/** `1 file`, `2 files`. */
export const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? "" : "s"}`;
