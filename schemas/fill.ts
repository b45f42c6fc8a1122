import { chosen, isMap, under, type Schema } from "./schema.ts";
import { own } from "../reference/own.ts";

/** Fills in the defaults of a schema, in its order of keys; calls `onDefault` with the path of each value that nobody wrote. */
export function fill(schema: Schema, value: unknown, onDefault: (path: string) => void, path = ""): unknown {
	const branch = chosen(schema, value);
	if (Array.isArray(value)) return value.map((item, index) => fill(branch.items ?? {}, item, onDefault, `${path}/${index}`));
	if (!isMap(value)) return value;

	const at = (key: string) => (path === "" ? key : `${path}/${key}`);
	const filled: Record<string, unknown> = {};
	for (const [key, property] of Object.entries(branch.properties ?? {})) {
		const written = own(value, key);
		if (written !== undefined) filled[key] = fill(property, written, onDefault, at(key));
		else if (property.default !== undefined) {
			filled[key] = fill(property, property.default, onDefault, at(key));
			onDefault(at(key));
		} else if (property.const !== undefined && branch.required?.includes(key)) filled[key] = property.const;
	}
	for (const [key, written] of Object.entries(value)) {
		if (branch.properties && Object.hasOwn(branch.properties, key)) continue;
		Object.defineProperty(filled, key, {
			value: fill(under(branch, key) ?? {}, written, onDefault, at(key)),
			enumerable: true,
			configurable: true,
			writable: true,
		});
	}
	return filled;
}
