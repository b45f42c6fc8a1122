import { isAbsolute, relative, sep } from "node:path";

/** A path as people and other tools write it: from `cwd`, with slashes. */
export const shown = (path: string, cwd: string): string => (isAbsolute(path) ? relative(cwd, path).split(sep).join("/") : path);

/** Text from a file without what a terminal would obey. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
export const printable = (text: string): string =>
	text.replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu, "\ufffd");
