import { Linter } from "eslint/universal";
import fc from "fast-check";
import { stringify } from "yaml";
import { parseYaml } from "../../languages/intent/parse.ts";
import { readIntents } from "../../languages/intent/read.ts";
import eks, { rulesIn } from "../../rules/index.ts";
import { isMap } from "../../schemas/schema.ts";
import { violations } from "../../schemas/validate.ts";
import { lint, today } from "../lint.ts";
import { intents } from "../schemas/arbitrary.ts";

// What comes out of a shaken intent are findings, never an exception. Another seed or more runs look for what these do not meet.
const { FUZZ_SEED: seed = "20261121", FUZZ_RUNS: numRuns = "100" } = process.env;
const runs = { seed: Number(seed), numRuns: Number(numRuns) };

jest.setTimeout(60_000 + 500 * runs.numRuns);

/** A way to write a value down. */
const styles = fc.constantFrom(
	{ path: "a.eks.yaml", write: (value: unknown) => stringify(value) },
	{ path: "a.eks.yaml", write: (value: unknown) => stringify(value, { collectionStyle: "flow" }) },
	{ path: "a.eks.yaml", write: (value: unknown) => stringify(value, { indent: 4, indentSeq: false }).replaceAll("\n", "\r\n") },
	{ path: "a.eks.json", write: (value: unknown) => JSON.stringify(value) },
	{ path: "a.eks.json", write: (value: unknown) => JSON.stringify(value, undefined, "\t") },
);

const written = fc.tuple(intents, styles).map(([intent, { path, write }]) => ({ intent, path, text: write(intent) }));

const find = (text: string, path: string) => {
	const found = lint(text, { path, rules: { ...rulesIn("all"), "eks/undecided": "error" } });
	const lines = text.split(/\r\n|[\r\n]/u).length;
	for (const { line, column, message } of found)
		expect([line >= 1 && line <= lines, column >= 1, message.length < 1000]).toEqual([true, true, true]);
	expect(Object.keys(Object.prototype)).toEqual([]);
	return found;
};

const isFatal = (found: ReturnType<typeof find>) => found.some(({ fatal }) => fatal === true);
const refusals = (found: ReturnType<typeof find>) => found.filter(({ ruleId }) => ruleId === "eks/valid-intent");

test("valid intents, however they are written down, parse to what they say", () => {
	fc.assert(
		fc.property(written, ({ intent, path, text }) => {
			const found = find(text, path);
			const [document] = readIntents(text, path);
			expect(isFatal(found)).toBe(false);
			expect(document?.value).toEqual(intent);
			expect(refusals(found)).toHaveLength(document?.resolution?.problems.length ?? -1);
		}),
		runs,
	);
});

const pieces = fc.constantFrom(
	...Array.from("{}[],:&*!|>'\"%@`#?-~<\t\n\r\0\uFEFF\u2028é🚀"),
	"\n\n",
	"---\n",
	"...\n",
	"<<: ",
	"&a ",
	"*a",
	"!!set ",
	"? ",
	": ",
	"- ",
	"  ",
	"null",
	"true",
	"1e999",
	".nan",
	"__proto__",
	"constructor",
	"${x}",
	"# eslint-disable\n",
	"# eslint eks/x: [",
);

const places = fc.nat({ max: 1_000_000 });
const cuts = fc.oneof(
	fc.record({ at: places, remove: fc.nat({ max: 30 }), insert: fc.constant("") }),
	fc.record({ at: places, remove: fc.nat({ max: 3 }), insert: pieces }),
	fc.record({ at: places, remove: fc.constant(0), insert: fc.string({ unit: "binary", maxLength: 5 }) }),
);

test("texts with pieces cut out and put in", () => {
	fc.assert(
		fc.property(written, fc.array(cuts, { minLength: 1, maxLength: 4 }), ({ path, text }, changes) => {
			const shaken = changes.reduce((changed, { at, remove, insert }) => {
				const place = at % (changed.length + 1);
				return changed.slice(0, place) + insert + changed.slice(place + remove);
			}, text);
			find(shaken, path);
		}),
		runs,
	);
});

test("lines in another order, twice, or missing", () => {
	fc.assert(
		fc.property(intents, fc.array(fc.tuple(places, places), { minLength: 1, maxLength: 6 }), (intent, moves) => {
			const lines = stringify(intent).split("\n");
			for (const [from, to] of moves) lines.splice(to % lines.length, to % 2, lines[from % lines.length] ?? "");
			find(lines.join("\n"), "a.eks.yaml");
		}),
		runs,
	);
});

type Change = (holder: Record<string, unknown>, key: string) => void;

const set =
	(value: unknown): Change =>
	(holder, key) => {
		holder[key] = value;
	};

const others: unknown[] = [
	null,
	true,
	false,
	0,
	-1,
	1.36,
	1e21,
	"",
	"x",
	"a\nb",
	"\u202E",
	"1.36",
	[],
	[[]],
	["x", "x"],
	{},
	{ a: {} },
	{ vpc: "existing" },
	[{ key: "a" }],
];

const changes = fc.oneof(
	fc.constantFrom(...others).map(set),
	fc
		.anything({ withNullPrototype: false, maxDepth: 3, key: fc.constantFrom("a", "constructor", "key", "prefix", "cidrs", "id") })
		.map(value => set((JSON.parse(JSON.stringify({ value })) as { value?: unknown }).value)),
	fc.constant<Change>((holder, key) => {
		Reflect.deleteProperty(holder, key);
	}),
	fc.constantFrom("s", "S", "_", "-", "0", " ").map((end): Change => (holder, key) => {
		holder[key + end] = holder[key];
		Reflect.deleteProperty(holder, key);
	}),
	fc.constant<Change>((holder, key) => {
		holder[key] = [holder[key], holder[key]];
	}),
);

/** Every place of a value, as the map that holds it and its key. */
function holdersIn(value: unknown): [Record<string, unknown>, string][] {
	if (Array.isArray(value)) return value.flatMap(holdersIn);
	if (!isMap(value)) return [];
	return Object.entries(value).flatMap(([key, item]) => [[value, key] as [Record<string, unknown>, string], ...holdersIn(item)]);
}

test("values of other types, keys misspelt, missing or too many", () => {
	let refused = 0;
	fc.assert(
		fc.property(intents, styles, fc.array(fc.tuple(places, changes), { minLength: 1, maxLength: 3 }), (intent, { path, write }, shakes) => {
			const shaken = structuredClone(intent) as unknown as Record<string, unknown>;
			for (const [place, change] of shakes) {
				const holders = holdersIn(shaken);
				const [holder, key] = holders[place % holders.length] ?? [shaken, "name"];
				change(holder, key);
			}
			const text = write(shaken);
			const found = find(text, path);
			const withoutNulls: unknown = JSON.parse(JSON.stringify(shaken, (_, item: unknown) => (item === null ? undefined : item)));
			if (violations(withoutNulls).length > 0 && !text.includes("null")) {
				refused++;
				expect(refusals(found)).not.toEqual([]);
			}
		}),
		{ ...runs, numRuns: 2 * runs.numRuns },
	);
	expect(refused).toBeGreaterThan(runs.numRuns);
});

describe("fixes", () => {
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
});
