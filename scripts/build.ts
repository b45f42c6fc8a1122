/** Bundles what is published into dist/. EKSMITH_SKIP_TYPES=1 leaves the declarations out. */
import { execFileSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { build, type BuildOptions, type Metafile, type Plugin } from "esbuild";
import { json } from "./build/json.ts";
import { notices } from "./build/notices.ts";
import { assertSlim, optionChecker, slim } from "./build/slim.ts";

const common: BuildOptions = {
	bundle: true,
	format: "esm",
	platform: "node",
	target: "node20",
	outdir: "dist",
	minify: true,
	legalComments: "none",
	logLevel: "warning",
	plugins: [slim, json],
	// Bundled CommonJS modules call `require` for Node's own.
	banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
};

const commonJs: BuildOptions = { format: "cjs", outExtension: { ".js": ".cjs" }, banner: {} };

async function bundle(options: BuildOptions): Promise<Metafile> {
	const { metafile } = await build({ ...common, ...options, metafile: true });
	return metafile;
}

/** The generator is a bundle of its own: linting never loads it. */
const generatorApart: Plugin = {
	name: "generator-apart",
	setup(building) {
		building.onResolve({ filter: /\/generator\/(?:index|app)\.ts$/ }, () => ({ path: "generator", namespace: "apart" }));
		building.onLoad({ filter: /.*/, namespace: "apart" }, () => ({
			contents: 'for (const name of ["toFiles", "synthesize"]) exports[name] = (...args) => require("./generator.cjs")[name](...args);',
			loader: "js",
		}));
		building.onResolve({ filter: /generator\.cjs$/ }, ({ path }) => ({ path, external: true }));
	},
};

const wholeGenerator: Plugin = {
	name: "whole-generator",
	setup(building) {
		building.onResolve({ filter: /^generator$/ }, ({ path }) => ({ path, namespace: "whole" }));
		building.onLoad({ filter: /.*/, namespace: "whole" }, () => ({
			contents: 'export * from "./generator/index.ts"; export * from "./generator/app.ts";',
			resolveDir: ".",
		}));
	},
};

rmSync("dist", { recursive: true, force: true });

const bundles = await Promise.all([
	bundle({ entryPoints: { eksmith: "cli/main.ts", synth: "cli/synth.ts" }, banner: {} }),
	bundle({ ...commonJs, entryPoints: { start: "cli/start.ts" }, plugins: [] }),
	// One file each: chunks for single commands would be shorter to read, but Node takes longer to find them.
	bundle({ ...commonJs, entryPoints: { cli: "cli/bundle.ts" }, plugins: [generatorApart, slim, json] }),
	bundle({ ...commonJs, entryPoints: { generator: "generator" }, plugins: [wholeGenerator, slim, json] }),
	bundle({ ...commonJs, entryPoints: { options: optionChecker.entry }, plugins: [] }),
	bundle({ entryPoints: { index: "index.ts", eslint: "rules/index.ts" }, splitting: true, plugins: [generatorApart, slim, json] }),
	// In a cdktf app of one's own, its cdktf and its provider are the ones to use.
	bundle({ entryPoints: { cdktf: "generator/cdktf.ts" }, external: ["cdktf", "constructs", "@cdktf/provider-aws"] }),
]);

assertSlim();
writeFileSync("THIRD_PARTY_NOTICES.txt", notices(bundles));
execFileSync(process.execPath, ["--import", "tsx", "scripts/build/code-cache.ts"], { stdio: "inherit" });
if (!process.env.EKSMITH_SKIP_TYPES)
	execFileSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json"], { stdio: "inherit" });
