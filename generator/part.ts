import { TerraformDataSource, type TerraformResource } from "cdktf";
import { Construct } from "constructs";
import type { Plan } from "../schemas/resolve/plan.ts";
import type { FileName } from "./files.ts";

/** What all parts of a cluster share. */
export interface Context {
	/** Its strings are Terraform templates already. */
	readonly plan: Plan;
	/** In front of every Terraform name. */
	readonly prefix: string;
	/** Where each resource and data source is written. */
	readonly files: Map<string, FileName>;
}

type Addressed = TerraformResource | TerraformDataSource;

/** e.g. `aws_vpc.this`. */
export type Address = string;

interface ElementClass<Config, Element> {
	readonly tfResourceType: string;
	new (scope: Construct, id: string, config: Config): Element;
}

/** One concern of a cluster. */
export abstract class Part extends Construct {
	protected readonly plan: Plan;
	readonly #context: Context;
	readonly #file: FileName;

	constructor(scope: Construct, id: string, file: FileName, context: Context) {
		super(scope, id);
		this.plan = context.plan;
		this.#context = context;
		this.#file = file;
	}

	/** Adds a resource or data source whose Terraform name is `name`, wherever in the tree it sits, and which waits for `after`. */
	protected add<Config, Element extends Addressed>(
		type: ElementClass<Config, Element>,
		name: string,
		config: NoInfer<Config>,
		after: readonly Address[] = [],
	): Element {
		const element = new type(this, `${type.tfResourceType}.${name}`, config);
		if (after.length > 0) element.dependsOn = [...after];
		const logicalId = this.#context.prefix + name;
		element.overrideLogicalId(logicalId);
		this.#context.files.set(`${type.tfResourceType}.${logicalId}`, this.#file);
		return element;
	}
}

export const addressOf = (element: Addressed): Address => `${element.terraformResourceType}.${element.friendlyUniqueId}`;

/**
 * An attribute as text. A token of cdktf's own costs a stack trace, and beside text that holds an escaped `${` it would come
 * out without its braces.
 */
export function reference(element: Addressed, attribute: string): string {
	const kind = TerraformDataSource.isTerraformDataSource(element) ? "data." : "";
	return `\${${kind}${addressOf(element)}.${attribute}}`;
}
