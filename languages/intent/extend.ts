import { readFileSync, statSync } from "node:fs";
import { dirname, posix, resolve, sep } from "node:path";
import { isMap } from "../../schemas/schema.ts";
import { SyntaxProblem, parseYaml, type YamlDocument } from "./parse.ts";

/** A document of a chain: the one that is read first, then what it extends. */
export interface Layer extends YamlDocument {
	/** As a person would write it from the first document's folder; empty for the first itself. */
	file: string;
}

/** Why a base cannot be used. */
export class ExtendsProblem extends Error {}

const mostLayers = 16;

/** The chain of documents that `top` extends, itself first. `path` is its file, which relative paths start from. */
export function layersOf(top: YamlDocument, path: string): Layer[] {
	const layers: Layer[] = [{ ...top, file: "" }];
	const seen = [resolve(path)];
	let folder = dirname(resolve(path));
	for (let layer = layers[0]; layer; ) {
		const said = isMap(layer.value) ? layer.value.extends : undefined;
		if (typeof said !== "string" || said === "") break;
		const file = resolve(folder, said);
		const shown = posix.normalize(posix.join(posix.dirname(layer.file === "" ? "x" : layer.file), said.split(sep).join("/")));
		if (seen.includes(file)) throw new ExtendsProblem(`\`extends\` goes in a circle: ${said} leads back to a file of its own chain.`);
		if (seen.length === mostLayers) throw new ExtendsProblem(`\`extends\` goes through more than ${mostLayers} files.`);
		seen.push(file);
		folder = dirname(file);
		layer = { ...base(file, said), file: shown };
		layers.push(layer);
	}
	return layers;
}

function base(file: string, said: string): YamlDocument {
	const documents = read(file, said).filter(({ value }) => value !== null);
	const bases = documents.filter(({ value }) => isMap(value) && value.kind === "ClusterBase");
	const [only] = bases;
	if (only && bases.length === 1) return only;
	throw new ExtendsProblem(
		bases.length > 1 ? `\`extends\` names ${said}, which holds ${bases.length} ClusterBase documents, not one.` : `\`extends\` names ${said}, which holds no \`kind: ClusterBase\`.`,
	);
}

const cache = new Map<string, { key: string; documents: YamlDocument[] }>();

function read(file: string, said: string): YamlDocument[] {
	try {
		const stat = statSync(file);
		if (!stat.isFile()) throw new ExtendsProblem(`\`extends\` names ${said}, which is not a file.`);
		if (stat.size > 1_048_576) throw new ExtendsProblem(`\`extends\` names ${said}, which is larger than 1 MiB.`);
		const key = `${stat.mtimeMs}:${stat.size}:${stat.ino}`;
		const known = cache.get(file);
		if (known?.key === key) return known.documents;
		const documents = parseYaml(readFileSync(file, "utf8"), file.endsWith(".json"));
		cache.set(file, { key, documents });
		return documents;
	} catch (error) {
		if (error instanceof ExtendsProblem) throw error;
		if (error instanceof SyntaxProblem) throw new ExtendsProblem(`\`extends\` names ${said}, which cannot be read: ${error.message} (line ${error.line}).`);
		const { code } = error as NodeJS.ErrnoException;
		throw new ExtendsProblem(
			code === "ENOENT" ? `\`extends\` names ${said}, which does not exist.` : `\`extends\` names ${said}, which cannot be read (${code ?? "unknown error"}).`,
		);
	}
}

/** Maps merge by key, lists and scalars are replaced, null removes. */
export function mergeLayers(values: readonly unknown[]): unknown {
	return values.toReversed().reduce((below, above) => (isMap(below) ? mergeValue(below, above) : withoutNulls(above)), undefined);
}

function mergeValue(below: unknown, above: unknown): unknown {
	if (!isMap(below) || !isMap(above)) return withoutNulls(above);
	const merged = new Map<string, unknown>(Object.entries(below));
	for (const [key, value] of Object.entries(above)) {
		if (value === null) merged.delete(key);
		else merged.set(key, mergeValue(merged.get(key), value));
	}
	return fromEntries(merged);
}

function withoutNulls(value: unknown): unknown {
	if (!isMap(value)) return value;
	return fromEntries(new Map(Object.entries(value).flatMap(([key, item]) => (item === null ? [] : [[key, withoutNulls(item)] as const]))));
}

/** `Object.fromEntries` makes `__proto__` an ordinary key, where assignment would not. */
const fromEntries = (entries: ReadonlyMap<string, unknown>) => Object.fromEntries(entries) as Record<string, unknown>;
