import type { AccessEntry } from "../../languages/model/index.ts";

/** The access policy that may do everything (EKS user guide, "Review access policy permissions"). */
export const clusterAdminPolicy = "AmazonEKSClusterAdminPolicy";

export const isClusterAdmin = ({ policies }: AccessEntry): boolean =>
	policies.some(({ name, scope }) => name === clusterAdminPolicy && scope === "cluster");
