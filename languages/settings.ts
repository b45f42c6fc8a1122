import type { InstanceType } from "../reference/instance-types.ts";
import type { KubernetesVersion } from "../reference/kubernetes-versions.ts";

/** `settings.eks` of an ESLint configuration. */
export interface Settings {
	/** The day that rules take for today, in UTC: `2026-11-21`. Silence: the clock's. */
	today?: string;
	/** The AWS provider target, over the intent's: a major (`6`) or a minor (`5.100`). */
	provider?: string;
	/** Facts that AWS has changed since this version of eksmith; merged over the bundled ones. */
	facts?: {
		kubernetesVersions?: Readonly<Record<string, KubernetesVersion>>;
		instanceTypes?: Readonly<Record<string, InstanceType>>;
	};
}
