import { own } from "./own.ts";
import data from "./partitions.json" with { type: "json" };

export interface Partition {
	/** As in ARNs: `aws`, `aws-cn` … */
	readonly name: string;
	readonly dnsSuffix: string;
}

export interface Region {
	readonly name: string;
	readonly partition: string;
	/** Undefined where no source shows EKS in the Region yet. */
	readonly eks?: boolean;
	/** How many zones EKS accepts subnets in; undefined where no source says. */
	readonly zoneCount?: number;
	readonly zoneIds?: readonly string[];
	/** Ids of zones in which EKS refuses control plane subnets. */
	readonly refusedZoneIds: readonly string[];
}

/** Services whose principals eksmith writes into policies. */
export type Service =
	"ec2" | "eks" | "eks-fargate-pods" | "eks-nodegroup" | "events" | "logs" | "pods.eks" | "rolesanywhere" | "sqs" | "ssm" | "vpc-flow-logs";

type RegionEntry = Omit<Region, "name" | "refusedZoneIds"> & Partial<Pick<Region, "refusedZoneIds">>;

const regions: Readonly<Record<string, RegionEntry>> = data.regions;
const partitions: readonly (Partition & { readonly regionPrefixes: readonly string[] })[] = Object.entries(data.partitions).map(
	([name, entry]) => ({ name, ...entry }),
);
const aws: Partition = { name: "aws", ...data.partitions.aws };

export function region(name: string): Region | undefined {
	const entry = own(regions, name);
	return entry && { name, refusedZoneIds: [], ...entry };
}

export function regionNames(): string[] {
	return Object.keys(regions);
}

/** The partition of a Region; one that is too new for the table goes by the beginning of its name. */
export function partitionOf(regionName: string): Partition {
	const listed = own(regions, regionName)?.partition;
	const { name, dnsSuffix } =
		partitions.find(partition =>
			listed === undefined ? partition.regionPrefixes.some(prefix => regionName.startsWith(prefix)) : partition.name === listed,
		) ?? aws;
	return { name, dnsSuffix };
}

/** The principal that a trust or key policy names; `ec2` is ec2.amazonaws.com in every partition, as aws-cdk-lib has it. */
export function servicePrincipal(service: Service, regionName: string): string {
	const { regional, suffix } = data.servicePrincipals;
	return regional.includes(service) ? `${service}.${regionName}.${partitionOf(regionName).dnsSuffix}` : `${service}.${suffix}`;
}

export function refusedZoneIds(regionName: string): readonly string[] {
	return region(regionName)?.refusedZoneIds ?? [];
}

export function zoneCount(regionName: string): number | undefined {
	return region(regionName)?.zoneCount;
}
