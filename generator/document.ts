/** A copy with sorted keys, without what is undefined. */
export function sorted(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(sorted);
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(
		Object.entries(value)
			.filter(([, item]) => item !== undefined)
			.sort(([a], [b]) => (a < b ? -1 : 1))
			.map(([key, item]) => [key, sorted(item)]),
	);
}

/** JSON that does not change when keys change places (T84). */
export const canonicalJson = (value: unknown): string => JSON.stringify(sorted(value));

/** A statement of an IAM policy. */
export interface Statement {
	Sid?: string;
	Principal?: { Service: string } | { AWS: string };
	Action: string | readonly string[];
	Resource?: string | readonly string[];
	Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
}

/** An IAM policy that allows what the statements say. */
export const policyDocument = (statements: readonly Statement[]): string =>
	canonicalJson({ Version: "2012-10-17", Statement: statements.map(statement => ({ Effect: "Allow", ...statement })) });
