import { EksAccessEntry } from "@cdktf/provider-aws/lib/eks-access-entry/index.js";
import { EksAccessPolicyAssociation } from "@cdktf/provider-aws/lib/eks-access-policy-association/index.js";
import type { EksCluster } from "@cdktf/provider-aws/lib/eks-cluster/index.js";
import type { Construct } from "constructs";
import { terraformName } from "../schemas/resolve/addresses.ts";
import { addressOf, Part, reference, type Context } from "./part.ts";

/** Who may log in. */
export class Access extends Part {
	constructor(scope: Construct, context: Context, cluster: EksCluster) {
		super(scope, "access", "access", context);
		for (const { key, principal, groups, policies } of this.plan.access) {
			const name = terraformName(key);
			const clusterName = reference(cluster, "name");
			const entry = this.add(EksAccessEntry, name, {
				clusterName,
				principalArn: principal,
				...(groups.length > 0 && { kubernetesGroups: [...groups] }),
			});
			for (const { policy, arn, namespaces } of policies) {
				const accessScope = namespaces.length > 0 ? { type: "namespace", namespaces: [...namespaces] } : { type: "cluster" };
				const association = { clusterName, principalArn: reference(entry, "principal_arn"), policyArn: arn, accessScope };
				this.add(EksAccessPolicyAssociation, `${name}_${terraformName(policy)}`, association, [addressOf(entry)]);
			}
		}
	}
}
