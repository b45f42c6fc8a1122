import type { Place } from "./place.ts";

/**
 * Why a value cannot be known. `invalid` is a value that the language's own validity rule has refused:
 * that rule speaks of it, and nobody counts it as undecided.
 */
export type Why = "variable" | "data-source" | "after-apply" | "unread-module" | "other-stack" | "expression" | "invalid";

const mark = Symbol.for("eksmith.undecided");

/** Thrown by reading what cannot be known. Rules never catch it: `defineRule` does. */
export class Undecided extends Error {
	/** By a mark: a rule of somebody's own may come with another copy of this class than the language that it reads. */
	static override [Symbol.hasInstance](value: unknown): boolean {
		return typeof value === "object" && value !== null && mark in value;
	}

	readonly [mark] = true;
	readonly why: Why;
	readonly place: Place | undefined;

	constructor(why: Why, place?: Place) {
		super(why);
		this.why = why;
		this.place = place;
	}
}
