import { violationOf, type Refusal } from "./refusal.ts";
import { repeated } from "./repeated.ts";
import { branchOf, clusterSchema, isMap, under, type Schema } from "./schema.ts";
import validate from "./validate.generated.js";

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

const most = 100;

/** What the schema refuses in an intent. A base may lack what a cluster must say. */
export function violations(intent: unknown, { isBase = false } = {}): Violation[] {
	const subject = isBase && isMap(intent) ? { ...intent, kind: "Cluster" } : intent;
	const twice = repeated(clusterSchema, subject);
	if (validate(subject)) return twice;

	const found = new Map<string, Violation>();
	for (const error of validate.errors ?? []) {
		if (found.size === most) break;
		if (isBase && error.keyword === "required" && error.instancePath === "") continue;
		const refusal = refusalOf(error, subject);
		const violation = refusal && violationOf(refusal);
		// Of one value the first thing that is wrong is enough.
		if (violation)
			setIfAbsent(found, violation.path === violation.subject ? violation.path.join("/") : JSON.stringify(violation), violation);
	}
	return [...found.values(), ...twice].slice(0, most);
}

/** The same without what only echoes something else: a key that is missing because it is misspelt. */
export const withoutEchoes = (found: readonly Violation[]): Violation[] =>
	found.filter(({ path, subject }) => {
		const isMissing = subject !== undefined && subject.length > path.length;
		return (
			!isMissing ||
			!found.some(({ path: other, isKey, nearest }) => isKey && nearest === subject.at(-1) && isSamePath(other.slice(0, -1), path))
		);
	});

const isSamePath = (a: Path, b: Path) => a.length === b.length && a.every((key, index) => key === b[index]);

const setIfAbsent = <Key, Value>(map: Map<Key, Value>, key: Key, value: Value) => {
	if (!map.has(key)) map.set(key, value);
};

/** The key that tells alternatives apart, where what it says is none of them: of the rest nobody knows what it should be. */
function unknownWord({ anyOf = [], discriminator }: Schema, value: unknown): string | undefined {
	const key = discriminator?.propertyName;
	if (key === undefined || !isMap(value) || !Object.hasOwn(value, key)) return undefined;
	return anyOf.some(({ properties }) => properties?.[key]?.const === value[key]) ? undefined : key;
}

const decode = (segment: string) => segment.replaceAll("~1", "/").replaceAll("~0", "~");

/** Follows an error through schema and value; undefined where it belongs to an alternative that was not meant. */
function refusalOf({ schemaPath, instancePath, keyword, params }: AjvError, root: unknown): Refusal | undefined {
	const steps = schemaPath.split("/").slice(1).map(decodeURIComponent).map(decode);
	const keys = instancePath.split("/").slice(1).map(decode);
	const path: (string | number)[] = [];
	let schema = clusterSchema;
	let value = root;
	let union: Schema | undefined;
	let owner: Schema | undefined;

	const descend = () => {
		const key = keys[path.length] ?? "";
		const next = Array.isArray(value) ? Number(key) : key;
		schema = under(schema, next) ?? {};
		owner = union;
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
			const word = unknownWord(union, value);
			if (word !== undefined && (steps[index + 1] !== "properties" || steps[index + 2] !== word)) return undefined;
		}
	}
	const meant = keyword === "anyOf" ? branchOf(schema, value) : -1;
	return meant !== -1 && (isMap(value) || Array.isArray(value))
		? undefined
		: { schema, value, path, keyword, union, owner, params: params as Record<string, unknown> };
}
