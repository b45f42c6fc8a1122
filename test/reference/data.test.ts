import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(__dirname, "../../reference");
const files = readdirSync(folder).filter(name => name.endsWith(".json"));

interface Source {
	what: string;
	from: string;
	asOf: string;
}

function unsorted(value: unknown, path: string): string[] {
	if (value === null || typeof value !== "object") return [];
	const names = Object.keys(value);
	const here = Array.isArray(value) || names.every((name, index) => index === 0 || (names[index - 1] ?? "") < name) ? [] : [path];
	return [...here, ...Object.entries(value).flatMap(([name, child]) => unsorted(child, `${path}/${name}`))];
}

test("there are facts to test", () => {
	expect(files).toHaveLength(11);
});

describe.each(files)("%s", name => {
	const text = readFileSync(join(folder, name), "utf8");
	const facts = JSON.parse(text) as { asOf: string; source: Source[] };

	test("says where it comes from, and when", () => {
		expect(facts.asOf).toMatch(/^\d{4}-\d{2}(-\d{2})?$/);
		expect(facts.source.length).toBeGreaterThan(0);
		for (const { what, from, asOf } of facts.source) {
			expect(what).not.toBe("");
			expect(from).not.toBe("");
			expect(asOf).toMatch(/^\d{4}(-\d{2}){0,2}$/);
		}
	});

	test("has sorted keys", () => {
		expect(unsorted(facts, "")).toEqual([]);
	});

	test("is small enough to be bundled", () => {
		expect(text.length).toBeLessThan(130_000);
	});
});
