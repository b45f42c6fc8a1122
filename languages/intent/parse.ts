import { Lexer, LineCounter, isAlias, isCollection, isPair, parseAllDocuments, type Document, type Node, type Pair } from "yaml";

/** One YAML document and where its lines begin. */
export interface YamlDocument {
	document: Document.Parsed;
	lines: LineCounter;
	/** As plain values; aliases and merge keys resolved. */
	value: unknown;
}

/** A text that is no YAML, or no JSON where it should be. Lines and columns count from 1. */
export class SyntaxProblem extends Error {
	readonly line: number;
	readonly column: number;

	constructor(message: string, { line, column }: { line: number; column: number } = { line: 1, column: 1 }) {
		super(message);
		this.line = line;
		this.column = column;
	}
}

/** No intent comes near; what is larger is a mistake or an attack. */
const mostCharacters = 1_048_576;
const mostLevels = 64;
const mostAliases = 100;

/** Reads every document of a text, JSON or YAML 1.2 with merge keys. */
export function parseYaml(text: string, isJson: boolean): YamlDocument[] {
	if (text.length > mostCharacters) throw new SyntaxProblem("The file is larger than 1 MiB; an intent has a few hundred lines.");
	if (text.includes("\0")) throw new SyntaxProblem("The file is binary; an intent is YAML or JSON.");
	const lines = new LineCounter();
	const position = (offset: number) => {
		const { line, col } = lines.linePos(offset);
		return { line: Math.max(line, 1), column: Math.max(col, 1) };
	};

	// JSON first: YAML takes more than JSON does.
	if (isJson) checkJson(text, position, lines);
	refuseDeepFlow(text);

	try {
		const documents = parseAllDocuments(text, { lineCounter: lines, merge: true, prettyErrors: false });
		if ("empty" in documents) return [];
		return documents.map(document => {
			// The parser recovers and goes on, but later errors only echo the first.
			const [error] = document.errors;
			if (error) throw new SyntaxProblem(error.code === "RESOURCE_EXHAUSTION" ? "The document is nested too deeply." : `${error.message}.`, position(error.pos[0]));
			refuseDeep(document.contents, position);
			return { document, lines, value: document.toJS({ maxAliasCount: mostAliases }) as unknown };
		});
	} catch (error) {
		if (error instanceof RangeError) throw new SyntaxProblem("The document is nested too deeply.");
		if (error instanceof ReferenceError) throw new SyntaxProblem("The document's aliases unfold into too much (more than 100 copies).");
		throw error;
	}
}

function checkJson(text: string, position: (offset: number) => { line: number; column: number }, lines: LineCounter): void {
	try {
		JSON.parse(text);
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		for (const { index } of text.matchAll(/\n/gu)) lines.addNewLine(index + 1);
		if (!lines.lineStarts.includes(0)) lines.lineStarts.unshift(0);
		const offset = Number(/position (\d+)/u.exec(message)?.[1] ?? text.length);
		throw new SyntaxProblem(`This is not JSON: ${message.replace(/,? ?(?:"[^]*" is not valid JSON|in JSON at position.*|\(line.*)$/u, "").trim()}.`, position(offset));
	}
}

/** Brackets within brackets cost the parser more than they are worth long before the stack ends. */
function refuseDeepFlow(text: string): void {
	let depth = 0;
	for (const char of text) {
		if (char === "[" || char === "{") depth++;
		else if ((char === "]" || char === "}") && depth > 0) depth--;
		if (depth > 10 * mostLevels) throw new SyntaxProblem("The document is nested too deeply.");
	}
}

function refuseDeep(node: Node | Pair | null, position: (offset: number) => { line: number; column: number }, depth = 0): void {
	if (depth > mostLevels) throw new SyntaxProblem("The document is nested too deeply.", position((node as Node | null)?.range?.[0] ?? 0));
	if (isPair(node)) refuseDeep(node.value as Node | null, position, depth);
	else if (isCollection(node)) for (const item of node.items) refuseDeep(item as Node | Pair, position, depth + 1);
	else if (isAlias(node)) return;
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
