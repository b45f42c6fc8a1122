import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const folders: string[] = [];

/** A folder of its own with these files, by their paths in it. */
export function folder(files: Readonly<Record<string, string | Buffer>> = {}): string {
	const path = mkdtempSync(join(tmpdir(), "eksmith-"));
	folders.push(path);
	for (const [name, content] of Object.entries(files)) {
		mkdirSync(dirname(join(path, name)), { recursive: true });
		writeFileSync(join(path, name), content);
	}
	return path;
}

export function removeFolders(): void {
	for (const path of folders.splice(0)) rmSync(path, { recursive: true, force: true });
}
