import { dirname } from "node:path";
import { cachedRequire } from "./cached.ts";
import { nodeHost } from "./node-host.ts";

const { run } = cachedRequire(__dirname)("./cli.cjs") as typeof import("./run.ts");

void run(process.argv.slice(2), nodeHost(dirname(__dirname))).then(code => {
	process.exitCode = code;
});
