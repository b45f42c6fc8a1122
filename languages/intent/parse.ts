import { Composer, Lexer, LineCounter, Parser, type Document } from "yaml";
import { checkTree, type Refuse } from "./check-tree.ts";
import { checkJson } from "./check-json.ts";
import { SyntaxProblem } from "./syntax-problem.ts";

export { SyntaxProblem };

/** One YAML document and where its lines begin. */
export interface YamlDocument {
	document: Document.Parsed;
	lines: LineCounter;
	/** As plain values; aliases and merge keys resolved. */
	value: unknown;
}

/** No intent comes near; what is larger is a mistake or an attack. */
const mostCharacters = 1_048_576;
const mostBrackets = 640;
const mostDocuments = 1000;

/** The YAML 1.2 core schema with merge keys and nothing else, whatever a directive or a tag asks for. Keys are compared in `checkTree`. */
const options = { merge: true, schema: "core", resolveKnownTags: false, uniqueKeys: false, prettyErrors: false } as const;

/** Reads every document of a text, JSON or YAML. */
export function parseYaml(text: string, isJson: boolean): YamlDocument[] {
	if (text.length > mostCharacters) throw new SyntaxProblem("The file is larger than 1 MiB; an intent has a few hundred lines.");
	if (text.includes("\0")) throw new SyntaxProblem("The file is binary; an intent is YAML or JSON.");
	const lines = new LineCounter();
	const problemAt = (message: string, offset: number) => {
		const { line, col } = lines.linePos(offset);
		return new SyntaxProblem(message, { line: Math.max(line, 1), column: Math.max(col, 1) });
	};
	const refuse: Refuse = (message, node) => {
		throw problemAt(message, node?.range?.[0] ?? 0);
	};

	// JSON first: YAML takes more than JSON does.
	if (isJson) checkJson(text);
	refuseDeepFlow(text);

	const found: YamlDocument[] = [];
	for (const document of new Composer(options).compose(new Parser(lines.addNewLine).parse(text)) as Iterable<Document.Parsed>) {
		// The parser recovers and goes on, but later errors only echo the first. What it warns of is a meaning that gets lost.
		const [error] = [...document.errors, ...document.warnings];
		const conflict = error ? text.search(/^<{7} /mu) : -1;
		if (conflict !== -1) throw problemAt("The file has a merge conflict that nobody has resolved.", conflict);
		if (error) throw problemAt(syntaxMessage(error), error.pos[0]);
		if (found.length === mostDocuments)
			refuse(`The file has more than ${mostDocuments} documents; an intent has a few.`, document.contents);
		checkTree(document.contents, refuse);
		found.push({ document, lines, value: document.toJS({ maxAliasCount: -1 }) as unknown });
	}
	return found;
}

function syntaxMessage({ code, message }: { code: string; message: string }): string {
	if (code === "RESOURCE_EXHAUSTION") return "The document is nested too deeply.";
	const tag = /^Unresolved tag: (.*)$/u.exec(message)?.[1];
	return tag === undefined ? `${message}.` : `The tag ${tag.replace("tag:yaml.org,2002:", "!!")} means nothing in an intent.`;
}

/** Brackets within brackets cost the parser more than they are worth long before the stack ends. */
function refuseDeepFlow(text: string): void {
	let depth = 0;
	for (const char of text) {
		if (char === "[" || char === "{") depth++;
		else if ((char === "]" || char === "}") && depth > 0) depth--;
		if (depth > mostBrackets) throw new SyntaxProblem("The document is nested too deeply.");
	}
}

// Lexemes that mark structure and stand for no text: document, scalar, end of flow.
const marks = new Set(["\u0002", "\u001F", "\u0018"]);

/** The comments of a YAML text with their offsets. A `#` inside a string is not one. */
export function commentsOf(text: string): { value: string; range: [number, number] }[] {
	const comments: { value: string; range: [number, number] }[] = [];
	let offset = 0;
	for (const lexeme of new Lexer().lex(text)) {
		if (marks.has(lexeme)) continue;
		if (lexeme.startsWith("#")) comments.push({ value: lexeme.slice(1), range: [offset, offset + lexeme.length] });
		offset += lexeme.length;
	}
	return comments;
}
