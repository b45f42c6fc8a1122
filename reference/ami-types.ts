import data from "./ami-types.json" with { type: "json" };
import type { Accelerator, Architecture } from "./instance-types.ts";
import { own } from "./own.ts";

/** Operating systems in the words of the intent; Windows Server Core unless `Full`. */
export type NodeOs =
	| "al2"
	| "al2023"
	| "bottlerocket"
	| "windows2019"
	| "windows2019Full"
	| "windows2022"
	| "windows2022Full"
	| "windows2025"
	| "windows2025Full";

/** An AMI type of the EKS API. `CUSTOM` has no operating system, architecture, accelerator or devices. */
export interface AmiType {
	readonly os?: NodeOs;
	readonly architecture?: Architecture;
	readonly accelerator?: Accelerator;
	/** The image runs Neuron devices too, though the type is not named for them. */
	readonly neuron?: boolean;
	readonly fips: boolean;
	readonly rootDevice?: string;
	/** The volume of container images and data, where it is not the root volume. */
	readonly dataDevice?: string;
	readonly deprecated: boolean;
	/** The Kubernetes minors for which AWS publishes images, both included. */
	readonly firstKubernetes?: string;
	readonly lastKubernetes?: string;
}

export interface AmiNeeds {
	readonly os: string;
	readonly architecture: Architecture;
	readonly accelerator: Accelerator;
	readonly fips?: boolean;
}

const amiTypes = data.amiTypes as Readonly<Record<string, AmiType>>;

export function amiType(name: string): AmiType | undefined {
	return own(amiTypes, name);
}

export function amiTypeNames(): string[] {
	return Object.keys(amiTypes);
}

/** The name of the AMI type that fits, if AWS has one. */
export function amiTypeFor({ os, architecture, accelerator, fips = false }: AmiNeeds): string | undefined {
	const fitting = amiTypeNames().filter(name => {
		const type = amiType(name);
		return type?.os === os && type.architecture === architecture && type.fips === fips;
	});
	return (
		fitting.find(name => amiType(name)?.accelerator === accelerator) ??
		fitting.find(name => accelerator === "neuron" && amiType(name)?.neuron === true)
	);
}
