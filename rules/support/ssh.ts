import type { NodeGroup } from "../../languages/model/index.ts";
import { isWorld } from "../../schemas/cidr.ts";

/**
 * Whether anybody may knock at the SSH port. EKS opens it to the world where a key has no source
 * (https://docs.aws.amazon.com/eks/latest/APIReference/API_RemoteAccessConfig.html).
 */
export function isSshOpenToWorld(group: NodeGroup): boolean {
	if (group.sshKey === undefined) return false;
	const sources = [...group.sshSources];
	return sources.length === 0 || isWorld(sources.filter(source => typeof source === "string"));
}
