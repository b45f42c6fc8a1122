import { nearest } from "../schemas/nearest.ts";

/** `; did you mean "x"?`, or nothing. */
export function didYouMean(word: string, words: readonly string[]): string {
	const meant = nearest(word, words);
	return meant === undefined ? "" : `; did you mean "${meant}"?`;
}
