/** Runs the bundled commands once and keeps what V8 has compiled, for the same version of V8. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Script } from "node:vm";
import { cachedRequire } from "../../cli/cached.ts";
import type { Host } from "../../cli/host.ts";

const intent =
	'apiVersion: eksmith/v1\nkind: Cluster\nname: payments\nregion: eu-west-1\nversion: "1.35"\nnodeGroups: { general: { instanceTypes: [m7g.large] } }\n';
const misspelt = intent.replace("nodeGroups", "nodeGroup");

const cwd = mkdtempSync(join(tmpdir(), "eksmith-"));
const scripts = new Map<string, Script>();
try {
	writeFileSync(join(cwd, "a.eks.yaml"), intent);
	writeFileSync(join(cwd, "b.eks.yaml"), misspelt);
	const load = cachedRequire(resolve("dist"), (file, script) => scripts.set(file, script));
	const { run } = load("./cli.cjs") as typeof import("../../cli/bundle.ts");
	const silent = { write: () => undefined };
	const host: Host = {
		home: resolve("."),
		cwd,
		env: {},
		stdout: silent,
		stderr: silent,
		stdin: () => Promise.resolve(Buffer.alloc(0)),
		importModule: () => Promise.resolve({}),
	};
	for (const args of [
		["lint", "a.eks.yaml"],
		["generate", "a.eks.yaml", "--out", "out"],
	])
		await run(args, host);
	for (const [file, script] of scripts) writeFileSync(`${file}.cache`, script.createCachedData());
} finally {
	rmSync(cwd, { recursive: true, force: true });
}
