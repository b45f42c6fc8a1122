import { toTerraform } from "../../generator/index.ts";
import type { Cluster } from "../../schemas/intent.generated.ts";
import { resolve } from "../../schemas/resolve/index.ts";
import type { Plan } from "../../schemas/resolve/plan.ts";

type Block = Record<string, unknown>;
type Kind = "resource" | "data";

/** An intent that says no more than it must, and what a test is about. */
export const intentOf = (rest: Partial<Cluster> = {}): Cluster => ({
	apiVersion: "eksmith/v1",
	kind: "Cluster",
	name: "payments",
	region: "eu-west-1",
	version: "1.36",
	...rest,
});

export function planOf(rest: Partial<Cluster> = {}): Plan {
	const { plan, problems } = resolve(intentOf(rest));
	expect(problems).toEqual([]);
	return plan;
}

/** The Terraform configuration of an intent, to look at. */
export class Generated {
	readonly terraform: Block;

	constructor(intent: Partial<Cluster> | Plan = {}) {
		this.terraform = toTerraform("roles" in intent ? intent : planOf(intent));
	}

	addresses(kind: Kind = "resource"): string[] {
		return Object.entries((this.terraform[kind] ?? {}) as Record<string, Block>).flatMap(([type, named]) =>
			Object.keys(named).map(name => `${type}.${name}`),
		);
	}

	/** The addresses of one resource type. */
	names(type: string): string[] {
		return this.addresses().flatMap(address => (address.startsWith(`${type}.`) ? [address.slice(type.length + 1)] : []));
	}

	block(address: string, kind: Kind = "resource"): Block {
		const [type = "", name = ""] = address.split(".");
		const block = (this.terraform[kind] as Record<string, Record<string, Block>> | undefined)?.[type]?.[name];
		if (!block) throw new Error(`no ${kind} ${address} among ${this.addresses(kind).join(", ")}`);
		return block;
	}

	/** The statements of a policy document. */
	statements(address: string, argument: string): Block[] {
		const document = JSON.parse(String(this.block(address)[argument])) as { Version: string; Statement: Block[] };
		expect(document.Version).toBe("2012-10-17");
		return document.Statement;
	}

	outputs(): Record<string, Block> {
		return (this.terraform.output ?? {}) as Record<string, Block>;
	}

	waitsFor(address: string): readonly string[] {
		return (this.block(address).depends_on ?? []) as string[];
	}

	/** All addresses of which a block needs something, by reference or `depends_on`, directly or not. */
	reachable(address: string, kind: Kind = "resource", seen = new Set<string>()): Set<string> {
		for (const next of references(this.block(address, kind))) {
			if (seen.has(next)) continue;
			seen.add(next);
			if (next.startsWith("data.")) this.reachable(next.slice("data.".length), "data", seen);
			else this.reachable(next, "resource", seen);
		}
		return seen;
	}
}

/** The addresses that a value refers to; an escaped `$${` is none. */
export function references(value: unknown): string[] {
	if (typeof value === "string") {
		if (/^aws_\w+\.\w+$/u.test(value)) return [value];
		return [...value.matchAll(/(?<!\$)\$\{((?:data\.)?aws_\w+\.\w+)/gu)].map(([, address = ""]) => address);
	}
	return typeof value === "object" && value !== null ? Object.values(value).flatMap(references) : [];
}
