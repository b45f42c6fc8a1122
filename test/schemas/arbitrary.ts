import fc from "fast-check";
import type { Cluster } from "../../schemas/intent.generated.ts";
import { clusterSchema, isMap, type Schema } from "../../schemas/schema.ts";

const few = 3;

/** What fast-check cannot make of a pattern itself: one with a lookahead. */
const tagKey = fc
	.string({ unit: fc.constantFrom(...Array.from("abzABZ019 _.:/=+-@éß")), minLength: 1, maxLength: 12 })
	.filter(key => !/^aws:/iu.test(key));

function text({ pattern, minLength = 0, maxLength = Infinity }: Schema): fc.Arbitrary<string> {
	if (pattern?.includes("(?!")) return tagKey;
	if (pattern === undefined) return fc.string({ minLength, maxLength: Math.min(maxLength, 20), unit: "grapheme" });
	return fc
		.stringMatching(new RegExp(pattern, "u"), { size: "-1" })
		.filter(found => found.length >= minLength && found.length <= maxLength);
}

const scalar = fc.oneof(fc.string({ maxLength: 10 }), fc.integer(), fc.boolean());

/** Any JSON but null, which removes. */
const free = fc.oneof(
	scalar,
	fc.array(scalar, { maxLength: few }),
	fc.dictionary(fc.string({ maxLength: 10 }), scalar, { maxKeys: few, noNullPrototype: true }),
);

function list({
	items = {},
	uniqueItems = false,
	minItems = 0,
	maxItems = few,
}: Schema & { uniqueItems?: boolean }): fc.Arbitrary<unknown[]> {
	const length = { minLength: minItems, maxLength: Math.max(minItems, Math.min(maxItems, few)) };
	return uniqueItems
		? fc.uniqueArray(arbitraryOf(items), { ...length, selector: item => JSON.stringify(item) })
		: fc.array(arbitraryOf(items), length);
}

function map(schema: Schema & { minProperties?: number; maxProperties?: number }): fc.Arbitrary<Record<string, unknown>> {
	const { properties = {}, required = [], additionalProperties, propertyNames, minProperties = 0, maxProperties = few } = schema;
	const known = fc.record(Object.fromEntries(Object.entries(properties).map(([key, property]) => [key, arbitraryOf(property)])), {
		requiredKeys: [...required],
		noNullPrototype: true,
	});
	if (additionalProperties === false || additionalProperties === undefined) return known;

	const value = additionalProperties === true ? free : arbitraryOf(additionalProperties);
	const names = propertyNames ? text(propertyNames) : fc.string({ minLength: 1, maxLength: 10 });
	const others = fc.dictionary(names, value, { minKeys: minProperties, maxKeys: Math.min(maxProperties, few), noNullPrototype: true });
	return fc.tuple(others, known).map(([left, right]) => ({ ...left, ...right }));
}

/** Any value that a schema takes. */
export function arbitraryOf(schema: Schema): fc.Arbitrary<unknown> {
	if (schema.anyOf) return fc.oneof(...schema.anyOf.map(arbitraryOf));
	if (schema.const !== undefined) return fc.constant(schema.const);
	if (schema.enum) return fc.constantFrom(...schema.enum);
	switch (schema.type) {
		case "string":
			return text(schema);
		case "boolean":
			return fc.boolean();
		case "integer":
			return fc.integer({ min: schema.minimum ?? 0, max: schema.maximum ?? 1000 });
		case "array":
			return list(schema);
		default:
			return map(schema);
	}
}

const { extends: _, ...properties } = clusterSchema.properties ?? {};

/** Any valid intent that stands alone. */
export const intents = arbitraryOf({ ...clusterSchema, properties }) as fc.Arbitrary<Cluster>;

/** The same value with the keys of every map in another order. */
export function reordered(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(reordered);
	if (!isMap(value)) return value;
	return Object.fromEntries(
		Object.entries(value)
			.reverse()
			.map(([key, item]) => [key, reordered(item)]),
	);
}

/** The same value, which throws if anybody changes it. */
export function frozen<Value>(value: Value): Value {
	if (typeof value === "object" && value !== null) for (const item of Object.values(Object.freeze(value))) frozen(item);
	return value;
}
