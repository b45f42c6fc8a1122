import { List } from "../list.ts";
import { Undecided } from "../undecided.ts";

/** An argument of a resource that an override may set, and what its value means to rules. */
export interface Override<Of, Value> {
	/** The address of the resource, then the path of the argument. */
	at: (of: Of) => readonly [address: string, ...argument: string[]];
	as: (value: unknown) => Value;
}

export const override = <Of, Value>(at: Override<Of, Value>["at"], as: Override<Of, Value>["as"]): Override<Of, Value> => ({ at, as });

// Terraform converts between texts, numbers and booleans; what it cannot convert it refuses, so nobody knows what it would mean.

export function text(value: unknown): string {
	if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") throw new Undecided("expression");
	return String(value);
}

export const texts = (value: unknown): List<string> => new List((Array.isArray(value) ? value : [value]).map(text));

export function flag(value: unknown): boolean {
	if (text(value) !== "true" && text(value) !== "false") throw new Undecided("expression");
	return text(value) === "true";
}

export function whole(value: unknown): number {
	if (!/^-?\d{1,15}$/u.test(text(value))) throw new Undecided("expression");
	return Number(value);
}

export const word =
	<Word extends string>(...words: readonly Word[]) =>
	(value: unknown): Word => {
		const found = words.find(candidate => candidate === value);
		if (found === undefined) throw new Undecided("expression");
		return found;
	};
