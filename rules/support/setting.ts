import type { Addon } from "../../languages/model/index.ts";

/** The value under a path of keys in an add-on's configuration; undefined where nothing is said. */
export function setting({ settings }: Addon, ...path: string[]): unknown {
	return path.reduce<unknown>(
		(value, key) => (typeof value === "object" && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined),
		settings,
	);
}
