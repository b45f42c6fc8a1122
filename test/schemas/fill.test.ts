import { fill } from "../../schemas/fill.ts";
import { clusterSchema, type Schema } from "../../schemas/schema.ts";

function filled(schema: Schema, value: unknown): { value: unknown; defaults: string[] } {
	const defaults: string[] = [];
	return { value: fill(schema, value, path => defaults.push(path)), defaults };
}

const schema: Schema = {
	type: "object",
	properties: {
		a: { type: "string", default: "x" },
		b: { type: "object", default: {}, properties: { c: { type: "integer", default: 3 }, d: { type: "integer" } } },
		e: {
			anyOf: [
				{ const: false, type: "boolean" },
				{ type: "object", properties: { f: { type: "integer", default: 7 } } },
			],
			default: {},
		},
		g: { type: "array", items: { type: "object", properties: { h: { type: "integer", default: 9 } } } },
	},
	additionalProperties: { type: "object", properties: { i: { type: "integer", default: 1 } } },
};

test("silence: every default, and the path of each", () => {
	expect(filled(schema, {})).toEqual({
		value: { a: "x", b: { c: 3 }, e: { f: 7 } },
		defaults: ["a", "b/c", "b", "e/f", "e"],
	});
});

test("what is written stays, and what it leaves open is filled", () => {
	expect(filled(schema, { b: { d: 1 }, e: false, a: "y" })).toEqual({ value: { a: "y", b: { c: 3, d: 1 }, e: false }, defaults: ["b/c"] });
});

test("lists and maps by name", () => {
	expect(filled(schema, { g: [{}, { h: 2 }], mine: {} })).toMatchObject({
		value: { g: [{ h: 9 }, { h: 2 }], mine: { i: 1 } },
		defaults: ["a", "b/c", "b", "e/f", "e", "g/0/h", "mine/i"],
	});
});

test("keys come in the order of the schema, then as they are written", () => {
	const { value } = filled(schema, { z: {}, y: {}, g: [], a: "y" });
	expect(Object.keys(value as object)).toEqual(["a", "b", "e", "g", "z", "y"]);
});

test("the word that tells alternatives apart is filled in where the schema demands it", () => {
	const { value } = filled(clusterSchema, { network: {} });
	expect(value).toMatchObject({ network: { vpc: "create", nat: "perZone" } });
	expect(filled(clusterSchema, { network: { vpc: "existing" } }).value).toMatchObject({ network: { vpc: "existing" } });
});

test("a name that every object has is a name like any other", () => {
	const written: unknown = JSON.parse('{ "__proto__": {}, "constructor": { "i": 2 } }');
	const { value } = filled(schema, written);
	expect(Object.entries(value as object).slice(3)).toEqual([
		["__proto__", { i: 1 }],
		["constructor", { i: 2 }],
	]);
	expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
});

test("neither the value nor the schema's defaults are handed out", () => {
	const written = { b: { d: 1 }, mine: {} };
	const before = structuredClone(written);
	const first = filled(clusterSchema, { nodeGroups: { a: {} } }).value as { nodeGroups: { a: { labels: Record<string, string> } } };
	first.nodeGroups.a.labels.x = "y";
	expect(filled(clusterSchema, { nodeGroups: { a: {} } }).value).not.toEqual(first);
	filled(schema, written);
	expect(written).toEqual(before);
});
