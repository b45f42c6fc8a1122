import { readFileSync, statSync } from "node:fs";
import { dirname, isAbsolute, posix, resolve, sep } from "node:path";
import { isMap } from "../../schemas/schema.ts";
import { visible } from "../../schemas/words.ts";
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
	for (let layer = layers[0]; layer;) {
		const said = isMap(layer.value) ? layer.value.extends : undefined;
		if (typeof said !== "string" || said === "") break;
		if (/^[a-z][a-z0-9+.-]*:\/\//iu.test(said)) throw new ExtendsProblem(`\`extends\` names ${printable(said)}, but a base is a file.`);
		const file = resolve(dirname(seen.at(-1) ?? path), said);
		const shown = isAbsolute(said) ? said : posix.join(posix.dirname(layer.file === "" ? "x" : layer.file), said.split(sep).join("/"));
		if (seen.includes(file)) throw new ExtendsProblem(`\`extends\` goes in a circle: ${printable(shown)} is a file of its own chain.`);
		if (seen.length === mostLayers) throw new ExtendsProblem(`\`extends\` goes through more than ${mostLayers} files.`);
		seen.push(file);
		layer = { ...base(file, printable(shown)), file: shown };
		layers.push(layer);
	}
	return layers;
}

const printable = (path: string) => visible(path.slice(0, 200));

function base(file: string, shown: string): YamlDocument {
	const bases = read(file, shown).filter(({ value }) => isMap(value) && value.kind === "ClusterBase");
	const [only] = bases;
	if (only && bases.length === 1) return only;
	const why = bases.length > 1 ? `holds ${bases.length} ClusterBase documents, not one` : "holds no `kind: ClusterBase`";
	throw new ExtendsProblem(`\`extends\` names ${shown}, which ${why}.`);
}

const cache = new Map<string, { key: string; documents: YamlDocument[] }>();

function read(file: string, shown: string): YamlDocument[] {
	const refuse = (why: string): never => {
		throw new ExtendsProblem(`\`extends\` names ${shown}, which ${why}.`);
	};
	try {
		const stat = statSync(file);
		if (!stat.isFile()) refuse("is not a file");
		// Files that the kernel makes up, some of them endless, have no size.
		if (stat.size === 0) refuse("is empty");
		if (stat.size > 1_048_576) refuse("is larger than 1 MiB");
		const key = `${stat.mtimeMs}:${stat.size}:${stat.ino}`;
		const known = cache.get(file);
		if (known?.key === key) return known.documents;
		const documents = parseYaml(readFileSync(file, "utf8").replace(/^\uFEFF/u, ""), file.endsWith(".json"));
		cache.set(file, { key, documents });
		return documents;
	} catch (error) {
		if (error instanceof ExtendsProblem) throw error;
		if (error instanceof SyntaxProblem) return refuse(`cannot be read: line ${error.line}: ${error.message.replace(/\.$/u, "")}`);
		const { code = "unknown error" } = error as NodeJS.ErrnoException;
		return refuse(code === "ENOENT" ? "does not exist" : `cannot be read (${code})`);
	}
}
