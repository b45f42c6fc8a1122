/** What the process and its threads start with. */
export const lintBatch: typeof import("./lint/batch.ts").lintBatch = async batch => (await import("./lint/batch.ts")).lintBatch(batch);
export { run } from "./run.ts";
