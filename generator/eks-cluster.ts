import type { Construct } from "constructs";
import type { Cluster } from "../schemas/intent.generated.ts";
import { resolve } from "../schemas/resolve/index.ts";
import type { Plan } from "../schemas/resolve/plan.ts";
import { violations, withoutEchoes } from "../schemas/validate.ts";
import { ClusterResources, type ClusterOptions } from "./cluster-resources.ts";

/**
 * The AWS resources of an EKS cluster, for a cdktf stack that has an AWS provider in the intent's Region.
 * Throws, in the words of `eksmith lint`, if the intent does not fit the schema or contradicts itself.
 */
export class EksCluster extends ClusterResources {
	constructor(scope: Construct, id: string, intent: Cluster | Plan, options: ClusterOptions = {}) {
		super(scope, id, "kind" in intent ? planOf(intent) : intent, options);
	}
}

function planOf(intent: Cluster): Plan {
	refuse(withoutEchoes(violations(intent)));
	const { plan, problems } = resolve(intent);
	refuse(problems);
	return plan;
}

function refuse(problems: readonly { message: string }[]): void {
	if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join("\n"));
}
