import { Eip } from "@cdktf/provider-aws/lib/eip/index.js";
import { InternetGateway } from "@cdktf/provider-aws/lib/internet-gateway/index.js";
import { NatGateway } from "@cdktf/provider-aws/lib/nat-gateway/index.js";
import { RouteTableAssociation } from "@cdktf/provider-aws/lib/route-table-association/index.js";
import { RouteTable } from "@cdktf/provider-aws/lib/route-table/index.js";
import { Route } from "@cdktf/provider-aws/lib/route/index.js";
import { VpcEndpoint } from "@cdktf/provider-aws/lib/vpc-endpoint/index.js";
import type { Construct } from "constructs";
import { subnetName } from "../schemas/resolve/addresses.ts";
import type { SubnetPlan, SubnetRole } from "../schemas/resolve/plan.ts";
import { addressOf, Part, reference, type Address, type Context } from "./part.ts";
import type { CreatedVpc } from "./vpc.ts";

const anywhere = "0.0.0.0/0";

/** The ways in and out of a VPC that is made. */
export class Routing extends Part {
	/** What private subnets need to reach anything. */
	readonly ready: Address[] = [];
	readonly #vpc: CreatedVpc;
	readonly #natIds = new Map<string, string>();

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
		const route = this.add(Route, "public", {
			routeTableId: reference(table, "id"),
			destinationCidrBlock: anywhere,
			gatewayId: reference(gateway, "id"),
		});
		const associations = new Map(subnets.map(subnet => [subnet.key, this.#associate(subnet, table)]));

		const withNat = network.nat === "none" ? [] : network.nat === "single" ? subnets.slice(0, 1) : subnets;
		for (const subnet of withNat) {
			const suffix = subnetName(subnet).replace(/^public_/u, "");
			const tags = { Name: `${name}-nat-${suffix}` };
			const address = this.add(Eip, `nat_${suffix}`, { domain: "vpc", tags }, [addressOf(gateway)]);
			const subnetId = this.#vpc.subnetIds.public.get(subnet.key) ?? "";
			const allocationId = reference(address, "id");
			const nat = this.add(NatGateway, `nat_${suffix}`, { allocationId, subnetId, tags }, [addressOf(gateway)]);
			this.#natIds.set(subnet.key, reference(nat, "id"));
			this.ready.push(associations.get(subnet.key) ?? "");
		}
		if (withNat.length > 0) this.ready.push(addressOf(route));
	}

	/** One table for each zone, whatever the NAT gateways: changing those changes routes only. */
	#private(subnet: SubnetPlan): RouteTable {
		const name = subnetName(subnet);
		const table = this.#table(name);
		const natGatewayId = this.plan.network.nat === "single" ? [...this.#natIds.values()][0] : this.#natIds.get(subnet.key);
		if (natGatewayId !== undefined) {
			const route = this.add(Route, name, { routeTableId: reference(table, "id"), destinationCidrBlock: anywhere, natGatewayId });
			this.ready.push(addressOf(route));
		}
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

	#associate(subnet: SubnetPlan, table: RouteTable): Address {
		const subnetId = this.#vpc.subnetIds[subnet.role].get(subnet.key) ?? "";
		return addressOf(this.add(RouteTableAssociation, subnetName(subnet), { subnetId, routeTableId: reference(table, "id") }));
	}

	/** Free, and keeps image layers off the NAT gateways. Its name has no prefix of its own in any partition. */
	#s3Endpoint(tables: readonly RouteTable[]): Address {
		const endpoint = this.add(VpcEndpoint, "s3", {
			vpcId: this.#vpc.vpcId,
			vpcEndpointType: "Gateway",
			serviceName: `com.amazonaws.${this.plan.region}.s3`,
			routeTableIds: tables.map(table => reference(table, "id")),
			tags: { Name: `${this.plan.name}-s3` },
		});
		return addressOf(endpoint);
	}
}
