import type { Format } from "./index.ts";

/** ESLint's own `json`, and what is undecided in each file. */
export const json: Format = results => `${JSON.stringify(results)}\n`;
