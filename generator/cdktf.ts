/** For people with a cdktf app of their own. */
export type { ClusterOptions } from "./cluster-resources.ts";
export { EksCluster } from "./eks-cluster.ts";
export type { AccessEntry, Cluster, NodeGroup } from "../schemas/intent.generated.ts";
export type { Plan } from "../schemas/resolve/plan.ts";
