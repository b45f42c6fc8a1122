import type { EksCluster } from "@cdktf/provider-aws/lib/eks-cluster/index.js";
import { EksPodIdentityAssociation } from "@cdktf/provider-aws/lib/eks-pod-identity-association/index.js";
import type { Construct } from "constructs";
import { terraformName } from "../schemas/resolve/addresses.ts";
import type { ServiceAccountPlan } from "../schemas/resolve/plan.ts";
import type { Iam } from "./iam.ts";
import { Part, reference, type Context } from "./part.ts";

/** Workloads that call AWS. */
export class ServiceAccounts extends Part {
	constructor(scope: Construct, context: Context, cluster: EksCluster, iam: Iam) {
		super(scope, "service_accounts", "iam", context);
		for (const account of this.plan.serviceAccounts) {
			const roleArn = account.roleArn ?? this.#roleArn(account, iam);
			if (roleArn === undefined) continue;
			this.add(EksPodIdentityAssociation, terraformName(account.key), {
				clusterName: reference(cluster, "name"),
				namespace: account.namespace,
				serviceAccount: account.name,
				roleArn,
			});
		}
	}

	#roleArn({ key, namespace, name, role }: ServiceAccountPlan, iam: Iam): string | undefined {
		if (!role) return undefined;
		const statements = role.statements.map(({ sid, actions, resources }) => ({ Sid: sid, Action: actions, Resource: resources }));
		return iam.podRole(terraformName(key), role, { serviceAccounts: [name], namespace }, statements).arn;
	}
}
