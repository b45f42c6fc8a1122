import { readIntents } from "../../languages/intent/read.ts";
import type { ResolveOptions } from "../../schemas/resolve/index.ts";
import type { Resolution } from "../../schemas/resolve/plan.ts";
import { Failure } from "../failure.ts";
import { shown } from "../formats/words.ts";
import { findIntents, readText } from "../lint/files.ts";
import type { Engine } from "../lint/engine.ts";
import { lintRead } from "../lint/read.ts";
import type { FileResult } from "../lint/result.ts";

export interface Checked {
	resolutions: Resolution[];
	results: FileResult[];
	/** What the schema refuses though no rule says so; one sentence each, after the path of its file. */
	refused: string[];
}

/** Lints files and what is in folders, then resolves their clusters. Where there are errors, nothing is resolved. */
export function checkIntents(files: readonly string[], cwd: string, engine: Engine, options: ResolveOptions): Checked {
	const found = findIntents(files, cwd, () => false);
	if (found.length === 0) throw new Failure(`${files.join(", ")}: no intents here (*.eks.yaml, *.eks.yml, *.eks.json)`);
	const read = found.map(path => ({ file: shown(path, cwd), path, content: readText(path) }));
	const results = read.map(({ path, content }) => lintRead(engine, path, content));
	if (results.some(({ errorCount }) => errorCount > 0)) return { resolutions: [], results, refused: [] };

	const documents = read.flatMap(({ file, path, content }) =>
		"text" in content ? readIntents(content.text, path, options).map(document => ({ file, document })) : [],
	);
	const refused = documents.flatMap(({ file, document }) =>
		document.violations.map(({ path, message }) => `${file}: ${path.join(".")}: ${message}`),
	);
	const resolutions = documents.flatMap(({ document: { resolution } }) => (resolution ? [resolution] : []));
	if (refused.length === 0 && resolutions.length === 0) throw new Failure(`${files.join(", ")}: no cluster here (kind: Cluster)`);
	return { resolutions: refused.length === 0 ? resolutions : [], results, refused };
}
