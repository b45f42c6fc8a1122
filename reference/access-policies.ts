import data from "./access-policies.json" with { type: "json" };
import { own } from "./own.ts";

/** An EKS access policy; what the guide does not say is undefined. */
export interface AccessPolicy {
	/** False for those that AWS reserves to service-linked roles. */
	readonly customerUse?: boolean;
	readonly level?: "admin" | "edit" | "view";
	readonly readsSecrets?: boolean;
}

const accessPolicies = data.accessPolicies as Readonly<Record<string, AccessPolicy>>;
const managedPolicyPaths: Readonly<Record<string, string>> = data.managedPolicyPaths;

export function accessPolicy(name: string): AccessPolicy | undefined {
	return own(accessPolicies, name);
}

export function accessPolicyNames(): string[] {
	return Object.keys(accessPolicies);
}

export function accessPolicyArn(name: string, partition: string): string {
	return `arn:${partition}:eks::aws:cluster-access-policy/${name}`;
}

/** The ARN of an IAM policy that AWS manages; one that is not listed is taken to have no path. */
export function managedPolicyArn(name: string, partition: string): string {
	return `arn:${partition}:iam::aws:policy/${own(managedPolicyPaths, name) ?? ""}${name}`;
}
