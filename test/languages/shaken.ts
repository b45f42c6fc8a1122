import fc from "fast-check";
import { stringify } from "yaml";
import { rulesIn } from "../../rules/index.ts";
import { lint } from "../lint.ts";
import { intents } from "../schemas/arbitrary.ts";

// What comes out of a shaken intent are findings, never an exception. Another seed or more runs look for what these do not meet.
const { FUZZ_SEED: seed = "20261121", FUZZ_RUNS: numRuns = "60" } = process.env;
/** How fast-check runs here. */
export const runs = { seed: Number(seed), numRuns: Number(numRuns) };

/** Milliseconds after which something hangs. */
export const patience = 60_000 + 500 * runs.numRuns;

/** A way to write a value down. */
export const styles = fc.constantFrom(
	{ path: "a.eks.yaml", write: (value: unknown) => stringify(value) },
	{ path: "a.eks.yaml", write: (value: unknown) => stringify(value, { collectionStyle: "flow" }) },
	{ path: "a.eks.yaml", write: (value: unknown) => stringify(value, { indent: 4, indentSeq: false }).replaceAll("\n", "\r\n") },
	{ path: "a.eks.json", write: (value: unknown) => JSON.stringify(value) },
	{ path: "a.eks.json", write: (value: unknown) => JSON.stringify(value, undefined, "\t") },
);

/** A valid intent and what it looks like in a file. */
export const written = fc.tuple(intents, styles).map(([intent, { path, write }]) => ({ intent, path, text: write(intent) }));

/** All that is found in a text; checked for what holds of every finding. */
export const find = (text: string, path: string) => {
	const found = lint(text, { path, rules: { ...rulesIn("all"), "eks/undecided": "error" } });
	const lines = text.split(/\r\n|[\r\n]/u).length;
	for (const { line, column, message } of found)
		expect([line >= 1 && line <= lines, column >= 1, message.length < 1000]).toEqual([true, true, true]);
	expect(Object.keys(Object.prototype)).toEqual([]);
	return found;
};

export const isFatal = (found: ReturnType<typeof find>) => found.some(({ fatal }) => fatal === true);
export const refusals = (found: ReturnType<typeof find>) => found.filter(({ ruleId }) => ruleId === "eks/valid-intent");
