import { rules } from "../../rules/index.ts";
import { clusterSchema } from "../../schemas/schema.ts";
import { colorsFor, type ColorOption, type ExitCode, type Host } from "../host.ts";
import { Failure } from "../failure.ts";
import { didYouMean } from "../nearest.ts";
import { explainPath } from "./path.ts";
import { explainRule } from "./rule.ts";

/** @throws Failure that names what was probably meant */
export function runExplain(what: string, flags: ColorOption, host: Host): ExitCode {
	const colors = colorsFor(host, host.stdout, flags);
	const name = what.replace(/^eks\//u, "");
	const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
	const keys = Object.keys(clusterSchema.properties ?? {});
	if (!rule && !what.includes(".") && !keys.includes(what)) {
		throw new Failure(`${what} is neither a rule nor a part of the intent${didYouMean(name, [...Object.keys(rules), ...keys])}`);
	}
	host.stdout.write(rule ? explainRule(name, rule, colors) : explainPath(what, colors));
	return 0;
}

export type Row = readonly [label: string, value: string];

/** Rows of a label and a value that may have several lines. */
export function rowsOf(rows: readonly Row[]): string {
	const width = Math.max(0, ...rows.map(([label]) => label.length));
	return rows.map(([label, value]) => `${label.padEnd(width)}  ${value.replaceAll("\n", `\n${" ".repeat(width + 2)}`)}\n`).join("");
}
