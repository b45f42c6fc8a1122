import { chosen, isMap, under, type Schema } from "./schema.ts";
import type { Path, Violation } from "./validate.ts";
import { called, short } from "./words.ts";

/**
 * What lists say twice though the schema wants each item once. The compiled validator leaves this out, because it compares every item with every
 * other, and a list of a megabyte would keep it busy for hours.
 */
export function repeated(schema: Schema, value: unknown, path: Path = []): Violation[] {
	const branch = chosen(schema, value);
	if (isMap(value)) {
		return Object.entries(value).flatMap(([key, item]) => repeated(under(branch, key) ?? {}, item, [...path, key]));
	}
	if (!Array.isArray(value) || !branch.items) return [];
	const { items, uniqueItems } = branch;
	const first = uniqueItems ? firstRepeated(value) : -1;
	const twice = `${called(path)} lists ${isMap(value[first]) ? "the same entry" : short(value[first])} twice.`;
	return [
		...(first === -1 ? [] : [{ path: [...path, first], subject: path, message: twice }]),
		...value.flatMap((item, index) => repeated(items, item, [...path, index])),
	];
}

function firstRepeated(items: readonly unknown[]): number {
	const seen = new Set<string>();
	return items.findIndex(item => {
		const text = identity(item);
		return seen.has(text) || !seen.add(text);
	});
}

/** The same for two values exactly if they say the same, in whatever order of keys. */
const identity = (value: unknown): string =>
	JSON.stringify(value, (_, item: unknown) =>
		isMap(item) ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1))) : item,
	);
