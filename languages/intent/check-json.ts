import { SyntaxProblem } from "./syntax-problem.ts";

/** Throws `SyntaxProblem` where a text is no JSON. */
export function checkJson(text: string): void {
	const message = refusal(text);
	if (message === undefined) return;
	const before = text.slice(0, offsetOf(message, text)).split(/\r\n|[\r\n]/u);
	const position = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
	const why = message.replace(/,? ?(?:(?:\.\.\.)?"[^]*"(?:\.\.\.)? is not valid JSON|(?:in JSON )?at position.*)$/u, "").trim();
	throw new SyntaxProblem(`This is not JSON${why === "" ? "" : `: ${why}`}.`, position);
}

function refusal(text: string): string | undefined {
	try {
		JSON.parse(text);
		return undefined;
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
}

/** Where the engine gave up. It tells most positions; of an unexpected token it only tells the token, so the shortest text that has it is searched. */
function offsetOf(message: string, text: string): number {
	const told = /position (\d+)/u.exec(message)?.[1];
	if (told !== undefined) return Number(told);
	if (!message.startsWith("Unexpected token")) return message.startsWith("Unexpected end") ? text.length : 0;
	let [before, after] = [0, text.length];
	while (after - before > 1) {
		const middle = (before + after) >> 1;
		if (refusal(text.slice(0, middle))?.startsWith("Unexpected token")) after = middle;
		else before = middle;
	}
	return before;
}
