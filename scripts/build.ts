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

async function bundle(options: BuildOptions): Promise<Metafile> {
	const { metafile } = await build({ ...common, ...options, metafile: true });
	return metafile;
}

/** The generator is a bundle of its own: linting never loads it. */
const generatorApart: Plugin = {
	name: "generator-apart",
	setup(building) {
		building.onResolve({ filter: /\/generator\/index\.ts$/ }, () => ({ path: "./generator.js", external: true }));
		building.onResolve({ filter: /\/generator\/app\.ts$/ }, () => ({ path: "./app.js", external: true }));
	},
};

rmSync("dist", { recursive: true, force: true });

const bundles = await Promise.all([
	// One file: chunks for each command would be shorter to read, but Node takes longer to find them.
	bundle({ entryPoints: { eksmith: "cli/main.ts" }, plugins: [generatorApart, slim, json] }),
	bundle({ entryPoints: { index: "index.ts", eslint: "rules/index.ts" }, splitting: true, plugins: [generatorApart, slim, json] }),
	bundle({ entryPoints: { generator: "generator/index.ts", app: "generator/app.ts" }, splitting: true }),
	// In a cdktf app of one's own, its cdktf and its provider are the ones to use.
	bundle({ entryPoints: { cdktf: "generator/cdktf.ts" }, external: ["cdktf", "constructs", "@cdktf/provider-aws"] }),
	bundle({ entryPoints: { options: optionChecker.entry }, format: "cjs", outExtension: { ".js": ".cjs" }, banner: {}, plugins: [] }),
]);

assertSlim();
writeFileSync("THIRD_PARTY_NOTICES.txt", notices(bundles));
if (!process.env.EKSMITH_SKIP_TYPES)
	execFileSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json"], { stdio: "inherit" });
