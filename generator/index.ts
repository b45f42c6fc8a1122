import { RootConstruct } from "constructs";
import type { Plan } from "../schemas/resolve/plan.ts";
import { sorted } from "./document.ts";
import { emit, toTree } from "./emit.ts";
import { toFileTexts } from "./files.ts";
import { ClusterStack } from "./stack.ts";

const stackOf = (plan: Plan) => new ClusterStack(new RootConstruct(), "cluster", plan);

/** The Terraform configuration of a cluster, with sorted keys. Pure: reads and writes nothing. */
export const toTerraform = (plan: Plan): Record<string, unknown> => sorted(toTree(emit(stackOf(plan)))) as Record<string, unknown>;

/** The same as one file for each concern: texts by name. */
export function toFiles(plan: Plan): Record<string, string> {
	const stack = stackOf(plan);
	return toFileTexts(emit(stack), stack.files);
}
