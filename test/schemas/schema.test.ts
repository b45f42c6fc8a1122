import { branchOf, chosen, clusterSchema, schemaAt, under, type Schema } from "../../schemas/schema.ts";

const text: Schema = { type: "string", pattern: "^x" };
const word = (value: unknown): Schema => ({ type: typeof value, const: value });
const map = (...keys: string[]): Schema => ({ type: "object", properties: Object.fromEntries(keys.map(key => [key, {}])) });
const told = (value: string): Schema => ({ type: "object", properties: { kind: { const: value } } });

describe("branchOf", () => {
	test.each<[name: string, union: Schema, value: unknown, branch: number]>([
		["a word", { anyOf: [word("all"), text] }, "all", 0],
		["a text that is no word", { anyOf: [word("all"), text] }, "xyz", 1],
		["a text where only words will do", { anyOf: [word("all"), word("none")] }, "some", -1],
		["true where only false will do", { anyOf: [word(false), map("a")] }, true, -1],
		["false", { anyOf: [map("a"), word(false)] }, false, 1],
		["either flag", { anyOf: [{ type: "boolean" }, map("a")] }, true, 0],
		["a number", { anyOf: [{ type: "integer" }, { type: "array" }] }, 3, 0],
		["a fraction is a number too", { anyOf: [{ type: "array" }, { type: "integer" }] }, 1.5, 1],
		["a list", { anyOf: [{ type: "integer" }, { type: "array" }] }, [], 1],
		["nothing", { anyOf: [{ type: "integer" }, { type: "array" }] }, null, -1],
		["a map of the most keys", { anyOf: [map("a", "b"), map("b", "c")] }, { b: 1, c: 1 }, 1],
		["a map of equally many keys is of the first", { anyOf: [map("a"), map("b")] }, { a: 1, b: 1 }, 0],
		["an empty map is of the first", { anyOf: [text, map("a"), map("b")] }, {}, 1],
		["a map where none will do", { anyOf: [text, word(false)] }, {}, -1],
		["a map with keys that every object has", { anyOf: [map("a"), map("constructor")] }, { toString: 1 }, 0],
		[
			"a map that says which it is",
			{ anyOf: [told("one"), told("two")], discriminator: { propertyName: "kind", default: "one" } },
			{ kind: "two" },
			1,
		],
		["a map that is silent", { anyOf: [told("one"), told("two")], discriminator: { propertyName: "kind", default: "two" } }, {}, 1],
		[
			"a map that says something else goes by its keys",
			{ anyOf: [told("one"), map("a", "b")], discriminator: { propertyName: "kind", default: "one" } },
			{ kind: "three", a: 1, b: 2 },
			1,
		],
		["no union", {}, 3, -1],
	])("%s", (_, union, value, branch) => {
		expect(branchOf(union, value)).toBe(branch);
	});
});

test("chosen: the alternative, or the schema itself", () => {
	expect(chosen({ anyOf: [text, map("a")] }, {})).toEqual(map("a"));
	expect(chosen({ anyOf: [text] }, 3)).toEqual({});
	expect(chosen(text, 3)).toBe(text);
});

test("under: properties, entries, items", () => {
	const schema: Schema = { properties: { a: text }, additionalProperties: map("b") };
	expect(under(schema, "a")).toBe(text);
	expect(under(schema, "constructor")).toEqual(map("b"));
	expect(under({ properties: { a: text }, additionalProperties: false }, "b")).toBeUndefined();
	expect(under({ items: text }, 3)).toBe(text);
});

test("schemaAt follows a path and the alternatives on its way", () => {
	const keys = (path: (string | number)[], value?: unknown) => Object.keys(schemaAt(path, value)?.properties ?? {});
	expect(keys(["endpoint"])).toEqual(["private", "public"]);
	expect(keys(["network"], {})).toContain("nat");
	expect(keys(["network"], { network: { vpc: "existing" } })).toContain("privateSubnets");
	expect(keys(["network", "privateSubnets", "a"], { network: { vpc: "existing", privateSubnets: { a: {} } } })).toEqual([
		"id",
		"zone",
		"cidr",
	]);
	expect(keys(["nodeGroups", "toString", "taints", 0])).toEqual(["key", "value", "effect"]);
	expect(schemaAt(["nowhere", "else"], {})).toBeUndefined();
	expect(schemaAt([], {})).toBe(clusterSchema);
});
