import { Eip } from "@cdktf/provider-aws/lib/eip/index.js";
import { InternetGateway } from "@cdktf/provider-aws/lib/internet-gateway/index.js";
import { NatGateway } from "@cdktf/provider-aws/lib/nat-gateway/index.js";
import { RouteTableAssociation } from "@cdktf/provider-aws/lib/route-table-association/index.js";
import { RouteTable } from "@cdktf/provider-aws/lib/route-table/index.js";
import { Route } from "@cdktf/provider-aws/lib/route/index.js";
import { VpcEndpoint } from "@cdktf/provider-aws/lib/vpc-endpoint/index.js";
import type { ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import type { SubnetPlan, SubnetRole } from "../schemas/resolve/plan.ts";
import { Part, type Context } from "./part.ts";
import { subnetName, type CreatedVpc } from "./vpc.ts";

const anywhere = "0.0.0.0/0";

/** The ways in and out of a VPC that is made. */
export class Routing extends Part {
	/** What private subnets need to reach anything. */
	readonly ready: ITerraformDependable[] = [];
	readonly #vpc: CreatedVpc;
	readonly #nats = new Map<string, NatGateway>();

	constructor(scope: Construct, context: Context, vpc: CreatedVpc) {
		super(scope, "routing", "network", context);
		this.#vpc = vpc;
		const subnets = (role: SubnetRole) => this.plan.network.subnets.filter(subnet => subnet.role === role);

		this.#public(subnets("public"));
		const tables = subnets("private").map(subnet => this.#private(subnet));
		this.#controlPlane(subnets("controlPlane"));
		if (this.plan.network.s3Endpoint && tables.length > 0) this.ready.push(this.#s3Endpoint(tables));
	}

	#public(subnets: readonly SubnetPlan[]): void {
		if (subnets.length === 0) return;
		const { name, network } = this.plan;
		const gateway = this.add(InternetGateway, "this", { vpcId: this.#vpc.vpcId, tags: { Name: name } });
		const table = this.#table("public");
		const route = this.add(Route, "public", { routeTableId: table.id, destinationCidrBlock: anywhere, gatewayId: gateway.id });
		const associations = new Map(subnets.map(subnet => [subnet.key, this.#associate(subnet, table)]));

		const withNat = network.nat === "none" ? [] : network.nat === "single" ? subnets.slice(0, 1) : subnets;
		for (const subnet of withNat) {
			const suffix = subnetName(subnet).replace(/^public_/u, "");
			const tags = { Name: `${name}-nat-${suffix}` };
			const address = this.add(Eip, `nat_${suffix}`, { domain: "vpc", tags, dependsOn: [gateway] });
			const subnetId = this.#vpc.subnetIds.public.get(subnet.key) ?? "";
			const nat = this.add(NatGateway, `nat_${suffix}`, { allocationId: address.id, subnetId, tags, dependsOn: [gateway] });
			this.#nats.set(subnet.key, nat);
			const association = associations.get(subnet.key);
			this.ready.push(...(association ? [association] : []));
		}
		if (withNat.length > 0) this.ready.push(route);
	}

	/** One table for each zone, whatever the NAT gateways: changing those changes routes only. */
	#private(subnet: SubnetPlan): RouteTable {
		const name = subnetName(subnet);
		const table = this.#table(name);
		const nat = this.plan.network.nat === "single" ? [...this.#nats.values()][0] : this.#nats.get(subnet.key);
		if (nat) this.ready.push(this.add(Route, name, { routeTableId: table.id, destinationCidrBlock: anywhere, natGatewayId: nat.id }));
		this.ready.push(this.#associate(subnet, table));
		return table;
	}

	#controlPlane(subnets: readonly SubnetPlan[]): void {
		if (subnets.length === 0) return;
		const table = this.#table("control_plane");
		for (const subnet of subnets) this.#associate(subnet, table);
	}

	#table(name: string): RouteTable {
		return this.add(RouteTable, name, { vpcId: this.#vpc.vpcId, tags: { Name: `${this.plan.name}-${name.replaceAll("_", "-")}` } });
	}

	#associate(subnet: SubnetPlan, table: RouteTable): RouteTableAssociation {
		const subnetId = this.#vpc.subnetIds[subnet.role].get(subnet.key) ?? "";
		return this.add(RouteTableAssociation, subnetName(subnet), { subnetId, routeTableId: table.id });
	}

	/** Free, and keeps image layers off the NAT gateways. Its name has no prefix of its own in any partition. */
	#s3Endpoint(tables: readonly RouteTable[]): VpcEndpoint {
		return this.add(VpcEndpoint, "s3", {
			vpcId: this.#vpc.vpcId,
			vpcEndpointType: "Gateway",
			serviceName: `com.amazonaws.${this.plan.region}.s3`,
			routeTableIds: tables.map(table => table.id),
			tags: { Name: `${this.plan.name}-s3` },
		});
	}
}
