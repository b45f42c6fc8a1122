import type { SourceLocation, SourceRange } from "@eslint/core";

/** Where a value comes from; findings are reported at places. Lines and columns count from 1, offsets from 0. */
export interface Place {
	type: "Place";
	loc: SourceLocation;
	range: SourceRange;
	/** `written` here, `inherited` from elsewhere, a `default` of the language or of AWS, or `unknown`. */
	origin: "written" | "inherited" | "default" | "unknown";
	/** Where an inherited value is written, e.g. `base.eks.yaml:12`. */
	via?: string;
}
