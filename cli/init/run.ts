import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { stringify } from "yaml";
import { clusterSchema } from "../../schemas/schema.ts";
import { talk, type Host } from "../host.ts";
import { Failure, isSystemError } from "../failure.ts";
import { shown } from "../formats/words.ts";
import { didYouMean } from "../nearest.ts";

export interface InitFlags {
	template: string;
	list?: boolean;
	region?: string;
	kubernetes?: string;
	out?: string;
	force?: boolean;
}

const suffix = ".eks.yaml";

export function runInit(name: string, { template, list, region, kubernetes, out, force }: InitFlags, host: Host): void {
	const folder = join(host.home, "templates");
	const templates = readdirSync(folder)
		.flatMap(file => (file.endsWith(suffix) ? [file.slice(0, -suffix.length)] : []))
		.toSorted();
	const read = (which: string) => readFileSync(join(folder, which + suffix), "utf8");
	if (list) {
		const width = Math.max(...templates.map(which => which.length));
		for (const which of templates) host.stdout.write(`${which.padEnd(width)}  ${purpose(read(which))}\n`);
		return;
	}
	if (!templates.includes(template))
		throw new Failure(`there is no template ${template}${didYouMean(template, templates)} (eksmith init --list)`);

	const text = [["name", name] as const, ["region", region] as const, ["version", kubernetes] as const].reduce(
		(result, [key, value]) => (value === undefined ? result : said(result, key, value)),
		read(template),
	);
	const path = resolve(host.cwd, out ?? name + suffix);
	write(path, text, host, force);
	const file = shown(path, host.cwd);
	host.stdout.write(`${file}\n`);
	talk(host).say(`Next: eksmith lint ${file} && eksmith generate ${file} --out terraform/${name}`);
}

/** The first comment that is not for an editor. */
const purpose = (text: string) => /^# (?!yaml-language-server)(?<line>.*)$/mu.exec(text)?.groups?.line ?? "";

/** @throws Failure for what the schema would refuse */
function said(text: string, key: "name" | "region" | "version", value: string): string {
	const { pattern = "", patternHint = "" } = clusterSchema.properties?.[key] ?? {};
	if (!new RegExp(pattern, "u").test(value)) throw new Failure(`${value} is no ${key} of a cluster: it must be ${patternHint}`);
	return text.replace(new RegExp(`^${key}:.*$`, "mu"), () => `${key}: ${stringify(value).trim()}`);
}

function write(path: string, text: string, { cwd }: Host, force = false) {
	try {
		writeFileSync(path, text, { flag: force ? "w" : "wx" });
	} catch (error) {
		if (isSystemError(error, "EEXIST")) throw new Failure(`${shown(path, cwd)} is there already; --force overwrites it`);
		throw error;
	}
}
