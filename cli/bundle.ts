/** What the process and its threads start with. */
export const lintBatch: typeof import("./lint/batch.ts").lintBatch = async (...args) =>
	(await import("./lint/batch.ts")).lintBatch(...args);
export { run } from "./run.ts";
