import { Undecided, type Why } from "./undecided.ts";

/** A list, part of which may be unknown: each question is answered as soon as the known part settles it, or throws `Undecided`. */
export class List<T> {
	readonly #items: readonly T[];
	readonly #open: Why | undefined;

	/** @param open why there may be more items than these; absent when the list is complete */
	constructor(items: readonly T[], open?: Why) {
		this.#items = items;
		this.#open = open;
	}

	*[Symbol.iterator](): Generator<T, void> {
		yield* this.#items;
		if (this.#open) throw new Undecided(this.#open);
	}

	get length(): number {
		return [...this].length;
	}

	/** Keeps what passes; an item whose test is undecided leaves the result open. */
	filter(test: (item: T) => boolean): List<T> {
		let open = this.#open;
		const kept = this.#items.filter(item => {
			try {
				return test(item);
			} catch (error) {
				if (!(error instanceof Undecided)) throw error;
				open ??= error.why;
				return false;
			}
		});
		return new List(kept, open);
	}

	/** Transforms what is known; an item that cannot be read leaves the result open. */
	map<U>(transform: (item: T) => U): List<U> {
		let open = this.#open;
		const known = this.#items.flatMap(item => {
			try {
				return [transform(item)];
			} catch (error) {
				if (!(error instanceof Undecided)) throw error;
				open ??= error.why;
				return [];
			}
		});
		return new List(known, open);
	}

	find(test: (item: T) => boolean): T | undefined {
		for (const item of this.filter(test)) return item;
		return undefined;
	}

	some(test: (item: T) => boolean): boolean {
		for (const _item of this.filter(test)) return true;
		return false;
	}

	every(test: (item: T) => boolean): boolean {
		return !this.some(item => !test(item));
	}

	includes(item: T): boolean {
		return this.some(other => other === item);
	}
}
