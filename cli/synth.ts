import { createRequire } from "node:module";

// cdktf.json can only name a script.
process.argv.splice(2, 0, "synth");
createRequire(import.meta.url)("./start.cjs");
