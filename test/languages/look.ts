import type { RuleTextEdit, RuleTextEditor } from "@eslint/core";
import type { VisitNodeStep } from "@eslint/plugin-kit";
import { IntentLanguage } from "../../languages/intent/language.ts";
import type { IntentSourceCode } from "../../languages/intent/source-code.ts";
import type { FieldOf, NodeMap, NodeType } from "../../languages/model/index.ts";
import type { Place } from "../../languages/place.ts";

/** `line:column-line:column`, then where the value comes from. */
export const shown = ({ loc: { start, end }, origin, via }: Place): string =>
	[`${start.line}:${start.column}-${end.line}:${end.column}`, origin, ...(via === undefined ? [] : [via])].join(" ");

const fixer = {
	insertTextAfterRange: ([, end]: [number, number], text: string): RuleTextEdit => ({ range: [end, end], text }),
	replaceTextRange: (range: [number, number], text: string): RuleTextEdit => ({ range, text }),
	removeRange: (range: [number, number]): RuleTextEdit => ({ range, text: "" }),
} as unknown as RuleTextEditor;

/** An intent file as rules see it. */
export class Looked {
	readonly text: string;
	readonly sourceCode: IntentSourceCode;

	constructor(text: string, path = "a.eks.yaml") {
		const language = new IntentLanguage();
		const file = { body: text, path, physicalPath: path, bom: false };
		const parsed = language.parse(file);
		if (!parsed.ok) throw new Error(parsed.errors.map(({ message }) => message).join("\n"));
		this.text = text;
		this.sourceCode = language.createSourceCode(file, parsed);
	}

	all<T extends NodeType>(type: T): NodeMap[T][] {
		const steps = [...this.sourceCode.traverse()] as (VisitNodeStep & { target: { type: string }; phase: number })[];
		return steps.flatMap(({ target, phase }) => (phase === 1 && target.type === type ? [target as unknown as NodeMap[T]] : []));
	}

	/** The only node of a type, or the one whose address ends so. */
	one<T extends NodeType>(type: T, address = ""): NodeMap[T] {
		const [found, ...others] = this.all(type).filter(node => node.address.endsWith(address));
		if (!found || others.length > 0) throw new Error(`${others.length + 1} nodes ${type} ${address}`);
		return found;
	}

	at<T extends NodeType>(type: T, field: FieldOf<NodeMap[T]>, address?: string): string {
		return shown(this.sourceCode.at(this.one(type, address), field as never));
	}

	/** The text after `field` is set; undefined where that cannot be edited. */
	set<T extends NodeType>(type: T, field: FieldOf<NodeMap[T]>, value: unknown, address?: string): string | undefined {
		return this.#apply(this.sourceCode.set(fixer, this.one(type, address), field as never, value));
	}

	remove<T extends NodeType>(type: T, field: FieldOf<NodeMap[T]>, address?: string): string | undefined {
		return this.#apply(this.sourceCode.remove(fixer, this.one(type, address), field as never));
	}

	#apply(edit: RuleTextEdit | null): string | undefined {
		return edit ? this.text.slice(0, edit.range[0]) + edit.text + this.text.slice(edit.range[1]) : undefined;
	}
}

export const look = (text: string, path?: string): Looked => new Looked(text, path);
