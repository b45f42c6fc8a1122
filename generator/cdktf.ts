/** For people with a cdktf app of their own. */
export { EksCluster, type EksClusterOptions } from "./eks-cluster.ts";
export type { AccessEntry, Cluster, NodeGroup } from "../schemas/intent.generated.ts";
export type { Plan } from "../schemas/resolve/plan.ts";
