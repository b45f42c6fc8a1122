import { nearest } from "./nearest.ts";
import { isMap, type Schema } from "./schema.ts";
import type { Path, Violation } from "./validate.ts";
import { called, expectation, keyed, short } from "./words.ts";

/** What the compiled schema refuses: the schema and the value that it speaks of, after alternatives are chosen. */
export interface Refusal {
	schema: Schema;
	value: unknown;
	path: Path;
	/** Of JSON Schema, with what Ajv says about it. */
	keyword: string;
	params: Readonly<Record<string, unknown>>;
	/** The union of which the schema is an alternative. */
	union: Schema | undefined;
	/** The union of which the map around the value is an alternative. */
	owner: Schema | undefined;
}

/** A refusal in the user's words. */
export function violationOf(refusal: Refusal): Violation {
	const { schema, path, keyword, params } = refusal;
	switch (keyword) {
		case "additionalProperties":
			return foreignKey(refusal, String(params.additionalProperty)) ?? unknownKey(schema, path, String(params.additionalProperty));
		case "propertyNames":
			return {
				path: [...path, String(params.propertyName)],
				isKey: true,
				subject: [...path, String(params.propertyName)],
				message: `\`${keyed(String(params.propertyName))}\` cannot be a name in ${called(path)}: use ${schema.propertyNames?.patternHint ?? "another"}.`,
			};
		case "required": {
			const key = String(params.missingProperty);
			const description = schema.properties?.[key]?.description;
			return {
				path,
				subject: [...path, key],
				message: `${called(path)} lacks \`${key}\`${description ? `: ${lowerFirst(description)}` : "."}`,
			};
		}
		case "minItems":
		case "minProperties":
			return { path, subject: path, message: `${called(path)} is empty, but needs at least ${String(params.limit)}.` };
		case "minLength":
			return { path, subject: path, message: `${called(path)} is empty.` };
		case "maxItems":
		case "maxProperties":
			return {
				path,
				subject: path,
				message: `${called(path)} has more than ${params.limit === 1 ? "one entry" : `${String(params.limit)} entries`}, which is the limit.`,
			};
		case "maxLength":
			return { path, subject: path, message: `${called(path)} is longer than ${String(params.limit)} characters, which is the limit.` };
		default:
			return wrongValue(refusal);
	}
}

const lowerFirst = (text: string) => (/^[A-Z][a-z]/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text);

/** The word that an alternative must say to take a key, as `vpc: existing`. */
function wordFor(key: string, { anyOf = [], discriminator }: Schema): string | undefined {
	const word = discriminator?.propertyName ?? "";
	const taker = anyOf.find(({ properties = {} }) => Object.hasOwn(properties, key))?.properties?.[word]?.const;
	return typeof taker === "string" ? `${word}: ${taker}` : undefined;
}

/** A key of the alternative that was meant, which rules out the keys of another. */
const rivalOf = (key: string, { properties = {} }: Schema, { anyOf = [], discriminator }: Schema, value: unknown): string | undefined => {
	const others = anyOf.filter(({ properties: theirs = {} }) => Object.hasOwn(theirs, key));
	if (discriminator || others.length === 0 || !isMap(value)) return undefined;
	return Object.keys(value).find(
		rival => Object.hasOwn(properties, rival) && others.every(({ properties: theirs = {} }) => !Object.hasOwn(theirs, rival)),
	);
};

/** A key that an alternative does not take, though another does. */
function foreignKey({ schema, value, path, union }: Refusal, key: string): Violation | undefined {
	const word = union && wordFor(key, union);
	if (word) return { path: [...path, key], isKey: true, message: `Only a ${called(path)} with \`${word}\` takes \`${key}\`.` };
	const rival = union && rivalOf(key, schema, union, value);
	return rival ? { path: [...path, key], isKey: true, message: `${called(path)} takes \`${rival}\` or \`${key}\`, not both.` } : undefined;
}

/** A key that nobody takes, with the one that was probably meant. */
export function unknownKey({ properties = {} }: Schema, path: Path, key: string): Violation {
	const known = Object.keys(properties);
	const meant = nearest(key, known);
	const advice = meant ? `Did you mean \`${meant}\`?` : `It takes ${known.join(", ")}.`;
	return {
		path: [...path, key],
		message: `${path.length === 0 ? "A cluster" : called(path)} has no key \`${keyed(key)}\`. ${advice}`,
		isKey: true,
		...(meant && { nearest: meant }),
	};
}

/** What a value may be; of the word that tells alternatives apart, what any of them says. */
const expected = ({ schema, path, owner }: Refusal): Schema => {
	const key = String(path.at(-1));
	if (owner?.discriminator?.propertyName !== key) return schema;
	return { anyOf: (owner.anyOf ?? []).map(({ properties }) => properties?.[key] ?? {}) };
};

function wrongValue(refusal: Refusal): Violation {
	const { value, path } = refusal;
	const schema = expected(refusal);
	const branches = schema.anyOf ?? [schema];
	const words = branches.flatMap(branch => [branch.const, ...(branch.enum ?? [])]).filter(word => typeof word === "string");
	const takes = (text: string) => branches.some(branch => takesText(branch, text));
	const quoted = typeof value === "number" && takes(String(value)) ? JSON.stringify(String(value)) : undefined;
	const meant = quoted ?? (typeof value === "string" ? nearest(value, words) : undefined);
	// Without quotes 1.30 is the number 1.3, and 012 is 12.
	const isCut = typeof value === "number" && (takes(`${value}0`) || takes(`0${value}`));
	const advice = quoted || isCut ? " Put it in quotes." : meant ? ` Did you mean ${meant}?` : "";
	return {
		path,
		subject: path,
		message: `${called(path)} is ${short(value)}, but must be ${expectation(schema)}.${advice}`,
		...(meant && { nearest: meant }),
	};
}

const takesText = ({ type, pattern, enum: values, const: constant }: Schema, text: string) =>
	type === "string" && !values && constant === undefined && (pattern === undefined || new RegExp(pattern, "u").test(text));
