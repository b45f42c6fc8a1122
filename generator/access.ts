import { EksAccessEntry } from "@cdktf/provider-aws/lib/eks-access-entry/index.js";
import { EksAccessPolicyAssociation } from "@cdktf/provider-aws/lib/eks-access-policy-association/index.js";
import type { EksCluster } from "@cdktf/provider-aws/lib/eks-cluster/index.js";
import type { Construct } from "constructs";
import { terraformName } from "./names.ts";
import { Part, type Context } from "./part.ts";

/** Who may log in. */
export class Access extends Part {
	constructor(scope: Construct, context: Context, cluster: EksCluster) {
		super(scope, "access", "access", context);
		for (const { key, principal, groups, policies } of this.plan.access) {
			const name = terraformName(key);
			const entry = this.add(EksAccessEntry, name, {
				clusterName: cluster.name,
				principalArn: principal,
				...(groups.length > 0 && { kubernetesGroups: [...groups] }),
			});
			for (const { policy, arn, namespaces } of policies) {
				this.add(EksAccessPolicyAssociation, `${name}_${terraformName(policy)}`, {
					clusterName: cluster.name,
					principalArn: entry.principalArn,
					policyArn: arn,
					accessScope: namespaces.length > 0 ? { type: "namespace", namespaces: [...namespaces] } : { type: "cluster" },
					dependsOn: [entry],
				});
			}
		}
	}
}
