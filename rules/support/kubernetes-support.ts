import type { Cluster } from "../../languages/model/index.ts";
import {
	kubernetesCalendar,
	supportOf,
	supportPrices,
	type KubernetesCalendar,
	type Support,
} from "../../reference/kubernetes-versions.ts";
import type { Context } from "./define-rule.ts";

type Day = Pick<Context<string, unknown>, "today" | "facts">;

/** The Kubernetes minors that are known, the user's own facts included. */
export const calendarOf = ({ facts }: Day): KubernetesCalendar => ({ ...kubernetesCalendar, ...facts.kubernetesVersions });

/** How EKS supports the cluster's version today. A cluster without a version takes EKS's default, which is in standard support. */
export function supportOfCluster({ version }: Cluster, day: Day): Support {
	return version === undefined ? { status: "standard" } : supportOf(version, day.today, calendarOf(day));
}

/** What an hour of a cluster costs in USD, as prices are written. */
export const hourlyPrice = (support: keyof typeof supportPrices): string => supportPrices[support].usdPerClusterHour.toFixed(2);
