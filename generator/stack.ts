import { AwsProvider } from "@cdktf/provider-aws/lib/provider/index.js";
import { TerraformBackend, TerraformStack, type TerraformRemoteState } from "cdktf";
import type { Construct } from "constructs";
import type { Plan } from "../schemas/resolve/plan.ts";
import { ClusterResources } from "./cluster-resources.ts";
import type { FileName } from "./files.ts";
import { literals } from "./literal.ts";
import { addOutputs } from "./outputs.ts";
import { providerConstraint, terraformConstraint, type TypedBlock } from "./target.ts";

type Blocks = Record<string, unknown>;

/** A backend of any type, as the intent says it. */
class Backend extends TerraformBackend {
	readonly #settings: Readonly<Blocks>;

	constructor(scope: Construct, type: string, settings: Readonly<Blocks>) {
		super(scope, "backend", type);
		this.#settings = settings;
	}

	protected override synthesizeAttributes(): Blocks {
		return { ...this.#settings };
	}

	override getRemoteStateDataSource(): TerraformRemoteState {
		throw new Error("Nothing reads the state of this stack.");
	}
}

/** A Terraform root that applies as it stands: provider, backend, one cluster, outputs. */
export class ClusterStack extends TerraformStack {
	readonly files: ReadonlyMap<string, FileName>;
	readonly #plan: Plan;

	constructor(scope: Construct, id: string, plan: Plan) {
		super(scope, id);
		this.#plan = plan;
		const { region, tags, terraform } = literals(plan);
		const { assumeRole, allowedAccountIds, backend } = terraform;
		new AwsProvider(this, "aws", {
			region,
			...(Object.keys(tags).length > 0 && { defaultTags: [{ tags: { ...tags } }] }),
			...(assumeRole !== undefined && { assumeRole: [{ roleArn: assumeRole }] }),
			...(allowedAccountIds && { allowedAccountIds }),
		});
		for (const [type, settings] of Object.entries(backend ?? {})) new Backend(this, type, settings);
		const cluster = new ClusterResources(this, "cluster", plan, { prefix: "", hasDefaultTags: true });
		addOutputs(this, cluster, literals(plan));
		this.files = cluster.files;
	}

	/** What Terraform and which provider the resources need. */
	terraformBlock(resources: Iterable<TypedBlock>): Blocks {
		const { provider, backend } = this.#plan.terraform;
		return {
			required_version: terraformConstraint(backend),
			required_providers: { aws: { source: "hashicorp/aws", version: providerConstraint(provider, resources) } },
		};
	}

	override toTerraform(): Blocks {
		const emitted = super.toTerraform() as Blocks & { resource: Record<string, Record<string, Blocks>>; terraform?: Blocks };
		const resources = Object.entries(emitted.resource).flatMap(([type, named]) => Object.values(named).map(block => ({ type, block })));
		return { ...emitted, terraform: { ...emitted.terraform, ...this.terraformBlock(resources) } };
	}
}
