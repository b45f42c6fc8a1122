import { build } from "esbuild";
import { json } from "./build/json.ts";
import { slim } from "./build/slim.ts";
const common = {
	bundle: true,
	platform: "node",
	target: "node20",
	minify: true,
	legalComments: "none",
	plugins: [slim, json],
	external: ["../../generator/index.ts", "../../generator/app.ts"],
} as const;
await build({
	...common,
	format: "cjs",
	outfile: "/tmp/proto/one.cjs",
	entryPoints: ["/tmp/proto/one.ts"],
	define: { "import.meta.url": "'file:///x/y'" },
});
await build({
	...common,
	format: "esm",
	outfile: "/tmp/proto/one.mjs",
	entryPoints: ["/tmp/proto/one.ts"],
	banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
});
