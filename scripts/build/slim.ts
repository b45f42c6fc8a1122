import { readFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { Plugin } from "esbuild";

/** What is put in the place of a module that eksmith never runs, or runs in part. */
interface Replacement {
	module: RegExp;
	/** The new code, or what becomes of the old one. */
	code: string | ((code: string) => string);
}

/** Checks a rule's options: as large as the rest of the linter, and only needed where options are set. */
export const optionChecker = { name: "options.cjs", entry: "node_modules/eslint/lib/shared/ajv.js" };

const eslint: readonly Replacement[] = [
	// One configuration is for every file that we lint: nothing has to be matched, merged or looked up.
	{
		module: /eslint\/lib\/config\/flat-config-array\.js$/,
		code: `
			const { Config } = require("./config.js");
			const known = new WeakMap();
			exports.FlatConfigArray = class {
				#configs;
				constructor(configs) { this.#configs = configs; }
				normalizeSync() { return this; }
				getConfig() {
					if (!known.has(this.#configs)) {
						const { files, ...config } = this.#configs.find(({ language }) => language);
						known.set(this.#configs, new Config({ linterOptions: { reportUnusedDisableDirectives: 1 }, ...config, rules: { ...config.rules } }));
					}
					return known.get(this.#configs);
				}
			};`,
	},
	{
		module: /@eslint\/config-array\/dist\/cjs\/index\.cjs$/,
		code: 'exports.ObjectSchema = require("@eslint/object-schema").ObjectSchema;',
	},
	{ module: /eslint\/lib\/shared\/ajv\.js$/, code: `module.exports = () => require("./${optionChecker.name}")();` },
	// JavaScript's parser, scopes and selectors; ours are names of node types.
	{ module: /eslint\/lib\/languages\/js\/source-code\/index\.js$/, code: "exports.SourceCode = class {};" },
	{ module: /eslint\/lib\/shared\/traverser\.js$/, code: "module.exports = {};" },
	{ module: /node_modules\/(?:eslint-scope|esquery|eslint-visitor-keys)\/.*\.c?js$/, code: "module.exports = {};" },
	{ module: /node_modules\/debug\/src\/index\.js$/, code: "const off = () => {}; module.exports = () => off;" },
];

const cdktf: readonly Replacement[] = [
	// Files that a configuration brings along, helpers for tests, a check of Terraform's version.
	{ module: /cdktf\/lib\/private\/fs\.js$/, code: "module.exports = {};" },
	{ module: /cdktf\/lib\/testing\/.*\.js$/, code: "exports.Testing = class {};" },
	{ module: /cdktf\/lib\/validations\/validate-binary-version\.js$/, code: "exports.ValidateBinaryVersion = class {};" },
	// Where each token was made, for messages that would show our bundle.
	{ module: /cdktf\/lib\/tokens\/private\/stack-trace\.js$/, code: "exports.captureStackTrace = () => [];" },
];

/** Commands of its own in other files, which commander would start as processes. */
const commander: Replacement = {
	module: /commander\/lib\/command\.js$/,
	code: code => code.replace("require('node:child_process')", "{}"),
};

const replacements = [...eslint, ...cdktf, commander];

/** The modules of which nothing is left. */
export const dropped = new Set<string>();
const seen = new Set<Replacement>();

/** @throws when a library has moved a module, so that it would be bundled again */
export function assertSlim(): void {
	for (const replacement of replacements)
		if (!seen.has(replacement)) throw new Error(`${replacement.module.source} is in no bundle any more`);
}

/** Leaves out what eksmith never runs of the libraries that it is bundled with: a process starts in half the time. */
export const slim: Plugin = {
	name: "slim",
	setup(build) {
		build.onResolve({ filter: /options\.cjs$/ }, ({ path }) => ({ path, external: true }));
		for (const replacement of replacements) {
			build.onLoad({ filter: replacement.module }, async ({ path }) => {
				seen.add(replacement);
				const { code } = replacement;
				if (typeof code === "string") dropped.add(path);
				return { contents: typeof code === "string" ? code : code(await readFile(path, "utf8")), loader: "js", resolveDir: dirname(path) };
			});
		}
	},
};
