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
