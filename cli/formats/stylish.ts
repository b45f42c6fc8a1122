import type { Linter } from "eslint";
import type { Colors } from "../host.ts";
import { totals, type FileResult } from "../lint/result.ts";
import type { Format } from "./index.ts";
import { plural, printable, shown } from "./words.ts";

/** For people: what, where and why, the line it is in, and how many there are. */
export const stylish: Format = (results, { cwd, colors }) => {
	const findings = results.flatMap(({ filePath, messages, output, source = "" }) => {
		const path = shown(filePath, cwd);
		const lines = messages.length === 0 ? [] : (output ?? source).split(/\r\n|[\r\n]/u);
		return messages.map(message => finding(path, message, lines, colors));
	});
	return [...findings, summary(results, colors)].filter(part => part !== "").join("\n");
};

function finding(path: string, message: Linter.LintMessage, lines: readonly string[], colors: Colors) {
	const severity = message.severity === 2 ? colors.red("error") : colors.yellow("warning");
	const where = printable(`${path}:${message.line}:${message.column}`);
	const rule = message.ruleId === null ? [] : [colors.dim(message.ruleId)];
	const head = [colors.bold(where), severity, printable(message.message), ...rule].join("  ");
	const help = (message.suggestions ?? []).map(({ desc }) => `  ${colors.cyan("help")}: ${printable(desc)}\n`);
	return `${head}\n${frame(message, lines, colors)}${help.join("")}`;
}

/** The line that a finding begins in, with carets under it; nothing for a file that could not be read. */
function frame({ line, column, endLine, endColumn }: Linter.LintMessage, lines: readonly string[], colors: Colors) {
	const text = lines[line - 1];
	if (text === undefined) return "";
	const end = endLine === line ? (endColumn ?? column) : endLine === undefined ? column : text.length + 1;
	// Tabs stay, so that the carets are below what they mean however wide a tab is shown.
	const space = text.slice(0, column - 1).replaceAll(/[^\t]/gu, " ");
	const carets = "^".repeat(Math.max(end - column, 1));
	const gutter = colors.dim(`${" ".repeat(String(line).length)} |`);
	return `${colors.red(">")} ${colors.dim(`${line} |`)} ${printable(text)}\n  ${gutter} ${space}${colors.red(carets)}\n`;
}

function summary(results: readonly FileResult[], colors: Colors) {
	const { errors, warnings, fixable } = totals(results);
	const lines: string[] = [];
	if (errors + warnings > 0) {
		const count = `${plural(errors + warnings, "finding")} (${plural(errors, "error")}, ${plural(warnings, "warning")})`;
		lines.push(colors.bold(errors > 0 ? colors.red(count) : colors.yellow(count)));
		if (fixable > 0) lines.push(`${fixable} fixable with --fix`);
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
	return `${totals(results).undecided} undecided: ${sorted.map(([reason, count]) => `${count} ${reason}`).join(", ")}`;
}
