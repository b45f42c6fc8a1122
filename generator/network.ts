import type { Construct } from "constructs";
import type { SubnetRole } from "../schemas/resolve/plan.ts";
import type { Encryption } from "./encryption.ts";
import { FlowLogs } from "./flow-logs.ts";
import type { Iam } from "./iam.ts";
import type { Address, Context } from "./part.ts";
import { Routing } from "./routing.ts";
import { CreatedVpc } from "./vpc.ts";

/** Where a cluster lives. */
export interface Network {
	vpcId: string;
	/** By role, then by key. */
	subnetIds: Readonly<Record<SubnetRole, ReadonlyMap<string, string>>>;
	/** What nodes need to reach anything. */
	ready: readonly Address[];
}

export function createNetwork(scope: Construct, context: Context, iam: Iam, encryption: Encryption): Network {
	const { vpc, id = "", subnets } = context.plan.network;
	if (vpc === "existing") {
		const ids = (role: SubnetRole) => new Map(subnets.flatMap(subnet => (subnet.role === role ? [[subnet.key, subnet.id ?? ""]] : [])));
		return { vpcId: id, subnetIds: { private: ids("private"), public: ids("public"), controlPlane: ids("controlPlane") }, ready: [] };
	}

	const created = new CreatedVpc(scope, context);
	new FlowLogs(scope, context, created.vpcId, iam, encryption);
	const { ready } = new Routing(scope, context, created);
	return { vpcId: created.vpcId, subnetIds: created.subnetIds, ready };
}
