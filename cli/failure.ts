import { types } from "node:util";

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
	if (!types.isNativeError(error) || !("syscall" in error) || !("code" in error)) return undefined;
	const path = "path" in error && typeof error.path === "string" ? `${error.path}: ` : "";
	return `${path}${systemErrors[String(error.code)] ?? error.message}`;
}

/** Whether it is the file system's error of that code, such as ENOENT. */
export const isSystemError = (error: unknown, code: string): boolean =>
	types.isNativeError(error) && "code" in error && error.code === code;

/** What an error says, without its line breaks. */
export const oneLine = (error: unknown): string =>
	(types.isNativeError(error) ? error.message : String(error)).trim().replaceAll(/\s*\n\s*/gu, " ");
