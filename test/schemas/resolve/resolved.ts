import type { Cluster } from "../../../schemas/intent.generated.ts";
import { resolve, type ResolveOptions } from "../../../schemas/resolve/index.ts";
import type { Resolution } from "../../../schemas/resolve/plan.ts";
import { violations } from "../../../schemas/validate.ts";

export const minimal: Cluster = { apiVersion: "eksmith/v1", kind: "Cluster", name: "payments", region: "eu-west-1", version: "1.36" };

/** What becomes of a valid intent. */
export function resolved(rest: Partial<Cluster> = {}, options?: ResolveOptions): Resolution {
	const intent = { ...minimal, ...rest };
	const [violation] = violations(intent);
	if (violation) throw new Error(violation.message);
	return resolve(intent, options);
}
