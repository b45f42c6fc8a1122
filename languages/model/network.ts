import type { List } from "../list.ts";
import type { Base, Dict } from "./base.ts";
import type { LogGroup } from "./support.ts";

export interface Network extends Base<"Network"> {
	id: string | undefined;
	/** All ranges of the VPC, e.g. `10.0.0.0/16`. */
	cidrs: List<string>;
	/** How private subnets reach the internet. */
	nat: "none" | "single" | "perZone" | "regional";
	dnsSupport: boolean;
	dnsHostnames: boolean;
	flowLog: "ALL" | "REJECT" | "ACCEPT" | undefined;
	flowLogGroup: LogGroup | undefined;
	defaultSecurityGroupClosed: boolean;
	subnets: List<Subnet>;
	/** Short names of the VPC endpoints' services, e.g. `s3`. */
	endpoints: List<string>;
}

export interface Subnet extends Base<"Subnet"> {
	network: Network;
	/** The name that the writer, or the language, gave it. */
	name: string;
	role: "private" | "public" | "controlPlane";
	/** A zone's name or id, e.g. `eu-west-1a` or `euw1-az1`; two subnets are in one zone if these are equal. */
	zone: string;
	cidr: string;
	/** Where its default route leads. */
	egress: "internetGateway" | "natGateway" | "natInstance" | "other" | "none";
	assignsPublicIp: boolean;
	tags: Dict;
}

export interface SecurityGroup extends Base<"SecurityGroup"> {
	id: string;
}
