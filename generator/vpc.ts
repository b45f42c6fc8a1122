import { DataAwsAvailabilityZones } from "@cdktf/provider-aws/lib/data-aws-availability-zones/index.js";
import { DefaultSecurityGroup } from "@cdktf/provider-aws/lib/default-security-group/index.js";
import { Subnet } from "@cdktf/provider-aws/lib/subnet/index.js";
import { Vpc } from "@cdktf/provider-aws/lib/vpc/index.js";
import type { Construct } from "constructs";
import { refusedZoneIds } from "../reference/partitions.ts";
import { subnetName } from "../schemas/resolve/addresses.ts";
import type { SubnetPlan, SubnetRole } from "../schemas/resolve/plan.ts";
import { Part, reference, type Context } from "./part.ts";

/** The tags by which load balancers find subnets (T55). */
const roleTags: Readonly<Record<SubnetRole, Readonly<Record<string, string>>>> = {
	private: { "kubernetes.io/role/internal-elb": "1" },
	public: { "kubernetes.io/role/elb": "1" },
	controlPlane: {},
};

/** A VPC with its subnets. */
export class CreatedVpc extends Part {
	readonly vpcId: string;
	readonly subnetIds: Readonly<Record<SubnetRole, Map<string, string>>> = {
		private: new Map(),
		public: new Map(),
		controlPlane: new Map(),
	};
	#zones: DataAwsAvailabilityZones | undefined;

	constructor(scope: Construct, context: Context) {
		super(scope, "vpc", "network", context);
		const { name, network } = this.plan;
		const vpc = this.add(Vpc, "this", {
			...(network.cidrs[0] !== undefined && { cidrBlock: network.cidrs[0] }),
			enableDnsHostnames: true,
			enableDnsSupport: true,
			tags: { Name: name },
		});
		this.vpcId = reference(vpc, "id");
		// Without a rule: the group that everything gets which names none lets nothing through.
		this.add(DefaultSecurityGroup, "this", { vpcId: this.vpcId, tags: { Name: `${name}-default` } });

		for (const subnet of network.subnets) this.subnetIds[subnet.role].set(subnet.key, this.#subnet(subnet));
	}

	#subnet(plan: SubnetPlan): string {
		const { cidr, role, zone, zoneIndex } = plan;
		const subnet = this.add(Subnet, subnetName(plan), {
			vpcId: this.vpcId,
			...(cidr !== undefined && { cidrBlock: cidr }),
			...(zone !== undefined && (/-az\d+$/u.test(zone) ? { availabilityZoneId: zone } : { availabilityZone: zone })),
			...(zoneIndex !== undefined && {
				availabilityZone: this.#zone(zoneIndex),
				// What AWS offers may change, but a subnet that moves to another zone is another subnet.
				lifecycle: { ignoreChanges: ["availability_zone"] },
			}),
			tags: { Name: `${this.plan.name}-${subnetName(plan).replaceAll("_", "-")}`, ...roleTags[role] },
		});
		return reference(subnet, "id");
	}

	/** The zone at a place in the list of those that AWS offers and EKS takes; local zones are opted into, so they are not in it (T52). */
	#zone(index: number): string {
		const refused = refusedZoneIds(this.plan.region);
		this.#zones ??= this.add(DataAwsAvailabilityZones, "available", {
			state: "available",
			filter: [{ name: "opt-in-status", values: ["opt-in-not-required"] }],
			...(refused.length > 0 && { excludeZoneIds: [...refused] }),
		});
		return reference(this.#zones, `names[${index}]`);
	}
}
