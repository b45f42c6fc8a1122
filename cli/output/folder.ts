import { createHash } from "node:crypto";
import { lstatSync, readdirSync, readFileSync, type Stats } from "node:fs";
import { join, parse } from "node:path";
import { Failure } from "../failure.ts";

/** Texts by path from the folder, with slashes. */
export type Files = Readonly<Record<string, string>>;

/** Holds the hashes of what eksmith wrote; what it does not name is not ours. */
export const manifestName = ".eksmith.json";

export const hash = (content: string | Buffer): string => createHash("sha256").update(content).digest("hex");

export const manifestOf = (files: Files): string => {
	const hashes = Object.keys(files)
		.toSorted()
		.map(path => [path, hash(files[path] ?? "")]);
	return `${JSON.stringify({ version: 1, files: Object.fromEntries(hashes) as Record<string, string> }, undefined, 2)}\n`;
};

export interface Conflict {
	path: string;
	why: string;
	/** Whether `--force` may overrule it. */
	yields: boolean;
}

/** What would have to happen to a folder for it to hold some files. Paths are from the folder. */
export interface Difference {
	folder: string;
	files: Files;
	write: string[];
	remove: string[];
	/** What stands in the way. */
	conflicts: Conflict[];
	/** Whether the manifest is up to date. */
	recorded: boolean;
}

const isPlainPath = (path: string) => /^(?:[\w-][\w.-]*\/)*[\w-][\w.-]*$/u.test(path);

const stat = (path: string): Stats | undefined => lstatSync(path, { throwIfNoEntry: false });

/** The hash of the file under a path; undefined for nothing, `other` for anything but a regular file in real folders. */
function current(folder: string, path: string): string | undefined {
	const steps = path.split("/");
	for (const [index] of steps.entries()) {
		const place = join(folder, ...steps.slice(0, index + 1));
		const stats = stat(place);
		if (stats === undefined) return undefined;
		if (index === steps.length - 1) return stats.isFile() ? hash(readFileSync(place)) : "other";
		if (!stats.isDirectory()) return "other";
	}
	return undefined;
}

/**
 * Compares a folder with what it should hold.
 * @throws Failure for a folder in which nobody wants to have that done
 */
export function compare(folder: string, files: Files): Difference {
	checkFolder(folder);
	const odd = Object.keys(files).find(path => !isPlainPath(path));
	if (odd !== undefined) throw new Error(`${odd} is no path for a generated file`);

	const manifest = readManifest(folder);
	const wanted = new Map(Object.entries(files));
	const difference: Difference = { folder, files, write: [], remove: [], conflicts: [], recorded: manifest.text === manifestOf(files) };
	const { write, remove, conflicts } = difference;
	if (manifest.problem !== undefined) conflicts.push({ path: manifestName, ...manifest.problem });

	for (const path of [...new Set([...wanted.keys(), ...manifest.hashes.keys()])].toSorted()) {
		const now = current(folder, path);
		const text = wanted.get(path);
		const known = manifest.hashes.get(path);
		if (text === undefined ? now === undefined : now === hash(text)) continue;
		if (now === "other") conflicts.push({ path, why: "is no regular file", yields: false });
		else if (now !== undefined && known === undefined) conflicts.push({ path, why: "was not written by eksmith", yields: true });
		else if (now !== undefined && now !== known) conflicts.push({ path, why: "was changed by hand", yields: true });
		(text === undefined ? remove : write).push(path);
	}
	// Terraform reads every configuration in a folder as one; beside ours, others are the user's choice.
	const foreign = manifest.text === undefined ? terraformFiles(folder).filter(path => !wanted.has(path)) : [];
	for (const path of foreign) conflicts.push({ path, why: "belongs to another Terraform configuration", yields: true });
	return difference;
}

function checkFolder(folder: string) {
	const stats = stat(folder);
	if (stats === undefined) return;
	if (stats.isSymbolicLink()) throw new Failure(`${folder}: this is a link; eksmith writes to real folders`);
	if (!stats.isDirectory()) throw new Failure(`${folder}: this is no folder`);
	if (folder === parse(folder).root) throw new Failure(`${folder}: eksmith does not write to the root of the file system`);
}

interface Manifest {
	text?: string;
	hashes: ReadonlyMap<string, string>;
	problem?: Omit<Conflict, "path">;
}

function readManifest(folder: string): Manifest {
	const path = join(folder, manifestName);
	const stats = stat(path);
	if (stats === undefined) return { hashes: new Map() };
	if (!stats.isFile()) return { hashes: new Map(), problem: { why: "is no regular file", yields: false } };
	const text = readFileSync(path, "utf8");
	try {
		const { files } = JSON.parse(text) as { files: Record<string, string> };
		const hashes = new Map(Object.entries(files));
		if ([...hashes.keys()].every(isPlainPath)) return { text, hashes };
	} catch {
		// Said below, like a path that leads elsewhere.
	}
	return { text, hashes: new Map(), problem: { why: "is not as eksmith wrote it", yields: true } };
}

function terraformFiles(folder: string): string[] {
	if (stat(folder) === undefined) return [];
	return readdirSync(folder)
		.filter(name => /\.(?:tf|tofu)(?:\.json)?$/u.test(name))
		.toSorted();
}
