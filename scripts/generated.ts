/** Writes every file that is derived from another, or with --check says which are stale. */
import { readFileSync, writeFileSync } from "node:fs";
import { ruleIndex } from "./generate/rules.ts";
import { schemaFiles } from "./generate/schema.ts";

/** Contents by path. */
export type Files = Record<string, string>;

function current(path: string): string | undefined {
	try {
		return readFileSync(path, "utf8");
	} catch {
		return undefined;
	}
}

const isStale = ([path, text]: [string, string]) => current(path) !== text;
const isCheck = process.argv.includes("--check");
const stale: string[] = [];

function derive(files: Files): void {
	for (const [path, text] of Object.entries(files).filter(isStale)) {
		stale.push(path);
		if (!isCheck) writeFileSync(path, text);
	}
}

derive({ ...ruleIndex(), ...(await schemaFiles()) });
// The pages describe the rules that the index has just named.
const { docs } = await import("./generate/docs.ts");
derive(docs());

if (stale.length === 0) console.log("Everything generated is up to date.");
else if (!isCheck) console.log(`Wrote ${stale.join(", ")}.`);
else {
	console.error(`Stale: ${stale.join(", ")}. Run: npm run generated`);
	process.exitCode = 1;
}
