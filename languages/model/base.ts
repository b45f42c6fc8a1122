import type { SourceLocation, SourceRange } from "@eslint/core";

/** What every node has: a stable address, and the place that stands for it when nothing better is known. */
export interface Base<Type extends string> {
	type: Type;
	/** Stable under reordering; what suppressions name, e.g. `payments/nodeGroups/general`. */
	address: string;
	loc: SourceLocation;
	range: SourceRange;
	/** Where it is written if that is in another file, e.g. `base.eks.yaml:12`; `loc` is then where it enters this one. */
	inheritedFrom?: string | undefined;
}

/** Labels, tags and the like. */
export type Dict<T = string> = ReadonlyMap<string, T>;

/** An open enumeration: AWS adds words. */
export type Open<Known extends string> = Known | (string & {});
