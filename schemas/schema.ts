import cluster from "./cluster.generated.json" with { type: "json" };

/** The part of JSON Schema that the intent uses. */
export interface Schema {
	type?: string;
	title?: string;
	description?: string;
	examples?: readonly unknown[];
	default?: unknown;
	properties?: Readonly<Record<string, Schema>>;
	additionalProperties?: boolean | Schema;
	propertyNames?: { pattern?: string; patternHint?: string };
	required?: readonly string[];
	items?: Schema;
	anyOf?: readonly Schema[];
	const?: unknown;
	enum?: readonly unknown[];
	pattern?: string;
	/** What the pattern means, in words. */
	patternHint?: string;
	minimum?: number;
	maximum?: number;
	minItems?: number;
	maxItems?: number;
	uniqueItems?: boolean;
	minLength?: number;
	maxLength?: number;
	/** The property that tells alternatives apart, and the word that silence stands for. */
	discriminator?: { propertyName: string; default: string };
}

export const clusterSchema = cluster as unknown as Schema;

export const isMap = (value: unknown): value is Record<string, unknown> =>
	typeof value === "object" && value !== null && !Array.isArray(value);

export const typeOf = (value: unknown): string => {
	if (value === null) return "null";
	if (Array.isArray(value)) return "array";
	return typeof value === "object" ? "object" : typeof value;
};

const accepts = ({ type, const: constant }: Schema, value: unknown) => {
	if (constant !== undefined && constant === value) return true;
	if (type === "integer" || type === "number") return typeof value === "number";
	return type === typeOf(value);
};

/**
 * The alternative of a union that a value was meant to be: told by its discriminating word, else by its type, else by the keys it has.
 * -1 where no alternative has the value's type.
 */
export function branchOf({ anyOf = [], discriminator }: Schema, value: unknown): number {
	if (discriminator && (isMap(value) || value === undefined)) {
		const word = value?.[discriminator.propertyName] ?? discriminator.default;
		const byWord = anyOf.findIndex(branch => branch.properties?.[discriminator.propertyName]?.const === word);
		if (byWord !== -1) return byWord;
	}
	const candidates = anyOf.flatMap((branch, index) => (accepts(branch, value) ? [{ branch, index }] : []));
	if (typeof value === "string" || typeof value === "boolean") {
		const literal = candidates.find(({ branch }) => branch.const === value) ?? candidates.find(({ branch }) => branch.const === undefined);
		return literal?.index ?? -1;
	}
	if (!isMap(value)) return candidates[0]?.index ?? -1;

	const keys = Object.keys(value);
	const score = ({ properties = {} }: Schema) => keys.filter(key => Object.hasOwn(properties, key)).length;
	const best = candidates.reduce<(typeof candidates)[number] | undefined>(
		(found, candidate) => (found && score(found.branch) >= score(candidate.branch) ? found : candidate),
		undefined,
	);
	return best?.index ?? -1;
}

/** The schema of a value once its alternative is chosen. */
export const chosen = (schema: Schema, value: unknown): Schema => (schema.anyOf ? (schema.anyOf[branchOf(schema, value)] ?? {}) : schema);

/** The schema of what a cluster says at a path, alternatives chosen by its value. */
export function schemaAt(path: readonly (string | number)[], root: unknown): Schema | undefined {
	let schema: Schema | undefined = clusterSchema;
	let value = root;
	for (const key of path) {
		schema = under(chosen(schema, value), key);
		if (!schema) return undefined;
		value = isMap(value) && Object.hasOwn(value, key) ? value[key] : Array.isArray(value) ? (value[Number(key)] as unknown) : undefined;
	}
	return chosen(schema, value);
}

/** The schema under a key of a map or an index of a list. */
export function under(schema: Schema, key: string | number): Schema | undefined {
	if (typeof key === "number") return schema.items;
	if (schema.properties && Object.hasOwn(schema.properties, key)) return schema.properties[key];
	return typeof schema.additionalProperties === "object" ? schema.additionalProperties : undefined;
}
