import type { List } from "../list.ts";
import type { Base, Dict, Open } from "./base.ts";
import type { Cluster } from "./cluster.ts";
import type { SecurityGroup, Subnet } from "./network.ts";
import type { Key, Role } from "./support.ts";

export interface Taint {
	key: string;
	value: string;
	/** The API's spelling. */
	effect: Open<"NO_SCHEDULE" | "NO_EXECUTE" | "PREFER_NO_SCHEDULE">;
}

export interface NodeGroup extends Base<"NodeGroup"> {
	kind: "managed";
	cluster: Cluster;
	name: string;
	subnets: List<Subnet>;
	/** In order of preference. */
	instanceTypes: List<string>;
	/** `CUSTOM` with an image of one's own; `undefined` where EKS picks and nobody can tell which. */
	amiType: string | undefined;
	capacity: Open<"ON_DEMAND" | "SPOT" | "CAPACITY_BLOCK">;
	minSize: number;
	desiredSize: number | undefined;
	maxSize: number;
	/** A Kubernetes minor; `undefined` follows the cluster. */
	version: string | undefined;
	releaseVersion: string | undefined;
	maxUnavailable: number | undefined;
	maxUnavailablePercent: number | undefined;
	updateStrategy: Open<"DEFAULT" | "MINIMAL">;
	nodeRepair: boolean;
	forceUpdateVersion: boolean;
	labels: Dict;
	taints: List<Taint>;
	sshKey: string | undefined;
	/** From where port 22 is open while `sshKey` is set; empty means the world. */
	sshSources: List<SecurityGroup | string>;
	launchTemplate: LaunchTemplate;
	role: Role;
	tags: Dict;
}

/** Node settings, wherever they are written. */
export interface LaunchTemplate extends Base<"LaunchTemplate"> {
	of: NodeGroup;
	kind: "made" | "existing" | "none";
	httpTokens: Open<"required" | "optional"> | undefined;
	hopLimit: number | undefined;
	publicIp: boolean | undefined;
	volumes: List<Volume>;
}

export interface Volume extends Base<"Volume"> {
	of: LaunchTemplate;
	device: string;
	/** Whether it holds the operating system. */
	root: boolean;
	sizeGiB: number | undefined;
	volumeType: Open<"gp3" | "gp2" | "io1" | "io2" | "st1" | "sc1" | "standard"> | undefined;
	iops: number | undefined;
	throughputMiBps: number | undefined;
	/** `undefined`: as the account's default says. */
	encrypted: boolean | undefined;
	key: Key | undefined;
}
