import { types } from "node:util";
import { shown } from "./formats/words.ts";

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

/** What the file system says, in words; undefined for every other error. */
export function systemReason(error: unknown): string | undefined {
	if (!types.isNativeError(error) || !("syscall" in error) || !("code" in error)) return undefined;
	return systemErrors[String(error.code)] ?? error.message;
}

/** The same, after the path that it speaks of, as seen from `cwd`. */
export function systemMessage(error: unknown, cwd: string): string | undefined {
	const reason = systemReason(error);
	const path = types.isNativeError(error) && "path" in error && typeof error.path === "string" ? `${shown(error.path, cwd)}: ` : "";
	return reason === undefined ? undefined : path + reason;
}

/** Whether it is the file system's error of that code, such as ENOENT. */
export const isSystemError = (error: unknown, code: string): boolean =>
	types.isNativeError(error) && "code" in error && error.code === code;

/** What an error says, without its line breaks. */
export const oneLine = (error: unknown): string =>
	(types.isNativeError(error) ? error.message : String(error)).trim().replaceAll(/\s*\n\s*/gu, " ");
