import type { Omission } from "../../schemas/resolve/plan.ts";

/** What is left out for want of a newer provider, in a sentence. */
export const omission = ({ path, argument, since }: Omission): string =>
	`${path} is left out: the AWS provider has ${argument} since ${since}, and the target is older.`;
