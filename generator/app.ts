import { App, LocalBackend } from "cdktf";
import { join, relative } from "node:path";
import type { Plan } from "../schemas/resolve/plan.ts";
import { ClusterStack } from "./stack.ts";

/**
 * Writes a cluster as a cdktf stack into a folder such as `cdktf.out`, for `cdktf deploy`.
 * Without a backend the state is beside that folder's parent, as with any cdktf app, but said relatively.
 */
export function synthesize(plan: Plan, outdir: string): void {
	const app = new App({ outdir });
	const stack = new ClusterStack(app, plan.name, plan);
	if (!plan.terraform.backend) {
		new LocalBackend(stack, { path: relative(join(outdir, "stacks", plan.name), `terraform.${plan.name}.tfstate`) });
	}
	app.synth();
}
