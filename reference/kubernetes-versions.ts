import data from "./kubernetes-versions.json" with { type: "json" };
import { own } from "./own.ts";

/** Support of one Kubernetes minor on EKS, as ISO days in UTC. On the day of an end, the period before it is over. */
export interface KubernetesVersion {
	readonly released: string;
	readonly endOfStandardSupport: string;
	readonly endOfExtendedSupport: string;
}

/** Kubernetes minors (`1.36`) and their support. */
export type KubernetesCalendar = Readonly<Record<string, KubernetesVersion>>;

export interface Support {
	/** `unknown`: newer than the calendar, or no Kubernetes minor at all. */
	readonly status: "unreleased" | "standard" | "extended" | "unsupported" | "unknown";
	/** The ISO day on which the status ends. */
	readonly until?: string;
}

export interface SupportPrice {
	readonly from: string;
	readonly usdPerClusterHour: number;
}

export const kubernetesCalendar: KubernetesCalendar = data.versions;

/** The ISO day of the newest reading in the calendar. */
export const kubernetesCalendarAsOf: string = data.asOf;

/** The minor that EKS takes when a cluster names none. */
export const eksDefaultVersion: string = data.eksDefault;

export const supportPrices: Readonly<Record<"standardSupport" | "extendedSupport", SupportPrice>> = data.prices;

/** Orders two minors (`MAJOR.MINOR`) by number: negative where `a` is the older one, NaN where one is no minor. */
export function compareMinor(a: string, b: string): number {
	const [majorOfA = NaN, minorOfA = NaN] = a.split(".").map(Number);
	const [majorOfB = NaN, minorOfB = NaN] = b.split(".").map(Number);
	return majorOfA - majorOfB || minorOfA - minorOfB;
}

/** How EKS supports a minor on an ISO day. A minor older than the whole calendar is unsupported. */
export function supportOf(version: string, today: string, calendar: KubernetesCalendar = kubernetesCalendar): Support {
	const days = own(calendar, version);
	if (days === undefined) return { status: isOlderThanAll(version, calendar) ? "unsupported" : "unknown" };
	if (today < days.released) return { status: "unreleased", until: days.released };
	if (today < days.endOfStandardSupport) return { status: "standard", until: days.endOfStandardSupport };
	if (today < days.endOfExtendedSupport) return { status: "extended", until: days.endOfExtendedSupport };
	return { status: "unsupported" };
}

function isOlderThanAll(version: string, calendar: KubernetesCalendar): boolean {
	const minors = Object.keys(calendar);
	return /^\d+\.\d+$/.test(version) && minors.length > 0 && minors.every(minor => compareMinor(version, minor) < 0);
}
