import type { Colors } from "../host.ts";
import type { FileResult } from "../lint/result.ts";
import type { EksRule } from "../../rules/support/define-rule.ts";

export interface Context {
	cwd: string;
	colors: Colors;
	/** Every rule by full name. */
	rules: Readonly<Record<string, EksRule>>;
	version: string;
}

/** Results as the text of a report; empty where there is nothing to say. */
export type Format = (results: readonly FileResult[], context: Context) => string;

/** Each loads only what it needs. */
export const formats: Readonly<Record<"stylish" | "json" | "sarif", () => Promise<Format>>> = {
	stylish: async () => (await import("./stylish.ts")).stylish,
	json: async () => (await import("./json.ts")).json,
	sarif: async () => (await import("./sarif.ts")).sarif,
};

export type FormatName = keyof typeof formats;
