import { closest, distance } from "fastest-levenshtein";
import { branchOf, clusterSchema, isMap, under, type Schema } from "./schema.ts";
import validate from "./validate.generated.js";
import { expectation, short } from "./words.ts";

export type Path = readonly (string | number)[];

/** A value that the schema refuses. */
export interface Violation {
	/** Where: for an unknown key the key itself, for a missing one its parent. */
	path: Path;
	message: string;
	/** What was probably meant: another key for a key, another value for a value. */
	nearest?: string;
	/** Whether it speaks of the key rather than of its value. */
	isKey?: boolean;
	/** What it leaves without a usable value; an unknown key leaves nothing so. */
	subject?: Path;
}

type AjvError = NonNullable<typeof validate.errors>[number];

/** Where an Ajv error is: the schema and the value that it speaks of, after alternatives are chosen. */
interface Site {
	schema: Schema;
	value: unknown;
	path: Path;
	keyword: string;
	/** The union of which the schema is an alternative. */
	union: Schema | undefined;
}

const most = 100;

/** What the schema refuses in an intent. A base may lack what a cluster must say. */
export function violations(intent: unknown, { isBase = false } = {}): Violation[] {
	const subject = isBase && isMap(intent) ? { ...intent, kind: "Cluster" } : intent;
	if (validate(subject)) return [];

	const found = new Map<string, Violation>();
	for (const error of validate.errors ?? []) {
		if (found.size === most) break;
		if (isBase && error.keyword === "required" && error.instancePath === "") continue;
		const site = siteOf(error, subject);
		const violation = site && describe(site, error);
		if (violation) found.set(`${violation.path.join("/")} ${violation.message}`, violation);
	}
	return [...found.values()];
}

const decode = (segment: string) => segment.replaceAll("~1", "/").replaceAll("~0", "~");

/** Follows an error through schema and value; undefined where it belongs to an alternative that was not meant. */
function siteOf({ schemaPath, instancePath, keyword }: AjvError, root: unknown): Site | undefined {
	const steps = schemaPath.split("/").slice(1).map(decodeURIComponent).map(decode);
	const keys = instancePath.split("/").slice(1).map(decode);
	const path: (string | number)[] = [];
	let schema = clusterSchema;
	let value = root;
	let union: Schema | undefined;

	const descend = () => {
		const key = keys[path.length] ?? "";
		const next = Array.isArray(value) ? Number(key) : key;
		schema = under(schema, next) ?? {};
		union = undefined;
		value = (value as Record<string | number, unknown>)[next];
		path.push(next);
	};

	for (let index = 0; index < steps.length - 1; index++) {
		const step = steps[index];
		if (step === "propertyNames") return undefined;
		if (step === "properties") index++;
		if (step === "properties" || step === "additionalProperties" || step === "items") descend();
		else if (step === "anyOf") {
			const branch = branchOf(schema, value);
			const isScalar = !isMap(value) && !Array.isArray(value);
			if (isScalar || branch !== Number(steps[++index])) return undefined;
			union = schema;
			schema = schema.anyOf?.[branch] ?? {};
		}
	}
	const meant = keyword === "anyOf" ? branchOf(schema, value) : -1;
	return meant !== -1 && (isMap(value) || Array.isArray(value)) ? undefined : { schema, value, path, keyword, union };
}

const called = (path: Path) => (path.length === 0 ? "The document" : `\`${path.join(".")}\``);

/** The word that somebody probably meant: at most a third of its letters are wrong. */
function nearestOf(word: string, words: readonly string[]): string | undefined {
	if (words.length === 0 || word.length > 64) return undefined;
	const found = words.find(other => other.toLowerCase() === word.toLowerCase()) ?? closest(word, [...words]);
	return distance(word.toLowerCase(), found.toLowerCase()) <= Math.max(1, Math.floor(found.length / 3)) ? found : undefined;
}

function describe({ schema, value, path, keyword, union }: Site, { params }: AjvError): Violation | undefined {
	const parameters = params as Record<string, unknown>;
	switch (keyword) {
		case "additionalProperties":
			return unknownKey(schema, path, String(parameters.additionalProperty), union);
		case "propertyNames":
			return {
				path: [...path, String(parameters.propertyName)],
				isKey: true,
				subject: [...path, String(parameters.propertyName)],
				message: `${short(String(parameters.propertyName))} cannot be a name in ${called(path)}: use letters, digits, hyphens and underscores, starting with a letter.`,
			};
		case "required": {
			const key = String(parameters.missingProperty);
			const description = schema.properties?.[key]?.description;
			return { path, subject: [...path, key], message: `${called(path)} lacks \`${key}\`${description ? `: ${lowerFirst(description)}` : "."}` };
		}
		case "minItems":
		case "minProperties":
			return { path, subject: path, message: `${called(path)} is empty, but needs at least ${String(parameters.limit)}.` };
		case "maxItems":
		case "maxProperties":
			return { path, subject: path, message: `${called(path)} has more than ${String(parameters.limit)} entries, which is the limit.` };
		case "uniqueItems":
			return { path: [...path, Number(parameters.i)], subject: path, message: `${called(path)} lists ${short((value as unknown[])[Number(parameters.i)])} twice.` };
		case "maxLength":
			return { path, subject: path, message: `${called(path)} is longer than ${String(parameters.limit)} characters, which is the limit.` };
		default:
			return wrongValue(schema, value, path);
	}
}

const lowerFirst = (text: string) => (/^[A-Z][a-z]/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text);

/** The word that an alternative must say to take a key, as `vpc: existing`. */
function wordFor(key: string, { anyOf = [], discriminator }: Schema): string | undefined {
	const word = discriminator?.propertyName ?? "";
	const taker = anyOf.find(({ properties = {} }) => Object.hasOwn(properties, key))?.properties?.[word]?.const;
	return typeof taker === "string" ? `${word}: ${taker}` : undefined;
}

function unknownKey(schema: Schema, path: Path, key: string, union: Schema | undefined): Violation {
	const known = Object.keys(schema.properties ?? {});
	const word = union && wordFor(key, union);
	if (word) return { path: [...path, key], isKey: true, message: `Only a ${called(path)} with \`${word}\` takes \`${key}\`.` };

	const nearest = nearestOf(key, known);
	const advice = nearest ? `Did you mean \`${nearest}\`?` : `It takes ${known.join(", ")}.`;
	return {
		path: [...path, key],
		message: `${path.length === 0 ? "A cluster" : called(path)} has no key \`${short(key)}\`. ${advice}`,
		isKey: true,
		...(nearest && { nearest }),
	};
}

function wrongValue(schema: Schema, value: unknown, path: Path): Violation {
	const branches = schema.anyOf ?? [schema];
	const words = branches.flatMap(branch => [branch.const, ...(branch.enum ?? [])]).filter(word => typeof word === "string");
	const quoted = typeof value === "number" && branches.some(branch => takesText(branch, String(value))) ? JSON.stringify(String(value)) : undefined;
	const nearest = quoted ?? (typeof value === "string" ? nearestOf(value, words) : undefined);
	const onlyText = typeof value === "number" && branches.every(({ type }) => type === "string");
	const advice = quoted || onlyText ? " Put it in quotes." : nearest ? ` Did you mean ${nearest}?` : "";
	return {
		path,
		subject: path,
		message: `${called(path)} is ${short(value)}, but must be ${expectation(schema)}.${advice}`,
		...(nearest && { nearest }),
	};
}

const takesText = ({ type, pattern, enum: values, const: constant }: Schema, text: string) =>
	type === "string" && !values && constant === undefined && (pattern === undefined || new RegExp(pattern, "u").test(text));
