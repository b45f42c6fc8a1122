import data from "./instance-types.json" with { type: "json" };
import { own } from "./own.ts";

export type Architecture = "x86_64" | "arm64";

/** What an AMI must bring drivers for; GPUs and accelerators of other makers are `none`. */
export type Accelerator = "nvidia" | "neuron" | "none";

/** An EC2 instance type; what no source says (long retired types) is undefined. */
export interface InstanceType {
	readonly arch?: Architecture | undefined;
	readonly vcpus?: number | undefined;
	readonly memoryMiB?: number | undefined;
	readonly accelerator?: Accelerator | undefined;
	/** Pods without prefix delegation and custom networking: `eni * (ipv4PerEni - 1) + 2`. */
	readonly maxPods?: number | undefined;
	/** Network interfaces on the first network card, which the VPC CNI uses. */
	readonly eni?: number | undefined;
	readonly ipv4PerEni?: number | undefined;
	/** Whether the VPC CNI can assign /28 prefixes: Nitro or bare metal. */
	readonly prefixDelegation: boolean;
	readonly burstable: boolean;
	/** Whether the family is of a current generation. */
	readonly current?: boolean | undefined;
	/** Whether it can be an EKS node; macOS hosts cannot. */
	readonly node: boolean;
}

type Row = readonly [
	arch: Architecture | null,
	vcpus: number | null,
	memoryMiB: number | null,
	accelerator: Accelerator | null,
	maxPods: number | null,
	eni: number | null,
	ipv4PerEni: number | null,
	prefixDelegation: boolean,
	burstable: boolean,
	current: boolean | null,
	node: boolean,
];

const rows = data.types as unknown as Readonly<Record<string, Row>>;

/** The ISO day of the list of names. */
export const instanceTypesAsOf: string = data.asOf;

/** Looks an instance type up, in the user's own facts first. */
export function instanceType(name: string, extra: Readonly<Record<string, InstanceType>> = {}): InstanceType | undefined {
	const given = own(extra, name);
	const row = own(rows, name);
	if (given !== undefined || row === undefined) return given;
	const [arch, vcpus, memoryMiB, accelerator, maxPods, eni, ipv4PerEni, prefixDelegation, burstable, current, node] = row;
	return {
		arch: arch ?? undefined,
		vcpus: vcpus ?? undefined,
		memoryMiB: memoryMiB ?? undefined,
		accelerator: accelerator ?? undefined,
		maxPods: maxPods ?? undefined,
		eni: eni ?? undefined,
		ipv4PerEni: ipv4PerEni ?? undefined,
		prefixDelegation,
		burstable,
		current: current ?? undefined,
		node,
	};
}

export function instanceTypeNames(): string[] {
	return Object.keys(rows);
}
