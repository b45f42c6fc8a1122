import type { Plan } from "./plan.ts";

/** What a key of the intent is called in a Terraform address. */
export const terraformName = (key: string): string => key.replaceAll("-", "_");

/** Every resource that the generator emits for a plan, by Terraform address; a test compares it with what is emitted. */
export function addresses(plan: Plan): ReadonlySet<string> {
	void plan;
	return new Set();
}
