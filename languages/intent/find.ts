import { isAlias, isMap, isScalar, isSeq, type Document, type Node, type Pair } from "yaml";
import type { Path } from "../../schemas/validate.ts";

/** How far a document follows a path. */
export interface Found {
	/** The key, or the item of a list, that stands for the deepest part that is there. */
	node: Node | null;
	/** The pair of that key, where it is one. */
	pair: Pair | undefined;
	/** The value at the end, null where it is empty or missing. */
	value: Node | null;
	/** The keys that are not there. */
	missing: Path;
	/** Whether an alias or a merge key was followed: the text stands elsewhere and serves several places. */
	isShared: boolean;
}

const keyOf = ({ key }: Pair) => (isScalar(key) ? String(key.value) : undefined);

/** Follows keys and indexes through a document, aliases and merge keys included. */
export function find(document: Document.Parsed, path: Path): Found {
	const resolve = (node: unknown) => (isAlias(node) ? (node.resolve(document) ?? null) : (node as Node | null));
	let value = resolve(document.contents);
	const [first] = isMap(value) ? value.items : [];
	let found: Found = { node: (first?.key as Node | undefined) ?? document.contents, pair: undefined, value, missing: [], isShared: false };

	for (const [depth, key] of path.entries()) {
		const step = typeof key === "number" ? item(value, key) : entry(value, key, resolve);
		if (!step) return { ...found, missing: path.slice(depth) };
		const next = step.pair ? (step.pair.value as Node | null) : step.node;
		const isShared = found.isShared || step.isMerged || isAlias(next);
		value = resolve(next);
		found = { node: step.node, pair: step.pair, value, missing: [], isShared };
	}
	return found;
}

interface Step {
	node: Node;
	pair: Pair | undefined;
	isMerged: boolean;
}

const item = (value: Node | null, index: number): Step | undefined => {
	const node = isSeq(value) ? (value.items[index] as Node | undefined) : undefined;
	return node && { node, pair: undefined, isMerged: false };
};

function entry(value: Node | null, key: string, resolve: (node: unknown) => Node | null): Step | undefined {
	if (!isMap(value)) return undefined;
	const pair = value.items.find(candidate => keyOf(candidate) === key);
	if (pair) return { node: pair.key as Node, pair, isMerged: false };

	for (const merge of value.items.filter(candidate => keyOf(candidate) === "<<")) {
		const source = resolve(merge.value);
		for (const map of isSeq(source) ? source.items.map(resolve) : [source]) {
			const inherited = entry(map, key, resolve);
			if (inherited) return { node: merge.key as Node, pair: inherited.pair, isMerged: true };
		}
	}
	return undefined;
}
