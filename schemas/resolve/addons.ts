import { managedPolicyArn } from "../../reference/access-policies.ts";
import { addonFacts, addonNames } from "../../reference/addons.ts";
import { limits } from "../../reference/limits.ts";
import { budget } from "../names.ts";
import { isMap } from "../schema.ts";
import type { Resolving } from "./context.ts";
import type { AddonPlan } from "./plan.ts";

interface Said {
	version?: string;
	role?: string;
	configuration?: Record<string, unknown>;
	networkPolicy?: boolean;
	prefixDelegation?: boolean;
	mode?: string;
}

/** Later keys win, maps are merged. */
function merge(base: Record<string, unknown>, over: Record<string, unknown>): Record<string, unknown> {
	const merged = { ...base };
	for (const [key, value] of Object.entries(over)) {
		const before = Object.hasOwn(merged, key) ? merged[key] : undefined;
		Object.defineProperty(merged, key, {
			value: isMap(before) && isMap(value) ? merge(before, value) : value,
			enumerable: true,
			configurable: true,
			writable: true,
		});
	}
	return merged;
}

/** What the typed settings mean to the add-on itself; its configuration schemas want booleans of the environment as strings. */
function typedSettings(name: string, { networkPolicy, prefixDelegation, mode }: Said): Record<string, unknown> {
	if (name === "vpc-cni") {
		return {
			...(networkPolicy !== false && { enableNetworkPolicy: "true" }),
			...(prefixDelegation && { env: { ENABLE_PREFIX_DELEGATION: "true" } }),
		};
	}
	return name === "kube-proxy" && mode !== undefined && mode !== "iptables" ? { mode } : {};
}

/** CoreDNS without nodes never becomes active, and its creation fails after 20 minutes. */
const needsNodes = (name: string) => name === "coredns";

export function resolveAddons(resolving: Resolving): AddonPlan[] {
	const { filled, because } = resolving;
	const hasNodes = Object.keys(filled.nodeGroups).length > 0;
	for (const name of addonNames()) {
		if (Object.hasOwn(filled.addons, name) || !addonFacts(name)?.default || (needsNodes(name) && !hasNodes)) continue;
		filled.addons[name] = true;
		because(`addons/${name}`, "default");
	}

	return Object.entries(filled.addons)
		.filter(([, said]) => said !== false)
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([name, written]) => {
			const said: Said = isMap(written) ? written : {};
			const facts = addonFacts(name);
			const identity = identityOf(name, said, resolving);
			return {
				name,
				...(said.version !== undefined && { version: said.version }),
				phase: facts?.phase ?? "afterNodes",
				configuration: merge(typedSettings(name, said), said.configuration ?? {}),
				...(identity && { identity }),
			};
		});
}

/** Whether the agent that pod identity needs is there. */
export const hasAgent = ({ filled }: Resolving): boolean => filled.addons["eks-pod-identity-agent"] !== false;

/** The role of an add-on: yours, or one with the policies that AWS asks for. Without the agent the CNI has to use the node's role. */
function identityOf(name: string, { role }: Said, resolving: Resolving): AddonPlan["identity"] {
	const facts = addonFacts(name);
	if (!facts || facts.serviceAccounts.length === 0) return undefined;
	const place = { serviceAccounts: facts.serviceAccounts, namespace: facts.namespace ?? "kube-system" };
	if (role !== undefined) return { ...place, arn: role };
	if (facts.policies.length === 0 || (name === "vpc-cni" && !hasAgent(resolving))) return undefined;

	const { name: cluster, region, encryption } = resolving.filled;
	const hasVolumesKey = encryption.volumes !== false && encryption.volumes !== "awsManaged";
	return {
		...place,
		role: {
			name: budget(`${cluster}-${region}-${name}`, limits.iamRoleName).name,
			policies: facts.policies.map(policy => managedPolicyArn(policy, resolving.partition)),
			usesVolumesKey: facts.usesVolumesKey === true && hasVolumesKey,
		},
	};
}
