/** Accepts what the generator makes of the templates: writes test/golden/. */
import { rmSync } from "node:fs";
import { filesOfTemplate, templates, writeFiles } from "../test/generator/golden.ts";

const golden = "test/golden";

const generated = templates().map(template => ({ directory: `${golden}/${template}`, files: filesOfTemplate(template) }));
rmSync(golden, { recursive: true, force: true });
for (const { directory, files } of generated) writeFiles(directory, files);
