import type { TerraformResource } from "cdktf";
import { own } from "../reference/own.ts";
import { hasArgument } from "../reference/provider-arguments.ts";
import type { Plan } from "../schemas/resolve/plan.ts";

type Block = Record<string, unknown>;

const isBlock = (value: unknown): value is Block => typeof value === "object" && value !== null && !Array.isArray(value);

/** A copy without the arguments that a version of the AWS provider lacks. */
export function withoutUnknownArguments(type: string, block: Block, provider: string, path: readonly string[] = []): Block {
	const within = (value: unknown, inner: readonly string[]) =>
		isBlock(value) ? withoutUnknownArguments(type, value, provider, inner) : value;
	return Object.fromEntries(
		Object.entries(block).flatMap(([key, value]) => {
			const inner = [...path, key];
			if (value === undefined || hasArgument(type, inner, provider) === false) return [];
			return [[key, Array.isArray(value) ? value.map(item => within(item, inner)) : within(value, inner)]];
		}),
	);
}

/** Blocks and maps are merged, everything else is replaced; `null` removes. */
export function merge(block: Block, over: Readonly<Block>): Block {
	const merged = new Map(Object.entries(block));
	for (const [key, value] of Object.entries(over)) {
		const before = merged.get(key);
		if (value === null) merged.delete(key);
		else merged.set(key, isBlock(before) && isBlock(value) ? merge(before, value) : value);
	}
	return Object.fromEntries(merged);
}

export interface Finishing {
	plan: Plan;
	/** Whether the provider adds the cluster's tags; else each resource does. */
	hasDefaultTags: boolean;
}

/** Makes a resource come out with its tags, within the provider target, and with its overrides. */
export function finish(resource: TerraformResource, address: string, { plan, hasDefaultTags }: Finishing): void {
	const emit = resource.toTerraform.bind(resource) as () => { resource: Record<string, Record<string, Block>> };
	const type = resource.terraformResourceType;
	const name = resource.friendlyUniqueId;
	const isTaggable = "tagsInput" in resource;

	resource.toTerraform = () => {
		const emitted = emit();
		const { tags, ...block } = emitted.resource[type]?.[name] ?? {};
		const allTags = isTaggable ? tagsOf(isBlock(tags) ? tags : {}, plan.tags, hasDefaultTags) : {};
		const tagged = Object.keys(allTags).length > 0 ? { ...block, tags: allTags } : block;
		const known = withoutUnknownArguments(type, tagged, plan.terraform.provider);
		return { ...emitted, resource: { [type]: { [name]: merge(known, own(plan.overrides, address) ?? {}) } } };
	};
}

/** A tag that the provider adds is not said again: that used to make plans inconsistent (T83). */
function tagsOf(tags: Readonly<Block>, defaults: Readonly<Block>, hasDefaultTags: boolean): Block {
	return hasDefaultTags
		? Object.fromEntries(Object.entries(tags).filter(([key, value]) => own(defaults, key) !== value))
		: { ...defaults, ...tags };
}
