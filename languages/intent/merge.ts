import { isMap } from "../../schemas/schema.ts";
import type { Path } from "../../schemas/validate.ts";

export interface Merged {
	value: unknown;
	/** Where somebody wrote null though there was nothing to remove. */
	vain: Path[];
}

/** What every document says for itself. */
const own = new Set(["apiVersion", "kind", "extends"]);

/** Layers, the first on top: maps merge by key, lists and scalars are replaced, null removes. */
export function mergeLayers([top, ...bases]: readonly unknown[]): Merged {
	const vain: Path[] = [];
	const below = bases.map(base => (isMap(base) ? fromEntries(Object.entries(base).filter(([key]) => !own.has(key))) : base));
	const value = [top, ...below].reduceRight((merged, layer) => merge(merged, layer, [], vain), {});
	return { value, vain };
}

function merge(below: unknown, above: unknown, path: Path, vain: Path[]): unknown {
	if (!isMap(above)) return above;
	const merged = new Map(Object.entries(isMap(below) ? below : {}));
	for (const [key, value] of Object.entries(above)) {
		const at = [...path, key];
		if (value !== null) merged.set(key, merge(merged.get(key), value, at, vain));
		else if (!merged.delete(key)) vain.push(at);
	}
	return fromEntries([...merged]);
}

/** `Object.fromEntries` makes `__proto__` an ordinary key, where assignment would not. */
const fromEntries = (entries: readonly (readonly [string, unknown])[]) => Object.fromEntries(entries) as Record<string, unknown>;
