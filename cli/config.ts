import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { RulesConfig } from "@eslint/core";
import type { Settings } from "../languages/settings.ts";
import { presets, rules as builtIn, rulesIn, type Preset } from "../rules/index.ts";
import { Failure, oneLine } from "./failure.ts";
import { shown } from "./formats/words.ts";
import type { Loader } from "./host.ts";
import type { Plugins, Setup } from "./lint/engine.ts";
import { didYouMean } from "./nearest.ts";
import { isDay } from "./options.ts";

type Level = "off" | "warn" | "error";

/** What `eksmith.config.js` exports. */
export interface Configuration {
	/** Silence: `recommended`. */
	preset?: Preset;
	/** Over the preset's, by name, with or without `eks/`: a severity, or a severity and the rule's options. */
	rules?: Readonly<Record<string, Level | readonly [Level, Readonly<Record<string, unknown>>]>>;
	/** Rules of your own, made with `defineRule`: `{ own: { rules: { "my-rule": … } } }` is called `own/my-rule`. */
	plugins?: Plugins;
	/** Facts that AWS has changed since this version of eksmith. */
	facts?: NonNullable<Settings["facts"]>;
	/** The day that rules take for today, in UTC: `2026-11-21`. */
	today?: string;
	/** What `lint` does not look at, in the format of .gitignore, from the folder of the configuration. */
	ignore?: readonly string[];
}

export interface Loaded {
	configuration: Configuration;
	/** Where it was found. */
	path?: string;
}

const names = ["eksmith.config.js", "eksmith.config.mjs"];
const levels: readonly unknown[] = ["off", "warn", "error"];
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);

function find(folder: string): string | undefined {
	const found = names.map(name => join(folder, name)).find(path => existsSync(path));
	const parent = dirname(folder);
	return found ?? (parent === folder ? undefined : find(parent));
}

/** The configuration at `file`, or the nearest one from `cwd` upwards. @throws Failure when it is wrong */
async function loadConfiguration({ cwd, importModule }: Loader, file?: string): Promise<Loaded> {
	const path = file === undefined ? find(cwd) : resolve(cwd, file);
	if (path === undefined) return { configuration: {} };
	const name = shown(path, cwd);
	if (!existsSync(path)) throw new Failure(`${name}: no such configuration`);

	let module: { default?: unknown };
	try {
		module = await importModule(pathToFileURL(path).href);
	} catch (error) {
		throw new Failure(`${name}: ${oneLine(error)}`);
	}
	try {
		return { configuration: checkConfiguration(module.default), path };
	} catch (error) {
		throw error instanceof Failure ? new Failure(`${name}: ${error.message}`) : error;
	}
}

/** What `--config` and `--no-config` ask for. */
export const configurationFor = async (flag: string | boolean, loader: Loader): Promise<Loaded> =>
	flag === false ? { configuration: {} } : loadConfiguration(loader, typeof flag === "string" ? flag : undefined);

const checks: Readonly<Record<keyof Configuration, (value: unknown) => string | undefined>> = {
	preset: value => (presets.some(preset => preset === value) ? undefined : `is none of ${presets.join(", ")}`),
	rules: value => (isRecord(value) ? undefined : "is no object of rules"),
	plugins: pluginsProblem,
	facts: value =>
		isRecord(value) && Object.entries(value).every(([key, item]) => facts.includes(key) && isRecord(item))
			? undefined
			: `holds something else than ${facts.join(" and ")}`,
	today: value => (typeof value === "string" && isDay(value) ? undefined : "is no day such as 2026-11-21"),
	ignore: value => (Array.isArray(value) && value.every(item => typeof item === "string") ? undefined : "is no list of patterns"),
};

const facts: readonly string[] = ["kubernetesVersions", "instanceTypes"] satisfies (keyof NonNullable<Settings["facts"]>)[];

function pluginsProblem(value: unknown): string | undefined {
	if (!isRecord(value)) return "is no object of plugins";
	if (Object.hasOwn(value, "eks")) return "may not have eksmith's own name, eks";
	const rules = Object.values(value).flatMap(plugin =>
		isRecord(plugin) && isRecord(plugin.rules) ? Object.values(plugin.rules) : [undefined],
	);
	return rules.every(rule => isRecord(rule) && isRecord(rule.meta) && isRecord(rule.meta.docs) && typeof rule.create === "function")
		? undefined
		: "holds something other than { rules } made with defineRule";
}

/** @throws Failure that names the first thing that is wrong */
export function checkConfiguration(value: unknown): Configuration {
	if (!isRecord(value)) throw new Failure("has no default export that is an object");
	for (const [key, item] of Object.entries(value)) {
		if (!Object.hasOwn(checks, key)) throw new Failure(`unknown key "${key}"${didYouMean(key, Object.keys(checks))}`);
		const problem = item === undefined ? undefined : checks[key as keyof Configuration](item);
		if (problem !== undefined) throw new Failure(`${key} ${problem}`);
	}
	return value;
}

/** Everything that linting needs to know. @throws Failure for an unknown rule or a wrong severity */
/** @param provider the AWS provider target, over that of the intents */
export function setupFor(
	{ preset = "recommended", rules = {}, plugins = {}, facts: newer, today }: Configuration,
	provider?: string,
): Setup {
	const own = Object.values(plugins).flatMap(plugin => Object.values(plugin.rules));
	for (const rule of own) rule.meta.languages ??= ["eks/intent"];
	const known = Object.entries({ eks: { rules: builtIn }, ...plugins }).flatMap(([name, plugin]) =>
		Object.keys(plugin.rules).map(rule => `${name}/${rule}`),
	);

	const configured = Object.entries(rules).map(([name, entry]) => {
		const id = name.includes("/") ? name : `eks/${name}`;
		if (!known.includes(id)) throw new Failure(`unknown rule "${name}"${didYouMean(id, known)}`);
		const [level, options] = Array.isArray(entry) ? (entry as readonly unknown[]) : [entry];
		if (!levels.includes(level)) throw new Failure(`rule "${name}" is neither "off", "warn" nor "error"`);
		if (options !== undefined && !isRecord(options)) throw new Failure(`the options of rule "${name}" are no object`);
		return [id, entry] as const;
	});

	return {
		rules: { ...rulesIn(preset), ...(Object.fromEntries(configured) as RulesConfig) },
		plugins,
		settings: { ...(newer && { facts: newer }), ...(today !== undefined && { today }), ...(provider !== undefined && { provider }) },
	};
}
