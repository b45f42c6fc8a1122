import type { InstanceType } from "../../reference/instance-types.ts";
import type { FilledCluster } from "../filled.generated.ts";
import type { PlanProblem, Reason } from "./plan.ts";
import type { Path } from "../validate.ts";

/** What the parts of resolving share: the intent with its defaults, and what they find out about it. */
export interface Resolving {
	filled: FilledCluster;
	partition: string;
	instanceTypes: Readonly<Record<string, InstanceType>>;
	/** The AWS provider target: a major or a minor. */
	provider: string;
	because: (path: string, reason: Reason) => void;
	/** Whether the intent itself, or a base, says it. */
	isWritten: (path: string) => boolean;
	problem: (path: Path, message: string) => void;
}

export type { PlanProblem };
