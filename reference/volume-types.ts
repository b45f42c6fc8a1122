import type { Range } from "./limits.ts";
import { own } from "./own.ts";
import data from "./volume-types.json" with { type: "json" };

/** What EBS accepts for a volume of one type; what cannot be set for it is undefined. */
export interface VolumeType {
	/** Whether an instance can boot from it. */
	readonly boot: boolean;
	readonly sizeGiB: Range;
	/** Operations a second; those of `min` come with the volume, unless it has to say. */
	readonly iops?: Range & { readonly required: boolean; readonly perGiB: number };
	readonly throughputMiBps?: Range & { readonly perIops: number };
}

const volumeTypes = data.volumeTypes as Readonly<Record<string, VolumeType>>;

export function volumeType(name: string): VolumeType | undefined {
	return own(volumeTypes, name);
}

/** The operations a second that a volume of a size may have, where it may say. */
export function iopsRange({ iops }: VolumeType, sizeGiB = Infinity): Range | undefined {
	return iops && { min: iops.min, max: Math.max(iops.min, Math.min(iops.max, sizeGiB * iops.perGiB)) };
}

/** The MiB a second that a volume with so many operations a second may have, where it may say. */
export function throughputRange({ iops, throughputMiBps }: VolumeType, operations = 0): Range | undefined {
	if (!iops || !throughputMiBps) return undefined;
	const { min, max, perIops } = throughputMiBps;
	return { min, max: Math.min(max, Math.floor(Math.max(operations, iops.min) * perIops)) };
}
