import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Metafile } from "esbuild";
import { dropped } from "./slim.ts";

interface Manifest {
	name: string;
	version: string;
	license?: string;
	homepage?: string;
	repository?: string | { url: string };
}

/** The packages that bundles hold code of, and the terms of each. @throws when one has no licence */
export function notices(bundles: readonly Metafile[]): string {
	const folders = new Set(
		bundles.flatMap(({ outputs }) =>
			Object.values(outputs).flatMap(({ inputs }) =>
				Object.keys(inputs)
					.filter(path => !dropped.has(resolve(path)))
					.flatMap(packageFolder),
			),
		),
	);
	const parts = [...folders].map(notice).toSorted();
	const head =
		"eksmith's bundles hold code of the packages below, under their own terms.\nSource code of the packages under MPL-2.0 is at the addresses given.\n";
	return [head, ...new Set(parts)].join(`\n${"-".repeat(80)}\n\n`);
}

/** `node_modules/a/node_modules/@b/c/lib/d.js` is of `node_modules/a/node_modules/@b/c`. */
function packageFolder(path: string): string[] {
	const match = /^(?<folder>.*node_modules\/(?:@[^/]+\/)?[^/]+)\//u.exec(path);
	return match?.groups?.folder === undefined ? [] : [match.groups.folder];
}

function notice(folder: string): string {
	const { name, version, license, homepage, repository } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;
	const text = readdirSync(folder)
		.filter(file => /^(?:licen[cs]e|notice|copying)/iu.test(file))
		.toSorted()
		.map(file => readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n").trim());
	if (license === undefined && text.length === 0) throw new Error(`${folder} has no licence`);
	const source = homepage ?? (typeof repository === "string" ? repository : (repository?.url ?? ""));
	return [`${name} ${version} (${license ?? "see below"})`, source, "", ...text].join("\n").concat("\n");
}
