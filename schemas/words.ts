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
	if (constant !== undefined) return typeof constant === "string" ? constant : JSON.stringify(constant);
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
export const expectation = (schema: Schema): string =>
	schema.anyOf ? list(schema.anyOf.flatMap(branch => (isFlag(branch) ? ["true", "false"] : [single(branch)]))) : single(schema);

const isFlag = ({ type, const: constant }: Schema) => type === "boolean" && constant === undefined;

/** Whether a text without quotes would be something else. */
const looksOtherwise = (text: string) => /^(?:true|false|null|~)$/u.test(text) || (text.trim() !== "" && !Number.isNaN(Number(text)));

// Controls, ends of lines, and marks that turn the direction of writing: with them a message could show what it does not say.
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** A text with what nobody could see in it spelt out. */
export const visible = (text: string): string => text.replaceAll(unseen, char => `\\u{${char.codePointAt(0)?.toString(16) ?? ""}}`);

const cut = (text: string) => (text.length > 60 ? `${text.slice(0, 57)}…` : text);

/** A text in quotes if it needs them, cut short. */
function quoted(text: string, needsQuotes: boolean): string {
	const json = visible(JSON.stringify(text));
	return cut(needsQuotes || json.length > text.length + 2 ? json : text);
}

/** What a value is, in words, cut short. */
export function short(value: unknown): string {
	if (isMap(value) || Array.isArray(value)) return kinds[typeOf(value)] ?? "";
	return typeof value === "string" ? quoted(value, value === "" || looksOtherwise(value)) : cut(String(value));
}

/** What a key is called. */
export const keyed = (key: string | number): string => quoted(String(key), key === "");

/** What a value's place is called: `nodeGroups.general.taints.0`. */
export const called = (path: readonly (string | number)[]): string =>
	path.length === 0 ? "The document" : `\`${path.map(keyed).join(".")}\``;
