import data from "./addons.json" with { type: "json" };
import { own } from "./own.ts";

export interface AddonFacts {
	/** Undefined where no source says. */
	readonly namespace?: string;
	/** The service accounts that call AWS, or run the add-on where none does. */
	readonly serviceAccounts: readonly string[];
	/** IAM managed policies for the role of the service accounts, with their path; none, and no `customActions`, means no role. */
	readonly policies: readonly string[];
	/** Actions that a policy of the user's own must allow, where AWS manages none that is narrow enough. */
	readonly customActions?: readonly string[];
	/** Whether its role needs the key that encrypts volumes, to make and attach encrypted ones. */
	readonly usesVolumesKey?: boolean;
	readonly phase: "beforeNodes" | "afterNodes";
	readonly needsAddons: readonly string[];
	/** Installed when the intent is silent. */
	readonly default: boolean;
	/** EKS Auto Mode brings it along. */
	readonly builtInAutoMode: boolean;
	/** Where it runs; undefined where the guide does not say. */
	readonly computeTypes?: readonly ("ec2" | "fargate" | "auto" | "hybrid" | "hyperpod")[];
	readonly owner: "aws" | "community";
	/** Dotted keys of its configuration values; incomplete, and `env.*` is any key below `env`. */
	readonly configKeys?: readonly string[];
}

const addons = data.addons as Readonly<Record<string, AddonFacts>>;

export function addonFacts(name: string): AddonFacts | undefined {
	return own(addons, name);
}

export function addonNames(): string[] {
	return Object.keys(addons);
}
