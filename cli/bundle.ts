/** What the process and its second thread start with. */
export const lintBatch: typeof import("./lint/thread.ts").lintBatch = async (...args) =>
	(await import("./lint/thread.ts")).lintBatch(...args);
export { run } from "./run.ts";
