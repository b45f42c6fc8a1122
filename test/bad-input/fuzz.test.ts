import fc from "fast-check";
import { readFileSync, readdirSync } from "node:fs";
import { parse, stringify } from "yaml";
import { lint } from "../lint.ts";

const texts = readdirSync("templates").map(file => readFileSync(`templates/${file}`, "utf8"));
const text = fc.constantFrom(...texts);

/** Whatever comes in, what comes out are findings with places. */
function expectFindings(content: string, path = "a.eks.yaml") {
	for (const { line, column, message } of lint(content, { rules: "all", path })) {
		expect(line).toBeGreaterThanOrEqual(1);
		expect(column).toBeGreaterThanOrEqual(1);
		expect(message).not.toMatch(/undefined|\[object Object\]|NaN|\{\{/u);
	}
	expect(({} as Record<string, unknown>).polluted).toBeUndefined();
}

type Path = (string | number)[];

/** Every place of a value. */
function pathsOf(value: unknown, path: Path = []): Path[] {
	if (typeof value !== "object" || value === null) return [path];
	return [path, ...Object.entries(value).flatMap(([key, item]) => pathsOf(item, [...path, Array.isArray(value) ? Number(key) : key]))];
}

function edit(root: unknown, path: Path, change: (holder: Record<string | number, unknown>, key: string | number) => void): void {
	const key = path.at(-1);
	const holder = path.slice(0, -1).reduce<unknown>((value, step) => (value as Record<string | number, unknown>)[step], root);
	if (key !== undefined) change(holder as Record<string | number, unknown>, key);
}

const seed = 20_261_121;

test("text with characters changed, lost and repeated", () => {
	const change = fc.tuple(
		fc.nat(),
		fc.nat(40),
		fc.constantFrom(
			"",
			" ",
			":",
			"- ",
			"{",
			"}",
			"[",
			"]",
			"\n",
			"\t",
			"&a ",
			"*a",
			"<<: *a",
			"!!",
			"|",
			"'",
			'"',
			"#",
			"\u{1F600}",
			"${x}",
			"__proto__: ",
			"---\n",
		),
	);
	fc.assert(
		fc.property(text, fc.array(change, { minLength: 1, maxLength: 5 }), (original, changes) => {
			const changed = changes.reduce((now, [at, length, insert]) => {
				const start = at % (now.length + 1);
				return now.slice(0, start) + insert + now.slice(start + length);
			}, original);
			expectFindings(changed);
		}),
		{ seed, numRuns: 300 },
	);
});

test("values of other types, keys misspelt, lost and moved", () => {
	const values = fc.oneof(
		fc.anything({ maxDepth: 2, withNullPrototype: false }),
		fc.constantFrom(null, true, -1, 0, 1e21, "", "x", [], {}, [[]], "10.0.0.0/33", '${file("/etc/passwd")}'),
	);
	fc.assert(
		fc.property(
			text,
			fc.array(fc.tuple(fc.nat(), fc.constantFrom("replace", "remove", "rename", "copy"), values), { minLength: 1, maxLength: 4 }),
			(original, changes) => {
				const intent: unknown = parse(original);
				for (const [at, kind, value] of changes) {
					const paths = pathsOf(intent).slice(1);
					const path = paths[at % paths.length] ?? [];
					edit(intent, path, (holder, key) => {
						if (kind === "remove") Reflect.deleteProperty(holder, key);
						else if (kind === "rename" && typeof key === "string") holder[`${key}x`] = holder[key];
						else if (kind === "copy") holder[key] = [holder[key], holder[key]];
						else holder[key] = value;
					});
				}
				let written: string;
				try {
					written = stringify(intent);
				} catch {
					return;
				}
				expectFindings(written);
			},
		),
		{ seed, numRuns: 300 },
	);
});

test("any text at all", () => {
	fc.assert(
		fc.property(fc.string({ unit: "binary", maxLength: 200 }), fc.constantFrom("a.eks.yaml", "a.eks.json"), (content, path) => {
			expectFindings(content, path);
		}),
		{ seed, numRuns: 300 },
	);
});
