import { closest, distance } from "fastest-levenshtein";

/** The name that somebody probably meant: at most a third of its letters are wrong. */
export function nearest(name: string, names: readonly string[]): string | undefined {
	const found = closest(name, names);
	return names.length > 0 && distance(name, found) <= found.length / 3 ? found : undefined;
}
