import { distance } from "fastest-levenshtein";

/** The word that was probably meant; undefined where none is close. */
export function nearest(word: string, words: readonly string[]): string | undefined {
	const ranked = words.map(other => ({ other, distance: distance(word, other) })).toSorted((a, b) => a.distance - b.distance);
	const best = ranked[0];
	return best && best.distance <= Math.max(2, word.length / 3) ? best.other : undefined;
}

/** `; did you mean "x"?`, or nothing. */
export function didYouMean(word: string, words: readonly string[]): string {
	const meant = nearest(word, words);
	return meant === undefined ? "" : `; did you mean "${meant}"?`;
}
