import type { SourceLocation, SourceRange } from "@eslint/core";
import type { Path } from "../../schemas/validate.ts";
import { isMap } from "../../schemas/schema.ts";
import type { FieldOf, Node, NodeMap, NodeType } from "../model/index.ts";
import { Undecided } from "../undecided.ts";
import type { Override } from "./override-values.ts";
import type { Site } from "./site.ts";

/** How a field of a node is written in an intent, and how its value is found. */
export interface Field<Of, Value> {
	/** Where it is written: the first of these that is there counts. None for what an intent cannot say. */
	at?: (of: Of) => readonly Path[];
	/** Whether it is the key of the place itself, which stays readable when something under it is refused. */
	isKey?: boolean;
	/** What else decides it. */
	from?: (of: Of) => readonly Path[];
	read: (of: Of, site: Site) => Value;
	override?: Override<Of, Value>;
	/** The value in the intent's own spelling, for fixes. */
	spell?: (value: Value) => unknown;
}

export type Fields<N extends Node, Of> = { [F in FieldOf<N>]: Field<Of, N[F & keyof N]> };

const internals = new WeakMap<object, IntentNode>();

/** What the language knows of a node, and rules do not. */
export interface IntentNode {
	of: unknown;
	path: Path;
	site: Site;
	fields: Readonly<Record<string, Field<unknown, unknown>>>;
}

export function internal(node: object): IntentNode {
	const found = internals.get(node);
	if (!found) throw new TypeError("This node is not from an intent.");
	return found;
}

export interface Made<N extends Node, Of> {
	/** `path` is the place that stands for the whole node. */
	make: (address: string, path: Path, of: Of, site: Site) => N;
}

/** The path and value of an override that sets a field, if there is one. */
export function overrideOf(field: Field<unknown, unknown>, of: unknown, site: Site): { path: Path; value: unknown } | undefined {
	if (!field.override || !site.hasOverrides) return undefined;
	const [address, ...argument] = field.override.at(of);
	let value: unknown = Object.hasOwn(site.plan.overrides, address) ? site.plan.overrides[address] : undefined;
	const path: (string | number)[] = ["overrides", address];
	for (const key of argument) {
		if (Array.isArray(value)) {
			value = value[0] as unknown;
			path.push(0);
		}
		if (!isMap(value) || !Object.hasOwn(value, key)) return undefined;
		value = value[key];
		path.push(key);
	}
	return value === undefined ? undefined : { path, value };
}

function isRefused({ at, from, isKey }: Field<unknown, unknown>, of: unknown, site: Site): boolean {
	const own = at?.(of) ?? [];
	return (isKey ? site.isWithinInvalid(own) : site.isInvalid(own)) || site.isInvalid(from?.(of) ?? []);
}

/** Makes nodes of one type: fields are read when a rule asks, and throw `Undecided` where the intent is invalid. */
export function nodeType<T extends NodeType, Of>(type: T, fields: Fields<NodeMap[T], Of>): Made<NodeMap[T], Of> {
	class Instance {
		readonly type = type;
		readonly address: string;

		constructor(address: string) {
			this.address = address;
		}

		get loc(): SourceLocation {
			const { site, path } = internal(this);
			return site.place([path]).loc;
		}

		get range(): SourceRange {
			const { site, path } = internal(this);
			return site.place([path]).range;
		}

		get inheritedFrom(): string | undefined {
			const { site, path } = internal(this);
			return site.place([path]).via;
		}
	}

	const table = fields as unknown as Readonly<Record<string, Field<unknown, unknown>>>;
	for (const [name, field] of Object.entries(table)) {
		Object.defineProperty(Instance.prototype, name, {
			get(this: object) {
				const { of, site } = internal(this);
				if (site.hasInvalid && isRefused(field, of, site)) throw new Undecided("invalid");
				const override = overrideOf(field, of, site);
				return override && field.override ? field.override.as(override.value) : field.read(of, site);
			},
		});
	}

	return {
		make(address, path, of, site) {
			const node = new Instance(address);
			internals.set(node, { of, path, site, fields: table });
			return node as unknown as NodeMap[T];
		},
	};
}
