import { isMap, typeOf, type Schema } from "./schema.ts";

const kinds: Readonly<Record<string, string>> = {
	object: "a map",
	array: "a list",
	string: "a string",
	boolean: "true or false",
	integer: "a whole number",
	number: "a number",
	null: "nothing",
};

const list = (words: readonly string[], conjunction = "or") => {
	const unique = [...new Set(words)];
	return unique.length < 2 ? (unique[0] ?? "") : `${unique.slice(0, -1).join(", ")} ${conjunction} ${unique.at(-1) ?? ""}`;
};

function single({ const: constant, enum: values, patternHint, type, properties, items, minimum, maximum }: Schema): string {
	if (constant !== undefined) return String(constant);
	if (values) return list(values.map(String));
	if (patternHint) return patternHint;
	if (type === "array" && items) return `a list, each item ${expectation(items)}`;
	if (minimum !== undefined && maximum !== undefined) return `${kinds[type ?? ""] ?? "a number"} from ${minimum} to ${maximum}`;
	const keys = Object.keys(properties ?? {});
	return type === "object" && keys.length > 0 && keys.length < 5
		? `a map with ${list(keys, "and")}`
		: (kinds[type ?? ""] ?? "something else");
}

/** What a schema takes, in words: `true, awsOwned, create or the ARN of a KMS key`. */
export const expectation = (schema: Schema): string => (schema.anyOf ? list(schema.anyOf.map(single)) : single(schema));

/** What a value is, in words, cut short. */
export function short(value: unknown): string {
	if (isMap(value) || Array.isArray(value)) return kinds[typeOf(value)] ?? "";
	const text = typeof value === "number" ? String(value) : JSON.stringify(value);
	const plain = typeof value === "string" && text.length === value.length + 2 && value !== "" ? value : text;
	return plain.length > 60 ? `${plain.slice(0, 57)}…` : plain;
}

/** What a value's place is called: `nodeGroups.general.taints.0`. */
export const called = (path: readonly (string | number)[]): string =>
	path.length === 0 ? "The document" : `\`${path.map(key => short(String(key))).join(".")}\``;
