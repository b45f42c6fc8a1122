import type { File, Language, OkParseResult, ParseResult, SourceLocation } from "@eslint/core";
import { SyntaxProblem, parseYaml } from "./parse.ts";
import { IntentSourceCode, lineEnding, type IntentRoot } from "./source-code.ts";

function endOf(text: string): SourceLocation["end"] {
	const lines = text.split(lineEnding);
	return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

/** Cluster intents in YAML or JSON, which rules see as clusters rather than as syntax. */
export class IntentLanguage implements Language<{
	LangOptions: Record<string, unknown>;
	Code: IntentSourceCode;
	RootNode: IntentRoot;
	Node: object;
}> {
	readonly fileType = "text";
	readonly lineStart = 1;
	readonly columnStart = 1;
	readonly nodeTypeKey = "type";
	readonly visitorKeys = {};

	validateLanguageOptions(): void {
		// There are none.
	}

	parse({ body, path, physicalPath }: File): ParseResult<IntentRoot> {
		const text = body as string;
		try {
			const documents = parseYaml(text, path.endsWith(".json"));
			const loc = { start: { line: 1, column: 1 }, end: endOf(text) };
			return { ok: true, ast: { type: "Root", documents, path: physicalPath, range: [0, text.length], loc } };
		} catch (error) {
			if (!(error instanceof SyntaxProblem)) throw error;
			return { ok: false, errors: [{ message: error.message, line: error.line, column: error.column }] };
		}
	}

	createSourceCode({ body }: File, { ast }: OkParseResult<IntentRoot>): IntentSourceCode {
		return new IntentSourceCode(body as string, ast);
	}
}
