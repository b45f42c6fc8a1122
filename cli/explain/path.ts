import { clusterSchema, isMap, type Schema } from "../../schemas/schema.ts";
import { expectation } from "../../schemas/words.ts";
import { Failure } from "../failure.ts";
import type { Colors } from "../host.ts";
import { didYouMean } from "../nearest.ts";
import { rowsOf } from "./run.ts";

/** A part of the intent by its path; keys of one's own may be any word. @throws Failure that names the key that was probably meant */
export function explainPath(path: string, colors: Colors): string {
	let schema = clusterSchema;
	const walked: string[] = [];
	for (const key of path.split(".")) {
		const next = child(schema, key);
		if (!next) {
			const where = walked.length === 0 ? "The intent" : walked.join(".");
			throw new Failure(`${where} has no key "${key}"${didYouMean(key, keysOf(schema))}`);
		}
		walked.push(key);
		schema = next;
	}

	const keys = keysOf(schema).map(key => [key, firstSentence(child(schema, key))] as const);
	const rows = [
		["takes", expectation(schema)],
		["default", "default" in schema && !(isMap(schema.default) && keys.length > 0) ? JSON.stringify(schema.default) : ""],
		["examples", (schema.examples ?? []).map(example => JSON.stringify(example)).join("\n")],
		["keys", rowsOf(keys).trimEnd()],
	] as const;
	return `${colors.bold(path)}\n${schema.description ?? ""}\n\n${rowsOf(rows.filter(([, value]) => value !== ""))}`;
}

const branches = (schema: Schema): readonly Schema[] => [schema, ...(schema.anyOf ?? [])];

const keysOf = (schema: Schema): string[] => [...new Set(branches(schema).flatMap(({ properties = {} }) => Object.keys(properties)))];

function child(schema: Schema, key: string): Schema | undefined {
	const all = branches(schema);
	const named = all.map(({ properties = {} }) => (Object.hasOwn(properties, key) ? properties[key] : undefined)).find(Boolean);
	if (named) return named;
	const free = all.map(({ additionalProperties }) => additionalProperties).find(isMap);
	const item = all.map(({ items }) => items).find(Boolean);
	return free ?? (/^\d+$/u.test(key) ? item : undefined);
}

const firstSentence = (schema: Schema | undefined): string =>
	/^.*?[.:](?=\s|$)/u.exec(schema?.description ?? "")?.[0] ?? schema?.description ?? "";
