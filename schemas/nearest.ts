import { closest, distance } from "fastest-levenshtein";

const mostCharacters = 64;

/** The word that somebody probably meant: at most a third of its letters are wrong, upper and lower case aside. */
export function nearest(word: string, words: readonly string[]): string | undefined {
	if (words.length === 0 || word.length > mostCharacters) return undefined;
	const lower = words.map(other => other.toLowerCase());
	const found = lower.indexOf(closest(word.toLowerCase(), lower));
	const meant = words[found] ?? "";
	return distance(word.toLowerCase(), meant.toLowerCase()) <= Math.max(1, Math.floor(meant.length / 3)) ? meant : undefined;
}
