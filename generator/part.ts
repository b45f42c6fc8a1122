import { TerraformDataSource, type TerraformElement, type TerraformResource } from "cdktf";
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

	/** Adds a resource or data source whose Terraform name is `name`, wherever in the tree it sits. */
	protected add<Config, Element extends TerraformElement>(type: ElementClass<Config, Element>, name: string, config: NoInfer<Config>): Element {
		const element = new type(this, `${type.tfResourceType}.${name}`, config);
		const logicalId = this.#context.prefix + name;
		element.overrideLogicalId(logicalId);
		this.#context.files.set(`${type.tfResourceType}.${logicalId}`, this.#file);
		return element;
	}
}

/**
 * An attribute as text. Unlike cdktf's tokens it can stand beside text that holds an escaped `${`, after which cdktf would
 * take the next token for a part of that expression.
 */
export function reference(element: TerraformResource | TerraformDataSource, attribute: string): string {
	const kind = TerraformDataSource.isTerraformDataSource(element) ? "data." : "";
	return `\${${kind}${element.terraformResourceType}.${element.friendlyUniqueId}.${attribute}}`;
}
