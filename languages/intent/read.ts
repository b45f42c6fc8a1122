import { eksDefaultVersion } from "../../reference/kubernetes-versions.ts";
import type { Cluster } from "../../schemas/intent.generated.ts";
import { resolve, type ResolveOptions } from "../../schemas/resolve/index.ts";
import type { Resolution } from "../../schemas/resolve/plan.ts";
import { chosen, isMap, schemaAt } from "../../schemas/schema.ts";
import { unknownKey } from "../../schemas/refusal.ts";
import { violations, withoutEchoes, type Path, type Violation } from "../../schemas/validate.ts";
import { called, short } from "../../schemas/words.ts";
import { ExtendsProblem, layersOf, type Layer } from "./extend.ts";
import { mergeLayers } from "./merge.ts";
import { parseYaml, type YamlDocument } from "./parse.ts";

/** One document of a file: what it says, what is wrong with it and, where it is a cluster, what becomes of it. */
export interface IntentDocument {
	layers: readonly Layer[];
	/** Merged over what it extends, as somebody wrote it. */
	value: unknown;
	violations: readonly Violation[];
	/** Paths whose values cannot be used. */
	invalid: readonly Path[];
	/** Of a cluster, made from what is valid; absent for a base and for what is no intent. */
	resolution: Resolution | undefined;
}

/** Reads every document of an intent file. Throws `SyntaxProblem` where the text is no YAML or JSON. */
export function readIntents(text: string, path: string, options: ResolveOptions = {}): IntentDocument[] {
	return interpret(parseYaml(text, path.endsWith(".json")), path, options);
}

export function interpret(documents: readonly YamlDocument[], path: string, options: ResolveOptions): IntentDocument[] {
	// A separator at the end of a file makes an empty document.
	const full = documents.filter(({ value }) => value !== null);
	return full.map(document => interpretOne(document, path, options));
}

function interpretOne(top: YamlDocument, path: string, options: ResolveOptions): IntentDocument {
	const { layers, problem } = chainOf(top, path);
	const { value, vain } = mergeLayers(layers.map(layer => layer.value));
	const unread = { layers, value, invalid: [], resolution: undefined };
	const foreign = foreignKind(value);
	if (foreign) return { ...unread, violations: [foreign] };

	const isBase = isMap(value) && value.kind === "ClusterBase";
	const refused = violations(value, { isBase: isBase || problem !== undefined });
	const empty = vain.slice(0, 100).flatMap(path => emptyEntry(path, value) ?? []);
	const found = withoutEchoes([...refused, ...empty]);
	// What a base would say that cannot be read, nobody knows.
	if (problem) return { ...unread, violations: [problem, ...found.filter(({ path: [first] }) => first !== "extends")] };
	if (isBase || !isMap(value)) return { ...unread, violations: found };

	const { usable, invalid } = refused.length > 0 ? prune(value) : { usable: value, invalid: [] };
	const resolution = usable && resolve(usable as unknown as Cluster, options);
	const known = [...invalid, ...empty.map(({ path }) => path)];
	// What follows from something that is refused already is not said again.
	const problems = (resolution?.problems ?? []).filter(({ path }) => !known.some(other => isRelated(other, path)));
	return {
		layers,
		value,
		violations: [...found, ...problems.map(problem => ({ ...problem, subject: problem.path }))],
		invalid: [...known, ...problems.map(problem => problem.path)],
		resolution,
	};
}

/** A document with all that it extends, as far as that can be read. */
function chainOf(top: YamlDocument, path: string): { layers: readonly Layer[]; problem?: Violation } {
	try {
		return { layers: layersOf(top, path) };
	} catch (error) {
		if (!(error instanceof ExtendsProblem)) throw error;
		return { layers: [{ ...top, file: "" }], problem: { path: ["extends"], message: error.message } };
	}
}

/** A key without a value that would be gone in silence: an entry of a map by name, or a word that nobody knows. */
function emptyEntry(path: Path, value: unknown): Violation | undefined {
	const schema = schemaAt(path.slice(0, -1), value) ?? {};
	const { properties = {}, additionalProperties: entry } = schema;
	const key = String(path.at(-1));
	if (entry === false && !Object.hasOwn(properties, key)) return unknownKey(schema, path.slice(0, -1), key);
	if (typeof entry !== "object") return undefined;
	const takesNothing = chosen(entry, {}).type === "object" && (chosen(entry, {}).required ?? []).length === 0;
	const advice = takesNothing ? "write `{}` to take its defaults" : "give it a value";
	return { path, subject: path, isKey: true, message: `${called(path)} is empty, which means nothing: ${advice}, or leave it out.` };
}

/** Another format in an intent's place: one sentence instead of one for each of its keys. */
function foreignKind(value: unknown): Violation | undefined {
	if (!isMap(value)) return undefined;
	const { apiVersion, kind } = value;
	if (apiVersion !== undefined && apiVersion !== "eksmith/v1") {
		return { path: ["apiVersion"], message: `This is not an eksmith intent: \`apiVersion\` is ${short(apiVersion)}, not eksmith/v1.` };
	}
	if (apiVersion === undefined && kind === undefined) {
		return { path: [], message: "This is not an eksmith intent: those begin with `apiVersion: eksmith/v1` and `kind: Cluster`." };
	}
	if (kind !== undefined && kind !== "Cluster" && kind !== "ClusterBase") {
		return { path: ["kind"], message: `\`kind\` is ${short(kind)}, but must be Cluster or ClusterBase.` };
	}
	return undefined;
}

export const isRelated = (a: Path, b: Path): boolean => {
	const length = Math.min(a.length, b.length);
	for (let index = 0; index < length; index++) if (a[index] !== b[index]) return false;
	return true;
};

/** Stand-ins, so that the rest can be looked at; what needs them is invalid. */
const standIns: Readonly<Record<string, string>> = {
	apiVersion: "eksmith/v1",
	kind: "Cluster",
	name: "cluster",
	region: "us-east-1",
	version: eksDefaultVersion,
};

/** Takes away what the schema refuses until it takes the rest. */
function prune(value: Record<string, unknown>): { usable: Record<string, unknown> | undefined; invalid: Path[] } {
	const usable = JSON.parse(JSON.stringify(value)) as Record<string, unknown>;
	const invalid: Path[] = [];
	for (let round = 0; round < 10; round++) {
		const found = violations(usable);
		if (found.length === 0) return { usable, invalid };
		for (const { path, subject, isKey } of found) {
			if (subject) invalid.push(subject);
			const isMissing = !isKey && subject !== undefined && subject.length > path.length;
			remove(usable, isMissing && path.length > 0 ? path : (subject ?? path));
		}
		for (const [key, standIn] of Object.entries(standIns)) usable[key] ??= standIn;
	}
	return { usable: undefined, invalid: [[]] };
}

/** Removes the map entry that holds a path; a list goes as a whole. */
function remove(root: Record<string, unknown>, path: Path): void {
	const list = path.findIndex(key => typeof key === "number");
	const keys = list === -1 ? path : path.slice(0, list);
	let holder: unknown = root;
	for (const key of keys.slice(0, -1)) holder = isMap(holder) && Object.hasOwn(holder, key) ? holder[key] : undefined;
	const last = keys.at(-1);
	if (isMap(holder) && last !== undefined) Reflect.deleteProperty(holder, last);
}
