import { Linter } from "eslint/universal";
import fc from "fast-check";
import { parseYaml } from "../../languages/intent/parse.ts";
import eks, { rulesIn } from "../../rules/index.ts";
import { lint, today } from "../lint.ts";
import { find, isFatal, patience, refusals, runs, written } from "./shaken.ts";

jest.setTimeout(patience);

const config = {
	files: ["**"],
	plugins: { eks },
	language: "eks/intent",
	rules: rulesIn("all"),
	settings: { eks: { today } },
} as unknown as Linter.Config;

test("what is fixed is still the same intent but for what was fixed, and is fixed for good", () => {
	let fixed = 0;
	fc.assert(
		fc.property(written, ({ path, text }) => {
			const { output } = new Linter().verifyAndFix(text, config, path);
			if (output === text) return;
			fixed++;
			const [before, after] = [find(text, path), find(output, path)];
			expect(isFatal(after)).toBe(false);
			expect(refusals(after).map(({ message }) => message)).toEqual(refusals(before).map(({ message }) => message));
			expect(new Linter().verifyAndFix(output, config, path).output).toBe(output);
			expect(parseYaml(output, path.endsWith(".json"))).toHaveLength(1);
		}),
		runs,
	);
	expect(fixed).toBeGreaterThan(runs.numRuns / 4);
});

test("every suggestion can be taken", () => {
	let taken = 0;
	fc.assert(
		fc.property(written, ({ path, text }) => {
			for (const { suggestions = [] } of lint(text, { path, rules: "all" })) {
				for (const { fix } of suggestions) {
					taken++;
					const changed = text.slice(0, fix.range[0]) + fix.text + text.slice(fix.range[1]);
					expect([changed, isFatal(find(changed, path))]).toEqual([changed, false]);
				}
			}
		}),
		runs,
	);
	expect(taken).toBeGreaterThan(runs.numRuns / 2);
});
