import type { List } from "../list.ts";
import type { Base, Dict, Open } from "./base.ts";
import type { NodeGroup } from "./compute.ts";
import type { Network, Subnet } from "./network.ts";
import type { Key, LogGroup, Role } from "./support.ts";

export interface Cluster extends Base<"Cluster"> {
	name: string;
	region: string;
	/** A Kubernetes minor such as `1.36`; `undefined` takes EKS's default of the day. */
	version: string | undefined;
	supportType: "STANDARD" | "EXTENDED";
	forceUpdateVersion: boolean;
	deletionProtection: boolean;
	zonalShift: boolean;
	tier: Open<"standard" | "tier-xl" | "tier-2xl" | "tier-4xl" | "tier-8xl">;
	egressMode: Open<"AWS_MANAGED" | "CUSTOMER_ROUTED">;
	ipFamily: "ipv4" | "ipv6";
	/** `undefined`: EKS picks one. */
	serviceCidr: string | undefined;
	/** Whether EKS installs its own unmanaged vpc-cni, kube-proxy and coredns at creation. */
	bootstrapsAddons: boolean;
	network: Network;
	/** The subnets in which the control plane has its network interfaces. */
	subnets: List<Subnet>;
	role: Role;
	endpoint: Endpoint;
	logging: Logging;
	encryption: SecretsEncryption;
	access: Access;
	addons: List<Addon>;
	nodeGroups: List<NodeGroup>;
	serviceAccountRoles: List<ServiceAccountRole>;
	/** With the provider's default tags merged in. */
	tags: Dict;
}

export interface Endpoint extends Base<"Endpoint"> {
	cluster: Cluster;
	private: boolean;
	public: boolean;
	/** Who may reach the public endpoint; empty means the world. Only of interest while `public`. */
	publicCidrs: List<string>;
}

export type LogType = "api" | "audit" | "authenticator" | "controllerManager" | "scheduler";

export interface Logging extends Base<"Logging"> {
	cluster: Cluster;
	types: List<Open<LogType>>;
	logGroup: LogGroup;
}

export interface SecretsEncryption extends Base<"SecretsEncryption"> {
	cluster: Cluster;
	/** Whether a customer key encrypts Kubernetes secrets; EKS encrypts them with a key of its own in any case since 1.28. */
	enabled: boolean;
	key: Key | undefined;
}

export interface Access extends Base<"Access"> {
	cluster: Cluster;
	mode: Open<"API" | "API_AND_CONFIG_MAP" | "CONFIG_MAP">;
	creatorAdmin: boolean;
	entries: List<AccessEntry>;
}

export interface AccessPolicy {
	/** e.g. `AmazonEKSViewPolicy`. */
	name: string;
	scope: "cluster" | "namespace";
	namespaces: readonly string[];
}

export interface AccessEntry extends Base<"AccessEntry"> {
	cluster: Cluster;
	/** The name that the writer gave it. */
	name: string;
	principalArn: string;
	kind: Open<"STANDARD" | "EC2" | "EC2_LINUX" | "EC2_WINDOWS" | "FARGATE_LINUX" | "HYBRID_LINUX">;
	groups: List<string>;
	username: string | undefined;
	policies: List<AccessPolicy>;
}

export interface Addon extends Base<"Addon"> {
	cluster: Cluster;
	name: string;
	kind: "eks" | "selfManaged";
	/** `undefined`: what EKS takes at creation. `latest`: follows a data source. */
	version: string | undefined;
	/** The add-on's own configuration, as far as it can be read. */
	settings: Readonly<Record<string, unknown>>;
	roles: List<ServiceAccountRole>;
	/** Whether it is created before the node groups. */
	beforeNodes: boolean;
}

/** A Kubernetes service account gets an IAM role, through EKS Pod Identity or IRSA. */
export interface ServiceAccountRole extends Base<"ServiceAccountRole"> {
	cluster: Cluster;
	via: "podIdentity" | "irsa";
	namespace: string;
	serviceAccount: string;
	role: Role;
	addon: Addon | undefined;
}
