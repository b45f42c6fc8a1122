import { isAlias, isMap, isScalar, isSeq, type Document, type Node, type Pair, type Scalar, type YAMLMap } from "yaml";
import type { Path } from "../../schemas/validate.ts";
import { isMergeKey, nameOf, targetOf } from "./check-tree.ts";

/** How far a document follows a path. */
export interface Found {
	/** The key, or the item of a list, that stands for the deepest part that is there. */
	node: Node | null;
	/** The pair of that key, where it is one. */
	pair: Pair | undefined;
	/** The map that holds the pair. */
	map: YAMLMap | undefined;
	/** The value at the end, null where it is empty or missing. */
	value: Node | null;
	/** The keys that are not there. */
	missing: Path;
	/** Whether an alias or a merge key was followed: the text stands elsewhere and serves several places. */
	isShared: boolean;
}

const indexes = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

/** The pairs of a map by key. Files with thousands of node groups are looked at once, not once for each place in them. */
function pairsOf(map: YAMLMap): ReadonlyMap<string, Pair> {
	const known = indexes.get(map);
	if (known) return known;
	const own = map.items.filter(({ key }) => isScalar(key) && !isMergeKey(key));
	const index = new Map(own.map(pair => [nameOf(pair.key as Scalar), pair]));
	indexes.set(map, index);
	return index;
}

const resolve = (node: unknown) => (isAlias(node) ? targetOf(node) : (node as Node | null));

/** Follows keys and indexes through a document, aliases and merge keys included. */
export function find(document: Document.Parsed, path: Path): Found {
	let value = resolve(document.contents);
	const [first] = isMap(value) ? value.items : [];
	let found: Found = {
		node: (first?.key as Node | undefined) ?? document.contents,
		pair: undefined,
		map: undefined,
		value,
		missing: [],
		isShared: false,
	};

	for (const [depth, key] of path.entries()) {
		const step = typeof key === "number" ? item(value, key) : entry(value, key);
		if (!step) return { ...found, missing: path.slice(depth) };
		const next = step.pair ? (step.pair.value as Node | null) : step.node;
		const isShared = found.isShared || step.isMerged || isAlias(next);
		value = resolve(next);
		found = { node: step.node, pair: step.pair, map: step.map, value, missing: [], isShared };
	}
	return found;
}

interface Step {
	node: Node;
	pair: Pair | undefined;
	map: YAMLMap | undefined;
	isMerged: boolean;
}

const item = (value: Node | null, index: number): Step | undefined => {
	const node = isSeq(value) ? (value.items[index] as Node | undefined) : undefined;
	return node && { node, pair: undefined, map: undefined, isMerged: false };
};

function entry(value: Node | null, key: string): Step | undefined {
	if (!isMap(value)) return undefined;
	const pair = pairsOf(value).get(key);
	if (pair) return { node: pair.key as Node, pair, map: value, isMerged: false };

	for (const merge of value.items.filter(candidate => isMergeKey(candidate.key))) {
		const source = resolve(merge.value);
		for (const map of isSeq(source) ? source.items.map(resolve) : [source]) {
			const inherited = entry(map, key);
			if (inherited) return { ...inherited, node: merge.key as Node, isMerged: true };
		}
	}
	return undefined;
}
