import type { Linter } from "eslint";

/** Something that a rule could not know, and why: `other stack`, `variable` … */
export interface UndecidedPlace {
	ruleId: string;
	line: number;
	column: number;
	reason: string;
}

/** One file, as ESLint's own `json` formatter has it, and what rules could not decide. */
export interface FileResult {
	/** Absolute; `<stdin>` for a text without a path. */
	filePath: string;
	messages: Linter.LintMessage[];
	suppressedMessages: Linter.SuppressedLintMessage[];
	errorCount: number;
	fatalErrorCount: number;
	warningCount: number;
	fixableErrorCount: number;
	fixableWarningCount: number;
	usedDeprecatedRules: [];
	/** The text, where there are messages and nothing was fixed. */
	source?: string;
	/** The text after fixes, where there were any. */
	output?: string;
	undecided: UndecidedPlace[];
}

type Parts = Pick<FileResult, "filePath" | "messages"> &
	Partial<Pick<FileResult, "suppressedMessages" | "source" | "output" | "undecided">>;

export function fileResult({ filePath, messages, suppressedMessages = [], source, output, undecided = [] }: Parts): FileResult {
	const count = (severity: number, only: (message: Linter.LintMessage) => boolean = () => true) =>
		messages.filter(message => message.severity === severity && only(message)).length;
	const text = output === undefined ? messages.length > 0 && source !== undefined && { source } : { output };

	return {
		filePath,
		messages,
		suppressedMessages,
		errorCount: count(2),
		fatalErrorCount: count(2, ({ fatal }) => fatal === true),
		warningCount: count(1),
		fixableErrorCount: count(2, ({ fix }) => fix !== undefined),
		fixableWarningCount: count(1, ({ fix }) => fix !== undefined),
		usedDeprecatedRules: [],
		...text,
		undecided,
	};
}

/** A file that could not be read or parsed at all. */
export const unreadable = (filePath: string, message: string): FileResult =>
	fileResult({ filePath, messages: [{ ruleId: null, fatal: true, severity: 2, message, line: 1, column: 1 }] });

/** Without warnings. */
export const onlyErrors = (result: FileResult): FileResult =>
	fileResult({ ...result, messages: result.messages.filter(({ severity }) => severity === 2) });

export interface Totals {
	errors: number;
	warnings: number;
	fixable: number;
	undecided: number;
}

export function totals(results: readonly FileResult[]): Totals {
	const sum = (of: (result: FileResult) => number) => results.reduce((total, result) => total + of(result), 0);
	return {
		errors: sum(result => result.errorCount),
		warnings: sum(result => result.warningCount),
		fixable: sum(result => result.fixableErrorCount + result.fixableWarningCount),
		undecided: sum(result => result.undecided.length),
	};
}
