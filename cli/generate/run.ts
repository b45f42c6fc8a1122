import { existsSync, realpathSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Plan } from "../../schemas/resolve/plan.ts";
import { talk, type ColorOption, type ExitCode, type Host } from "../host.ts";
import { Failure } from "../failure.ts";
import { shown } from "../formats/words.ts";
import { prepare } from "../lint/prepare.ts";
import type { LintOptions } from "../options.ts";
import { commit } from "../output/commit.ts";
import { compare, manifestName, type Difference } from "../output/folder.ts";
import { checkIntents } from "./intents.ts";
import { omission } from "./notices.ts";
import { report } from "./report.ts";

export interface GenerateFlags extends LintOptions, ColorOption {
	out: string;
	provider?: string;
	check?: boolean;
	force?: boolean;
}

export async function runGenerate(files: readonly string[], flags: GenerateFlags, host: Host): Promise<ExitCode> {
	const { engine, configuration } = await prepare(flags, host);
	const options = {
		...(flags.provider !== undefined && { provider: flags.provider }),
		instanceTypes: configuration.facts?.instanceTypes ?? {},
	};
	const checked = checkIntents(files, host.cwd, engine, options);
	if (await report(checked, flags, host)) return 1;

	const { toFiles } = await import("../../generator/index.ts");
	const plans = checked.resolutions.map(({ plan }) => plan);
	const differences = foldersFor(plans, resolve(host.cwd, flags.out)).map(([folder, plan]) => compare(folder, toFiles(plan)));
	for (const { name, omitted } of plans) for (const left of omitted) talk(host).say(`${name}: ${omission(left)}`);
	return flags.check ? check(differences, host) : write(differences, flags, host);
}

function foldersFor(plans: readonly Plan[], out: string): (readonly [folder: string, plan: Plan])[] {
	const folder = existsSync(out) ? realpathSync(out) : out;
	const [only] = plans;
	if (only && plans.length === 1) return [[folder, only]];
	// Some file systems see no difference between upper and lower case.
	const names = plans.map(({ name }) => name.toLowerCase());
	const twice = plans.find((_plan, index) => names.indexOf(names[index] ?? "") !== index);
	if (twice) throw new Failure(`two clusters are called ${twice.name}; write them to different folders`);
	return plans.map(plan => [join(folder, plan.name), plan]);
}

function check(differences: readonly Difference[], { cwd, ...host }: Host): ExitCode {
	const paths = differences.flatMap(({ folder, write, remove, recorded }) => {
		const place = (path: string) => shown(join(folder, path), cwd);
		return [
			...write.map(path => `would write ${place(path)}`),
			...remove.map(path => `would remove ${place(path)}`),
			...(recorded ? [] : [`would write ${place(manifestName)}`]),
		];
	});
	for (const line of paths) host.stdout.write(`${line}\n`);
	return paths.length > 0 ? 1 : 0;
}

function write(differences: readonly Difference[], { force = false }: GenerateFlags, host: Host): ExitCode {
	const { out, say } = talk(host);
	const conflicts = differences.flatMap(({ folder, conflicts: found }) =>
		found.map(conflict => ({ ...conflict, path: shown(join(folder, conflict.path), host.cwd) })),
	);
	const blocking = conflicts.filter(({ yields }) => !(force && yields));
	if (blocking.length > 0) {
		for (const { path, why } of blocking) say(`${path} ${why}.`);
		say(`eksmith: nothing was written${blocking.every(({ yields }) => yields) ? "; --force writes all the same" : ""}`);
		return 1;
	}

	const changed = differences.filter(({ write: written, remove, recorded }) => written.length + remove.length > 0 || !recorded);
	commit(changed);
	for (const { folder, write: written, remove } of changed) {
		for (const path of written) out(`wrote ${shown(join(folder, path), host.cwd)}\n`);
		for (const path of remove) out(`removed ${shown(join(folder, path), host.cwd)}\n`);
	}
	if (changed.length === 0) say("Everything is up to date.");
	for (const { folder } of changed) say(`Next: cd ${shown(folder, host.cwd) || "."} && terraform init && terraform plan`);
	return 0;
}
