import { DefaultTokenResolver, StringConcat, TerraformElement, Tokenization } from "cdktf";
import type { ClusterStack } from "./stack.ts";

type Block = Readonly<Record<string, unknown>>;

/** A block and where it belongs: `["resource", "aws_vpc", "this"]`. */
export interface Emitted {
	path: readonly string[];
	block: unknown;
}

const depths: Readonly<Record<string, number>> = { data: 3, resource: 3, output: 2, provider: 2, terraform: 3 };

/**
 * All blocks of a stack. The same as its `toTerraform()`, but in half the time, because tokens are resolved once, and without
 * cdktf's notes to itself.
 */
export function emit(stack: ClusterStack): Emitted[] {
	stack.runAllValidations();
	const options = { scope: stack, resolver: new DefaultTokenResolver(new StringConcat()), preparing: false };
	const emitted = stack.node
		.findAll()
		.filter(element => TerraformElement.isTerraformElement(element))
		.flatMap(element => blocks(Tokenization.resolve(element.toTerraform(), options) as Block));
	const resources = emitted.flatMap(({ path: [kind, type = ""], block }) => (kind === "resource" ? [{ type, block: block as Block }] : []));
	return [...emitted, ...blocks({ terraform: stack.terraformBlock(resources) })];
}

function blocks(tree: Block, path: readonly string[] = []): Emitted[] {
	return Object.entries(tree).flatMap(([key, value]): Emitted[] => {
		const inner = [...path, key];
		if (inner.length < (depths[inner[0] ?? ""] ?? 1) && typeof value === "object" && value !== null) return blocks(value as Block, inner);
		return [{ path: inner, block: withoutNotes(value) }];
	});
}

/** At the top of a block `//` is cdktf's; anywhere deeper it is somebody's key. */
const withoutNotes = (block: unknown): unknown =>
	typeof block === "object" && block !== null && "//" in block
		? Object.fromEntries(Object.entries(block).filter(([key]) => key !== "//"))
		: block;

/** Blocks as one configuration; of two at the same place the last wins. */
export function toTree(emitted: readonly Emitted[]): Record<string, unknown> {
	const tree: Record<string, unknown> = {};
	for (const { path, block } of emitted) {
		let level = tree;
		for (const key of path.slice(0, -1)) level = (level[key] ??= {}) as Record<string, unknown>;
		level[path.at(-1) ?? ""] = block;
	}
	return tree;
}
