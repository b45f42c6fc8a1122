import { commentsOf, parseYaml, SyntaxProblem } from "../../../languages/intent/parse.ts";

function refusal(text: string, isJson = false): string {
	try {
		parseYaml(text, isJson);
		return "none";
	} catch (error) {
		if (!(error instanceof SyntaxProblem)) throw error;
		return `${error.line}:${error.column} ${error.message}`;
	}
}

describe("JSON", () => {
	test.each([
		["a comment", '{\n  // x\n  "a": 1\n}', "2:3 This is not JSON: Expected property name or '}'."],
		["a comment behind a value", '{\n  "a": 1 // x\n}', "2:10 This is not JSON: Expected ',' or '}' after property value."],
		["a comment in front", "// x\n{}", "1:1 This is not JSON: Unexpected token '/'."],
		["a comma too many", '{\n  "a": [1,]\n}', "2:11 This is not JSON: Unexpected token ']'."],
		["a word", '{ "a": undefined }', "1:8 This is not JSON: Unexpected token 'u'."],
		["a word far down", `[\n${'  "aaaaaaaaaaaaaaaaaaaa",\n'.repeat(50)}  None\n]`, "52:3 This is not JSON: Unexpected token 'N'."],
		["single quotes", "{ 'a': 1 }", "1:3 This is not JSON: Expected property name or '}'."],
		["no quotes", "{ a: 1 }", "1:3 This is not JSON: Expected property name or '}'."],
		["no end", '{ "a": [', "1:9 This is not JSON: Unexpected end of JSON input."],
		["two documents", "{}\r\n{}", "2:1 This is not JSON: Unexpected non-whitespace character after JSON."],
		["nothing", "", "1:1 This is not JSON: Unexpected end of JSON input."],
		["only a word that JavaScript knows", "undefined", "1:1 This is not JSON."],
		["YAML", "a: 1\n", "1:1 This is not JSON: Unexpected token 'a'."],
		["a key twice", '{ "a": 1,\n  "a": 2 }', "2:3 The key `a` stands twice in one map."],
		["a number beyond all", "[1e999]", "1:2 The number is none that JSON can hold."],
	])("%s", (_, text, expected) => {
		expect(refusal(text, true)).toBe(expected);
	});

	test("tabs and line breaks are fine", () => {
		expect(parseYaml('{\r\n\t"a": [\r\n\t\t1\r\n\t]\r\n}\r\n', true).map(({ value }) => value)).toEqual([{ a: [1] }]);
	});
});

describe("YAML", () => {
	test.each([
		["a key twice", "a: 1\nb:\n  c: 1\n  'c': 2\n", "4:3 The key `c` stands twice in one map."],
		["a number and its text as keys", "{ 1: a, '1': b }", "1:9 The key `1` stands twice in one map."],
		["a list as a key", "? [a, b]\n: 1\n", "1:3 A key must be a word, not a list, a map or an alias."],
		["an alias as a key", "a: &a b\n*a : c\n", "2:1 A key must be a word, not a list, a map or an alias."],
		["an alias without an anchor", "a: *b\n", "1:4 The alias *b has no anchor &b before it."],
		["an anchor that comes later", "a: *b\nb: &b 1\n", "1:4 The alias *b has no anchor &b before it."],
		["an anchor of another document", "a: &a 1\n---\nb: *a\n", "3:4 The alias *a has no anchor &a before it."],
		["a circle", "a: &a\n  b: [*a]\n", "2:7 The alias *a stands inside what it stands for."],
		["a merge of itself", "a: &a\n  <<: *a\n", "2:7 The alias *a stands inside what it stands for."],
		["a merge of a text", "a: { <<: b }", "1:6 Only maps can be merged with `<<`."],
		["a merge of nothing", "a:\n  <<:\n", "2:3 Only maps can be merged with `<<`."],
		["a merge of a list with a text", "a: { <<: [{ b: 1 }, c] }", "1:6 Only maps can be merged with `<<`."],
		["a merge of an alias to a text", "a: &a b\nc: { <<: *a }", "2:6 Only maps can be merged with `<<`."],
		["a tag", "a: !Ref b\n", "1:4 The tag !Ref means nothing in an intent."],
		["a tag of YAML's own", "a: !!binary aGk=\n", "1:4 The tag !!binary means nothing in an intent."],
		["a tag of a language", "a: !!python/object:os.system x\n", "1:4 The tag !!python/object:os.system means nothing in an intent."],
		["no number", "a: .nan\n", "1:4 The number is none that JSON can hold."],
		["an endless number", "a: -.inf\n", "1:4 The number is none that JSON can hold."],
		["a tab", "a:\n\tb: 1\n", "2:1 Tabs are not allowed as indentation."],
		["a quote that never ends", 'a: "b\n', '2:1 Missing closing "quote.'],
		["a directive", "%YAML 3.0\n---\na: 1\n", "1:7 Unsupported YAML version 3.0."],
		["two values", "a: b: c\n", "1:4 Nested mappings are not allowed in compact mappings."],
	])("%s", (_, text, expected) => {
		expect(refusal(text)).toBe(expected);
	});

	test("words are words, whatever version a directive claims", () => {
		const [document] = parseYaml("%YAML 1.1\n---\na: no\nb: 2020-01-01\nc: 1_000\nd: 0x10\ne: 1:30\n", false);
		expect(document?.value).toEqual({ a: "no", b: "2020-01-01", c: "1_000", d: 16, e: "1:30" });
	});

	test("`<<` in quotes is a key as any other", () => {
		expect(parseYaml("'<<': b\n", false).map(({ value }) => value)).toEqual([{ "<<": "b" }]);
	});

	test("more aliases than copies are allowed, as long as what they stand for is small", () => {
		const [document] = parseYaml(`a: &a { b: 1 }\nc: [${"*a, ".repeat(500)}]\n`, false);
		expect(document?.value).toMatchObject({ c: Array.from({ length: 500 }, () => ({ b: 1 })) });
	});

	test("no key reaches a prototype", () => {
		const [document] = parseYaml("__proto__: { a: 1 }\nx: &x { __proto__: { b: 2 } }\ny: { <<: *x }\n", false);
		const value = document?.value as Record<string, object>;
		expect(Object.keys(value)).toEqual(["__proto__", "x", "y"]);
		expect([Object.keys(value.x ?? {}), Object.keys(value.y ?? {})]).toEqual([["__proto__"], ["__proto__"]]);
		expect(Object.getPrototypeOf(value.y)).toBe(Object.prototype);
		expect(({} as Record<string, unknown>).a).toBeUndefined();
	});
});

test("comments, with their places", () => {
	const text = "# one\na: '# no' # two\nb: |\n  # no\n#three\n";
	expect(commentsOf(text).map(({ value, range }) => [value, text.slice(...range)])).toEqual([
		[" one", "# one"],
		[" two", "# two"],
		["three", "#three"],
	]);
});
