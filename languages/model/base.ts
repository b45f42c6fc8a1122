import type { SourceLocation, SourceRange } from "@eslint/core";

/** What every node has: a stable address, and the place that stands for it when nothing better is known. */
export interface Base<Type extends string> {
	type: Type;
	/** Stable under reordering; what suppressions name, e.g. `payments/nodeGroups/general`. */
	address: string;
	loc: SourceLocation;
	range: SourceRange;
}

/** Labels, tags and the like. */
export type Dict<T = string> = ReadonlyMap<string, T>;

/** An open enumeration: AWS adds words. */
export type Open<Known extends string> = Known | (string & {});
