import { dirname } from "node:path";
import { isMainThread, parentPort, workerData } from "node:worker_threads";
import { cachedRequire } from "./cached.ts";
import type { Batch } from "./lint/thread.ts";
import { importModule, nodeHost } from "./node-host.ts";

const { run, lintBatch } = cachedRequire(__dirname)("./cli.cjs") as typeof import("./bundle.ts");

if (isMainThread) {
	void run(process.argv.slice(2), nodeHost(dirname(__dirname), __filename)).then(code => {
		process.exitCode = code;
	});
} else {
	void lintBatch(workerData as Batch, { importModule }).then(results => parentPort?.postMessage(results));
}
