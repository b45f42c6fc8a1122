import { readdirSync, readFileSync } from "node:fs";
import { filesOfTemplate, templates } from "./golden.ts";

const golden = "test/golden";

test("every template has a golden directory, and every directory a template", () => {
	expect(readdirSync(golden).sort()).toEqual(templates());
});

test.each(templates())("%s generates what it did; `npx tsx scripts/golden.ts` accepts a change", template => {
	const directory = `${golden}/${template}`;
	const accepted = Object.fromEntries(readdirSync(directory).map(file => [file, readFileSync(`${directory}/${file}`, "utf8")]));
	expect(filesOfTemplate(template)).toEqual(accepted);
});
