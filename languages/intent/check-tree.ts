import { isAlias, isMap, isPair, isScalar, isSeq, type Alias, type Node, type Pair, type Scalar, type YAMLMap, type YAMLSeq } from "yaml";

/** No intent comes near; what has more is a mistake or an attack. */
const mostLevels = 64;
const mostValues = 100_000;

/** How much there is under a node once its aliases are unfolded. */
interface Extent {
	levels: number;
	values: number;
}

interface Anchored {
	node: Node;
	/** Unknown as long as the node itself is being looked at. */
	extent?: Extent;
}

export type Refuse = (message: string, node: Node | null) => never;

/** A key as the name that it is in JSON; an empty one is the empty name. */
export function nameOf({ value }: Scalar): string {
	if (value === null) return "";
	return typeof value === "string" ? value : JSON.stringify(value);
}

/** Whether it is `<<`, which the parser makes a symbol; in quotes it is a key as any other. */
export const isMergeKey = (key: unknown): boolean => isScalar(key) && typeof key.value === "symbol";

const targets = new WeakMap<Alias, Node>();

/** What an alias of a tree that was checked stands for. */
export const targetOf = (alias: Alias): Node | null => targets.get(alias) ?? null;

/** Refuses a tree that cannot become plain values, or only at a price: circles, bombs, endless nesting, keys that are no words. */
export function checkTree(root: Node | null, refuse: Refuse): void {
	const anchors = new Map<string, Anchored>();
	visit(root, 0);

	function visit(node: Node | null, depth: number): Extent {
		if (depth > mostLevels) refuse("The document is nested too deeply.", node);
		if (isAlias(node)) return unfolded(node, depth);
		if (isScalar(node) && typeof node.value === "number" && !Number.isFinite(node.value))
			refuse("The number is none that JSON can hold.", node);
		const anchored: Anchored | undefined = node ? { node } : undefined;
		if (anchored && node?.anchor) anchors.set(node.anchor, anchored);
		const extent = isMap(node) || isSeq(node) ? extentOf(node, depth) : { levels: 0, values: 1 };
		if (anchored) anchored.extent = extent;
		return extent;
	}

	function extentOf(collection: YAMLMap | YAMLSeq, depth: number): Extent {
		if (isMap(collection)) checkKeys(collection);
		const extent = { levels: 0, values: 1 };
		for (const item of collection.items) {
			const below = visit((isPair(item) ? item.value : item) as Node | null, depth + 1);
			if (isPair(item) && isMergeKey(item.key)) checkMerge(item);
			extent.levels = Math.max(extent.levels, below.levels + 1);
			extent.values += below.values;
			if (extent.values > mostValues) refuse("The document has more than 100,000 values; an intent has a few hundred.", collection);
		}
		return extent;
	}

	function unfolded(alias: Alias, depth: number): Extent {
		const { node, extent } = anchorOf(alias);
		targets.set(alias, node);
		if (!extent) return refuse(`The alias *${alias.source} stands inside what it stands for.`, alias);
		if (depth + extent.levels > mostLevels) refuse("The document is nested too deeply.", alias);
		return extent;
	}

	function anchorOf(alias: Alias): Anchored {
		return anchors.get(alias.source) ?? refuse(`The alias *${alias.source} has no anchor &${alias.source} before it.`, alias);
	}

	function checkMerge({ key, value }: Pair): void {
		const target = (node: unknown) => (isAlias(node) ? anchorOf(node).node : node);
		const source = target(value);
		const sources = isSeq(source) ? source.items.map(target) : [source];
		if (!sources.every(isMap)) refuse("Only maps can be merged with `<<`.", key as Node);
	}

	function checkKeys(map: YAMLMap): void {
		const seen = new Set<string>();
		for (const { key } of map.items) {
			if (!isScalar(key)) return refuse("A key must be a word, not a list, a map or an alias.", key as Node);
			if (isMergeKey(key)) continue;
			const name = nameOf(key);
			if (seen.has(name)) refuse(`The key \`${name.slice(0, 60)}\` stands twice in one map.`, key);
			seen.add(name);
		}
	}
}
