import { minimumProvider } from "../reference/provider-arguments.ts";

type Block = Readonly<Record<string, unknown>>;

export interface TypedBlock {
	readonly type: string;
	readonly block: Block;
}

const isBlock = (value: unknown): value is Block => typeof value === "object" && value !== null && !Array.isArray(value);

const minorOf = (version: string) => Number(version.split(".")[1] ?? 0);

/** The constraint on the AWS provider: a minor is said as it is, of a major the lowest minor that has all that is emitted (T92). */
export function providerConstraint(target: string, resources: Iterable<TypedBlock>): string {
	if (target.includes(".")) return `~> ${target}`;
	let lowest = 0;
	const visit = (type: string, block: Block, path: readonly string[]) => {
		for (const [key, value] of Object.entries(block)) {
			const inner = [...path, key];
			const since = minimumProvider(type, inner);
			if (since?.startsWith(`${target}.`)) lowest = Math.max(lowest, minorOf(since));
			for (const item of Array.isArray(value) ? (value as unknown[]) : [value]) if (isBlock(item)) visit(type, item, inner);
		}
	};
	for (const { type, block } of resources) visit(type, block, []);
	return `~> ${target}.${lowest}`;
}

/**
 * What Terraform it takes. 1.5.7 is the last release under its old licence, so the oldest that people hold on to; nothing that is
 * emitted needs more, except locking with S3 itself (https://developer.hashicorp.com/terraform/language/backend/s3).
 */
export function terraformConstraint(backend: Readonly<Record<string, Block>> | undefined): string {
	return backend?.s3?.use_lockfile === true ? ">= 1.10.0" : ">= 1.5.7";
}
