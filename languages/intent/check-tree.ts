import { isAlias, isMap, isPair, isScalar, isSeq, type Alias, type Node, type Pair, type YAMLMap } from "yaml";

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
	extent: Extent | undefined;
}

export type Refuse = (message: string, node: Node | null) => never;

/** The name of a key, `<<` for a merge key, which the parser makes a symbol; undefined where the key is no scalar. */
export function keyName({ key }: Pair): string | undefined {
	if (!isScalar(key)) return undefined;
	return typeof key.value === "symbol" ? (key.value.description ?? "") : String(key.value ?? "");
}

/** Refuses a tree that cannot become plain values, or only at a price: circles, bombs, endless nesting, keys that are no text. */
export function checkTree(root: Node | null, refuse: Refuse): void {
	const anchors = new Map<string, Anchored>();
	visit(root, 0);

	function visit(node: Node | null, depth: number): Extent {
		if (depth > mostLevels) refuse("The document is nested too deeply.", node);
		if (isAlias(node)) return unfolded(node, depth);
		if (!isMap(node) && !isSeq(node)) {
			if (isScalar(node) && node.anchor) anchors.set(node.anchor, { node, extent: { levels: 0, values: 1 } });
			return { levels: 0, values: 1 };
		}

		const anchored: Anchored = { node, extent: undefined };
		if (node.anchor) anchors.set(node.anchor, anchored);
		if (isMap(node)) checkKeys(node);
		anchored.extent = { levels: 0, values: 1 };
		const extent = { levels: 0, values: 1 };
		anchored.extent = undefined;
		for (const item of node.items) {
			const below = visit((isPair(item) ? item.value : item) as Node | null, depth + 1);
			if (isPair(item) && keyName(item) === "<<") checkMerge(item);
			extent.levels = Math.max(extent.levels, below.levels + 1);
			extent.values += below.values;
			if (extent.values > mostValues) refuse("The document has more than 100,000 values; an intent has a few hundred.", node);
		}
		anchored.extent = extent;
		return extent;
	}

	function unfolded(alias: Alias, depth: number): Extent {
		const { extent } = anchorOf(alias);
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
		if (!sources.every(isMap)) refuse("`<<` merges maps only.", key as Node);
	}

	function checkKeys(map: YAMLMap): void {
		const seen = new Set<string>();
		for (const pair of map.items) {
			const name = keyName(pair);
			if (name === undefined) return refuse("A key must be a word, not a list, a map or an alias.", map);
			if (name === "<<") continue;
			if (seen.has(name)) refuse(`The key ${JSON.stringify(name)} stands here twice.`, pair.key as Node);
			seen.add(name);
		}
	}
}
