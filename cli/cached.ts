import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Script } from "node:vm";

type Wrapper = (exports: object, require: (name: string) => unknown, module: { exports: object }) => void;

/**
 * Loads our bundles in a folder with V8's code cache, where one lies beside: compiling takes half of a short run.
 * V8 refuses a cache that another version of it has made, and compiles.
 * @param onScript is told of each script, so that a cache can be made of it once it has run
 */
export function cachedRequire(folder: string, onScript?: (file: string, script: Script) => void): (name: string) => unknown {
	const nodeRequire: (name: string) => unknown = createRequire(join(folder, "bundles.cjs"));
	const loaded = new Map<string, { exports: object }>();

	return function load(name) {
		if (!name.startsWith("./")) return nodeRequire(name);
		const known = loaded.get(name);
		if (known) return known.exports;

		const file = join(folder, name);
		const cache = `${file}.cache`;
		const script = new Script(`(function (exports, require, module) {${readFileSync(file, "latin1")}\n})`, {
			filename: file,
			...(existsSync(cache) && { cachedData: readFileSync(cache) }),
		});
		const module = { exports: {} };
		loaded.set(name, module);
		(script.runInThisContext() as Wrapper)(module.exports, load, module);
		onScript?.(file, script);
		return module.exports;
	};
}
