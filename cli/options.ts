import { InvalidArgumentError, Option, type Command } from "commander";
import type { Configuration } from "./config.ts";

export interface ConfigOptions {
	/** A path; false for none at all. */
	config: string | boolean;
}

/** What every command that lints can be told. */
export interface LintOptions extends ConfigOptions {
	preset?: NonNullable<Configuration["preset"]>;
	today?: string;
}

export const configOptions = (command: Command): Command =>
	command
		.addOption(new Option("--config <file>", "the configuration (default: the nearest eksmith.config.js or .mjs, upwards)"))
		.addOption(new Option("--no-config", "use no configuration"));

export const lintOptions = (command: Command): Command =>
	configOptions(command)
		.addOption(new Option("--preset <preset>", "which rules, and how loud").choices(["recommended", "strict", "all"]))
		.addOption(new Option("--today <day>", "the day that rules take for today, in UTC").argParser(day));

export function count(value: string): number {
	if (!/^\d{1,9}$/u.test(value)) throw new InvalidArgumentError("It is no number.");
	return Number(value);
}

export function isDay(value: string): boolean {
	const date = /^\d{4}-\d\d-\d\d$/u.test(value) ? new Date(`${value}T00:00:00Z`) : undefined;
	return date !== undefined && !Number.isNaN(date.getTime()) && date.toJSON().startsWith(value);
}

export function day(value: string): string {
	if (!isDay(value)) throw new InvalidArgumentError("It is no day such as 2026-11-21.");
	return value;
}

export function provider(value: string): string {
	if (!/^(?:6|[56]\.\d{1,3})$/u.test(value)) throw new InvalidArgumentError("It is neither 6 nor a minor version such as 5.100.");
	return value;
}
