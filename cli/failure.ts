/** What went wrong for the user, in one line; ends the command with exit code 2. */
export class Failure extends Error {}

/** The same, but the command did its work: exit code 1. */
export class Refusal extends Failure {}

const systemErrors: Readonly<Record<string, string>> = {
	EACCES: "permission denied",
	EPERM: "operation not permitted",
	EROFS: "the file system is read-only",
	ENOENT: "no such file or folder",
	ENOTDIR: "a part of the path is not a folder",
	EISDIR: "it is a folder",
	ENOSPC: "no space is left",
	ELOOP: "too many symbolic links",
	ENAMETOOLONG: "the name is too long",
};

/** An error of the file system in one line; undefined for every other error. */
export function systemMessage(error: unknown): string | undefined {
	if (!(error instanceof Error) || !("syscall" in error) || !("code" in error)) return undefined;
	const path = "path" in error && typeof error.path === "string" ? `${error.path}: ` : "";
	return `${path}${systemErrors[String(error.code)] ?? error.message}`;
}

/** What an error says, without its line breaks. */
export const oneLine = (error: unknown): string =>
	(error instanceof Error ? error.message : String(error)).trim().replaceAll(/\s*\n\s*/gu, " ");
