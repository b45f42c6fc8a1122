import { codeFrameColumns } from "@babel/code-frame";
import type { Linter } from "eslint";
import type { Colors } from "../host.ts";
import { totals, type FileResult } from "../lint/result.ts";
import type { Format } from "./index.ts";
import { printable, shown } from "./paths.ts";

/** For people: what, where and why, the line it is in, and how many there are. */
export const stylish: Format = (results, { cwd, colors }) => {
	const findings = results.flatMap(result => result.messages.map(message => finding(result, message, shown(result.filePath, cwd), colors)));
	return [...findings, summary(results, colors)].filter(part => part !== "").join("\n");
};

function finding(result: FileResult, message: Linter.LintMessage, path: string, colors: Colors) {
	const severity = message.severity === 2 ? colors.red("error") : colors.yellow("warning");
	const where = printable(`${path}:${message.line.toString()}:${message.column.toString()}`);
	const rule = message.ruleId === null ? [] : [colors.dim(message.ruleId)];
	const head = [colors.bold(where), severity, printable(message.message), ...rule].join("  ");
	const help = (message.suggestions ?? []).map(({ desc }) => `  ${colors.cyan("help")}: ${printable(desc)}\n`);
	return `${head}\n${frame(result, message)}${help.join("")}`;
}

/** The line that a finding begins in, with carets under it; nothing for a file that could not be read. */
function frame(result: FileResult, { line, column, endLine, endColumn }: Linter.LintMessage) {
	const text = result.output ?? result.source;
	const written = text?.split(/\r?\n/u)[line - 1];
	if (text === undefined || written === undefined || line < 1) return "";
	const end = endLine === line && endColumn !== undefined && endColumn > column ? endColumn : written.length + 1;
	const alone = `${"\n".repeat(line - 1)}${printable(written)}`;
	const location = { start: { line, column }, end: { line, column: endLine === undefined ? column + 1 : Math.max(end, column + 1) } };
	return `${codeFrameColumns(alone, location, { linesAbove: 0, linesBelow: 0, highlightCode: false })}\n`;
}

const plural = (count: number, word: string) => `${count.toString()} ${word}${count === 1 ? "" : "s"}`;

function summary(results: readonly FileResult[], colors: Colors) {
	const { errors, warnings, fixable } = totals(results);
	const lines: string[] = [];
	if (errors + warnings > 0) {
		const count = `${plural(errors + warnings, "finding")} (${plural(errors, "error")}, ${plural(warnings, "warning")})`;
		lines.push(colors.bold(errors > 0 ? colors.red(count) : colors.yellow(count)));
		if (fixable > 0) lines.push(`${fixable.toString()} fixable with --fix`);
	}
	const undecided = undecidedSummary(results);
	if (undecided !== "") lines.push(undecided);
	return lines.map(line => `${line}\n`).join("");
}

/** `3 undecided: 2 other stack, 1 variable`, most first; nothing where rules knew everything. */
export function undecidedSummary(results: readonly FileResult[]): string {
	const counts = new Map<string, number>();
	for (const { undecided } of results) for (const { reason } of undecided) counts.set(reason, (counts.get(reason) ?? 0) + 1);
	if (counts.size === 0) return "";
	const sorted = [...counts].toSorted(([a, most], [b, more]) => more - most || (a < b ? -1 : 1));
	return `${totals(results).undecided.toString()} undecided: ${sorted.map(([reason, count]) => `${count.toString()} ${reason}`).join(", ")}`;
}
