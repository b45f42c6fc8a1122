import fc from "fast-check";
import { stringify } from "yaml";
import { readIntents } from "../../languages/intent/read.ts";
import { isMap } from "../../schemas/schema.ts";
import { violations } from "../../schemas/validate.ts";
import { intents } from "../schemas/arbitrary.ts";
import { find, isFatal, patience, refusals, runs, styles, written } from "./shaken.ts";

jest.setTimeout(patience);

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
