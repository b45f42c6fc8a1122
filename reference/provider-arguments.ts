import { own } from "./own.ts";
import data from "./provider-arguments.json" with { type: "json" };

interface Argument {
	readonly in?: readonly string[];
	readonly since?: string;
	readonly args?: Readonly<Record<string, Argument>>;
}

const resources: Readonly<Record<string, Argument>> = data.resources;

export function resourceTypes(): string[] {
	return Object.keys(resources);
}

/**
 * Whether the AWS provider has an argument (snake case, from the resource inwards) in a version: `5.100`, `6.30`, or a
 * major for its newest release. Where no first release is known, a version answers as the nearest one looked at before
 * it in its major, or else after it. Undefined: no such resource type, argument or version is known.
 */
export function hasArgument(resourceType: string, path: readonly string[], providerVersion: string): boolean | undefined {
	const target = rank(providerVersion);
	return Number.isNaN(target) ? undefined : entries(resourceType, path)?.every(argument => isIn(argument, target));
}

export function resourceHas(resourceType: string, providerVersion: string): boolean | undefined {
	return hasArgument(resourceType, [], providerVersion);
}

/** The names under a path in any version: none below a plain value, undefined where the path is not known. */
export function argumentNames(resourceType: string, path: readonly string[] = []): string[] | undefined {
	const entry = entries(resourceType, path)?.at(-1);
	return entry && Object.keys(entry.args ?? {});
}

/** The lowest provider version with an argument (the innermost has the say); undefined where 5.100 has it, or nothing is known. */
export function minimumProvider(resourceType: string, path: readonly string[]): string | undefined {
	return (entries(resourceType, path) ?? [])
		.map(argument => argument.since ?? argument.in?.[0])
		.filter(version => version !== undefined)
		.filter(version => version !== data.versions[0])
		.at(-1);
}

function entries(resourceType: string, path: readonly string[]): readonly Argument[] | undefined {
	let level = resources;
	const found: Argument[] = [];
	for (const name of [resourceType, ...path]) {
		const entry = own(level, name);
		if (entry === undefined) return undefined;
		found.push(entry);
		level = entry.args ?? {};
	}
	return found;
}

function isIn(argument: Argument, target: number): boolean {
	return argument.since === undefined ? (argument.in?.includes(nearest(target)) ?? true) : target >= rank(argument.since);
}

/** The version looked at that answers for another: the first of a major also for the releases before it. */
function nearest(target: number): string {
	const major = Math.floor(target / 1000);
	const sameMajor = data.versions.filter(version => Math.floor(rank(version) / 1000) === major);
	const candidates = sameMajor.length > 0 ? sameMajor : data.versions;
	return candidates.reduce((best, version) => (rank(version) <= target ? version : best));
}

/** A number that orders versions; a major alone comes after all its minors. */
function rank(version: string): number {
	const match = /^(\d+)(?:\.(\d+)(?:\.\d+)?)?$/.exec(version);
	return match === null ? NaN : Number(match[1]) * 1000 + Number(match[2] ?? 999);
}
