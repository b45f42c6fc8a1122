import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Failure, isSystemError, oneLine, systemReason } from "../failure.ts";
import { manifestName, manifestOf, type Difference } from "./folder.ts";

/**
 * Makes folders hold what they should: everything is written beside its place first, then moved there, the manifests last.
 * When anything fails, all is put back as it was, and the error goes on.
 */
export function commit(differences: readonly Difference[]): void {
	const undo: (() => void)[] = [];
	const stages: string[] = [];
	try {
		const staged = differences.map(difference => stage(difference, stages, undo));
		for (const move of staged.flatMap(({ files }) => files)) move();
		for (const { manifest } of staged) manifest();
	} catch (error) {
		const failed = undo.toReversed().filter(step => !succeeds(step));
		if (failed.length === 0) throw error;
		const kept = stages.splice(0).join(", ");
		throw new Failure(`${systemReason(error) ?? oneLine(error)}; not all could be put back, what is missing lies in ${kept}`);
	} finally {
		for (const path of stages) rmSync(path, { recursive: true, force: true });
	}
}

function succeeds(step: () => void): boolean {
	try {
		step();
		return true;
	} catch {
		return false;
	}
}

/** Writes a folder's new files beside it and returns the moves that are left. */
function stage({ folder, files, write, remove }: Difference, stages: string[], undo: (() => void)[]) {
	makeFolder(folder, undo);
	const draft = mkdtempSync(join(folder, ".eksmith-"));
	stages.push(draft);

	const replace = (path: string, text?: string) => {
		const place = join(folder, path);
		const fresh = join(draft, "new", path);
		const old = join(draft, "old", path);
		mkdirSync(dirname(old), { recursive: true });
		if (text !== undefined) {
			mkdirSync(dirname(fresh), { recursive: true });
			writeFileSync(fresh, text);
		}
		return () => {
			if (moveIfThere(place, old))
				undo.push(() => {
					renameSync(old, place);
				});
			if (text === undefined) return;
			makeFolder(dirname(place), undo);
			renameSync(fresh, place);
			undo.push(() => {
				rmSync(place);
			});
		};
	};

	return {
		files: [...write.map(path => replace(path, files[path] ?? "")), ...remove.map(path => replace(path))],
		manifest: replace(manifestName, manifestOf(files)),
	};
}

function makeFolder(folder: string, undo: (() => void)[]) {
	const first = mkdirSync(folder, { recursive: true });
	if (first === undefined) return;
	undo.push(() => {
		rmSync(first, { recursive: true });
	});
}

function moveIfThere(from: string, to: string): boolean {
	try {
		renameSync(from, to);
		return true;
	} catch (error) {
		if (isSystemError(error, "ENOENT")) return false;
		throw error;
	}
}
