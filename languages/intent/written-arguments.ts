import { argumentNames, resourceTypes } from "../../reference/provider-arguments.ts";
import { nearest } from "../../schemas/nearest.ts";
import { addresses } from "../../schemas/resolve/addresses.ts";
import type { WrittenArgument } from "../../schemas/resolve/provider.ts";
import type { ArgumentNeed } from "./network-nodes.ts";
import type { Site } from "./site.ts";

/** Arguments that the document asks for, with what a misspelt one was probably meant to be. */
export function argumentsOf({ document, plan }: Site): ArgumentNeed[] {
	const written = document.resolution?.written ?? [];
	if (written.length === 0) return [];
	const emitted = addresses(plan);
	return written.map(argument => ({
		written: argument,
		exists: argument.path[0] !== "overrides" || emitted.has(argument.address),
		nearest: meant(argument, emitted),
	}));
}

function meant({ address, resource, argument }: WrittenArgument, emitted: ReadonlySet<string>): string | undefined {
	if (!emitted.has(address)) return nearest(address, [...emitted]);
	const known = resourceTypes().includes(resource) ? (argumentNames(resource, argument.slice(0, -1)) ?? []) : [];
	const name = argument.at(-1) ?? "";
	return known.includes(name) ? undefined : nearest(name, known);
}
