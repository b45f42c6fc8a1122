import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { parse } from "yaml";
import { toFiles } from "../../generator/index.ts";
import type { Cluster } from "../../schemas/intent.generated.ts";
import { resolve } from "../../schemas/resolve/index.ts";
import type { Plan } from "../../schemas/resolve/plan.ts";

const ending = ".eks.yaml";

/** The names of the starter intents. */
export const templates = (): string[] =>
	readdirSync("templates")
		.filter(file => file.endsWith(ending))
		.map(file => file.slice(0, -ending.length))
		.sort();

/** What becomes of a starter intent, for its own AWS provider target or another one. */
export function planOfTemplate(template: string, options: { provider?: string } = {}): Plan {
	const { plan, problems } = resolve(parse(readFileSync(`templates/${template}${ending}`, "utf8")) as Cluster, options);
	if (problems.length > 0) throw new Error(`${template}: ${problems.map(({ message }) => message).join(" ")}`);
	return plan;
}

/** Its Terraform files, texts by name. */
export const filesOfTemplate = (template: string, options: { provider?: string } = {}): Record<string, string> =>
	toFiles(planOfTemplate(template, options));

export function writeFiles(directory: string, files: Readonly<Record<string, string>>): void {
	mkdirSync(directory, { recursive: true });
	for (const [file, text] of Object.entries(files)) writeFileSync(`${directory}/${file}`, text);
}
