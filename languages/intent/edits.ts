import type { RuleTextEdit, RuleTextEditor } from "@eslint/core";
import { isMap, isScalar, isSeq, stringify, type Node, type Pair, type YAMLMap, type YAMLSeq } from "yaml";
import { schemaAt } from "../../schemas/schema.ts";
import type { Path } from "../../schemas/validate.ts";
import type { Found } from "./find.ts";

/** The order in which a map at a path lists its keys, so that what is inserted stands where a person would put it. */
export function orderAt(path: Path, root: unknown): string[] {
	return Object.keys(schemaAt(path, root)?.properties ?? {});
}

/** Replaces what stands at a place: a scalar, a list or map in its flow form, or adds to a list with a line for each item. */
export function replace(fixer: RuleTextEditor, text: string, { value }: Found, replacement: unknown): RuleTextEdit | null {
	if (!value?.range) return null;
	if (isSeq(value) && !value.flow) return Array.isArray(replacement) ? append(fixer, text, value, replacement) : null;
	const isFlow = isScalar(value) || (value as { flow?: boolean }).flow === true;
	return isFlow ? replaceFlow(fixer, text, value, flowValue(replacement, isJson(text))) : null;
}

/** Puts a text where a value is; one that is empty stands after the blanks that follow its colon. */
function replaceFlow(fixer: RuleTextEditor, text: string, { range }: Node, replacement: string): RuleTextEdit {
	const [start = 0, end = start] = range ?? [];
	return start === end
		? insertAt(fixer, text.slice(0, start).trimEnd().length, ` ${replacement}`)
		: fixer.replaceTextRange([start, end], replacement);
}

/** Adds what a block list lacks, with the items and comments that are there left as they are. */
function append(fixer: RuleTextEditor, text: string, list: YAMLSeq, items: readonly unknown[]): RuleTextEdit | null {
	const there = list.items.map(item => (isScalar(item) ? item.value : item));
	const last = list.items.at(-1);
	const [start, end] = isScalar(last) && last.range ? last.range : [0, 0];
	if (end === 0 || there.some(item => !items.includes(item))) return null;
	const lead = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
	const lines = items.flatMap(item => (there.includes(item) ? [] : [eolOf(text) + lead + flowValue(item, false)]));
	return lines.length === 0 ? null : insertAt(fixer, endOfLine(text, end), lines.join(""));
}

/** Writes the missing part of a path below what is there, in the layout that the file has there. */
export function insert(fixer: RuleTextEditor, text: string, found: Found, value: unknown, order: readonly string[]): RuleTextEdit | null {
	const [key, ...rest] = found.missing.map(String);
	if (key === undefined || found.missing.some(part => typeof part === "number")) return null;
	const content = rest.reduceRight((inner: unknown, name) => ({ [name]: inner }), value);

	const into = found.value;
	if (!isMap(into)) {
		if (!isScalar(into) || into.value !== null || !found.pair) return null;
		const isBlock = found.map?.flow !== true && into.range?.[0] === into.range?.[1];
		if (isBlock) return insertBelow(fixer, text, found.pair, { [key]: content });
		return replaceFlow(fixer, text, into, flowValue({ [key]: content }, isJson(text)));
	}
	const [first] = into.items;
	const before = predecessor(into, order.slice(0, Math.max(order.indexOf(key), 0)));
	if (!first || !before) return into.range ? insertAt(fixer, into.range[0] + 1, flowEntry(key, content, isJson(text))) : null;
	return into.flow ? insertInFlow(fixer, text, first, before, key, content) : insertInBlock(fixer, text, first, before, key, content);
}

/** Removes a key from a map, with its line where it has one to itself. The last key leaves an empty map behind. */
export function removeEntry(fixer: RuleTextEditor, text: string, { pair, map }: Found): RuleTextEdit | null {
	if (!pair || !map) return null;
	const [start, end] = [startOf(pair), endOf(pair)];
	if (map.flow) return removeFromFlow(fixer, text, map.items, pair);
	const lineStart = text.lastIndexOf("\n", start - 1) + 1;
	if (text.slice(lineStart, start).trim() !== "") return null;
	if (map.items.length === 1) return fixer.replaceTextRange([start, text.slice(0, end).trimEnd().length], "{}");
	const lineEnd = text[end - 1] === "\n" ? end : endOfLine(text, end);
	return fixer.removeRange([lineStart, text[lineEnd - 1] === "\n" ? lineEnd : Math.min(lineEnd + eolOf(text).length, text.length)]);
}

function removeFromFlow(fixer: RuleTextEditor, text: string, items: readonly Pair[], pair: Pair): RuleTextEdit | null {
	const place = items.indexOf(pair);
	const [before, after] = [items[place - 1], items[place + 1]];
	const range: [number, number] = after ? [startOf(pair), startOf(after)] : [before ? endOf(before) : startOf(pair), endOf(pair)];
	return text.slice(...range).includes("#") ? null : fixer.removeRange(range);
}

/** The pair after which a key belongs: the last of those that should precede it, else the last of all. */
function predecessor(map: YAMLMap, preceding: readonly string[]): Pair | undefined {
	const last = map.items.findLast(({ key }) => isScalar(key) && preceding.includes(String(key.value)));
	return last ?? map.items.at(-1);
}

function insertInBlock(fixer: RuleTextEditor, text: string, first: Pair, before: Pair, key: string, content: unknown): RuleTextEdit {
	const indent = indentOf(text, startOf(first));
	const eol = eolOf(text);
	const entry = blockEntry({ [key]: content }, eol + indent);
	const end = endOf(before);
	// A nested block ends after its line break, a scalar before its comment.
	return text[end - 1] === "\n" ? insertAt(fixer, end, indent + entry + eol) : insertAt(fixer, endOfLine(text, end), eol + indent + entry);
}

function insertInFlow(fixer: RuleTextEditor, text: string, first: Pair, before: Pair, key: string, content: unknown): RuleTextEdit {
	const start = startOf(first);
	// A map whose first key has a line of its own gives the new one a line too.
	const lead = /\r?\n[ \t]*$/u.exec(text.slice(0, start))?.[0] ?? " ";
	return insertAt(fixer, endOf(before), `,${lead}${flowEntry(key, content, text[start] === '"')}`);
}

function insertBelow(fixer: RuleTextEditor, text: string, pair: Pair, content: object): RuleTextEdit {
	const start = startOf(pair);
	const newline = `${eolOf(text)}${indentOf(text, start)}  `;
	return insertAt(fixer, endOfLine(text, start), newline + blockEntry(content, newline));
}

const insertAt = (fixer: RuleTextEditor, offset: number, text: string) => fixer.insertTextAfterRange([offset, offset], text);
const startOf = ({ key }: Pair) => (key as Node).range?.[0] ?? 0;
const endOf = ({ key, value }: Pair) => (value as Node | null)?.range?.[1] ?? (key as Node).range?.[1] ?? 0;
const indentOf = (text: string, offset: number) => " ".repeat(offset - (text.lastIndexOf("\n", offset - 1) + 1));
const eolOf = (text: string) => (text.includes("\r\n") ? "\r\n" : "\n");
const isJson = (text: string) => /^\s*\{/u.test(text);
const blockEntry = (entry: object, newline: string) => stringify(entry, { lineWidth: 0 }).trimEnd().replaceAll("\n", newline);

const flowEntry = (key: string, value: unknown, isQuoted: boolean) =>
	`${isQuoted ? JSON.stringify(key) : key}: ${flowValue(value, isQuoted)}`;

const flowValue = (value: unknown, isJsonText: boolean) =>
	isJsonText
		? JSON.stringify(value)
		: stringify(value, { collectionStyle: "flow", flowCollectionPadding: Array.isArray(value) ? false : true, lineWidth: 0 }).trimEnd();

function endOfLine(text: string, offset: number): number {
	const end = text.slice(offset).search(/\r?\n/u);
	return end === -1 ? text.length : offset + end;
}
