import { Ajv2020 } from "ajv/dist/2020.js";
import published from "../../schemas/intent.schema.json" with { type: "json" };
import { clusterSchema, isMap, type Schema } from "../../schemas/schema.ts";

interface Property {
	path: string;
	schema: Schema;
}

/** Every property of a schema with all that is below it. */
function propertiesOf(schema: Schema, path = ""): Property[] {
	const { properties = {}, additionalProperties, items, anyOf = [] } = schema;
	return [
		...Object.entries(properties).flatMap(([key, property]) => {
			const at = path === "" ? key : `${path}.${key}`;
			return [{ path: at, schema: property }, ...propertiesOf(property, at)];
		}),
		...(typeof additionalProperties === "object" ? propertiesOf(additionalProperties, `${path}.*`) : []),
		...(items ? propertiesOf(items, `${path}[]`) : []),
		...anyOf.flatMap(branch => propertiesOf(branch, path)),
	];
}

const properties = propertiesOf(clusterSchema);
const ajv = new Ajv2020({ strict: false });

test("there are properties to test", () => {
	expect(properties.length).toBeGreaterThan(150);
});

describe.each(properties.map(({ path, schema }) => [path, schema] as const))("%s", (_, schema) => {
	test("has a description, in a sentence", () => {
		expect(schema.description).toMatch(/^[A-Zk`].*[^.]\.$/u);
		expect(schema.description?.length).toBeLessThan(250);
	});

	test("has examples, and they and its default are valid", () => {
		expect(schema.examples?.length).toBeGreaterThan(0);
		const values = [...(schema.examples ?? []), ...(schema.default === undefined ? [] : [schema.default])];
		const validate = ajv.compile(schema);
		for (const value of values) expect([value, validate(value) || validate.errors]).toEqual([value, true]);
	});
});

test("every pattern of a value is explained in words", () => {
	const unexplained: string[] = [];
	JSON.stringify(clusterSchema, (key, value: unknown) => {
		if (isMap(value) && typeof value.pattern === "string" && value.patternHint === undefined) unexplained.push(key);
		return value;
	});
	expect(unexplained).toEqual([]);
});

test("no map takes just any key, but those that are somebody else's", () => {
	const open = properties.flatMap(({ path, schema }) => (schema.additionalProperties === true ? [path] : []));
	expect(open).toEqual([
		"addons.vpc-cni.configuration",
		"addons.coredns.configuration",
		"addons.kube-proxy.configuration",
		"addons.eks-pod-identity-agent.configuration",
		"addons.aws-ebs-csi-driver.configuration",
		"addons.*.configuration",
	]);
});

describe("the published schema", () => {
	const validate = new Ajv2020({ strict: true, strictTypes: false, keywords: ["discriminator"] }).compile(published);
	const minimal = { apiVersion: "eksmith/v1", kind: "Cluster", name: "payments", region: "eu-west-1", version: "1.36" };

	test("takes clusters and bases, and knows one from the other", () => {
		expect(validate(minimal)).toBe(true);
		expect(validate({ apiVersion: "eksmith/v1", kind: "ClusterBase" })).toBe(true);
		expect(validate({ apiVersion: "eksmith/v1", kind: "Cluster" })).toBe(false);
		expect(validate({ ...minimal, endpont: {} })).toBe(false);
	});

	test("keeps what only our own messages use to itself", () => {
		expect(JSON.stringify(published)).not.toContain("patternHint");
	});
});
