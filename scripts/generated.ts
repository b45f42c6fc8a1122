/** Writes every file that is derived from another, or with --check says which are stale. */
import { readFileSync, writeFileSync } from "node:fs";
import { ruleIndex } from "./generate/rules.ts";
import { schemaFiles } from "./generate/schema.ts";

/** Contents by path. */
export type Files = Record<string, string>;

const current = (path: string) => {
	try {
		return readFileSync(path, "utf8");
	} catch {
		return undefined;
	}
};

const files: Files = { ...ruleIndex(), ...(await schemaFiles()) };
const stale = Object.entries(files).filter(([path, text]) => current(path) !== text);

if (!process.argv.includes("--check")) {
	for (const [path, text] of stale) writeFileSync(path, text);
	console.log(stale.length === 0 ? "Everything generated is up to date." : `Wrote ${stale.map(([path]) => path).join(", ")}.`);
} else if (stale.length > 0) {
	console.error(`Stale: ${stale.map(([path]) => path).join(", ")}. Run: npm run generated`);
	process.exitCode = 1;
}
