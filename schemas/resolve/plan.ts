import type { FilledCluster } from "../filled.generated.ts";
import type { WrittenArgument } from "./provider.ts";

/** What becomes of an intent once everything that silence decides is decided. `render`, the intent language and the generator all read it. */
export interface Plan {
	name: string;
	region: string;
	partition: string;
	version: string;
	tags: Readonly<Record<string, string>>;
	endpoint: { private: boolean; public: boolean; publicCidrs: readonly string[] };
	logging: { types: readonly string[]; retentionDays: number; group: string };
	encryption: EncryptionPlan;
	authentication: "API" | "API_AND_CONFIG_MAP" | "CONFIG_MAP";
	creatorAdmin: boolean;
	access: readonly AccessEntryPlan[];
	deletionProtection: boolean;
	zonalShift: boolean;
	supportType: "STANDARD" | "EXTENDED";
	forceUpdateVersion: boolean;
	controlPlaneTier: string;
	controlPlaneEgress: "AWS_MANAGED" | "CUSTOMER_ROUTED";
	network: NetworkPlan;
	/** The range in which Kubernetes services get their addresses; undefined leaves it to EKS, which knows the VPC's. */
	serviceCidr?: string;
	roles: { cluster: RolePlan; node: RolePlan | undefined };
	nodeGroups: readonly NodeGroupPlan[];
	addons: readonly AddonPlan[];
	serviceAccounts: readonly ServiceAccountPlan[];
	terraform: FilledCluster["terraform"];
	overrides: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
	/** What was left out because the AWS provider target lacks it. */
	omitted: readonly Omission[];
}

/** A key that is made: Terraform name, alias without `alias/`, and what it encrypts. */
export interface CreatedKey {
	key: "this" | KeyUse;
	alias: string;
	encrypts: readonly KeyUse[];
}

export type KeyUse = "secrets" | "volumes" | "logs";

/** Where the key for one use comes from: one that is made (by its Terraform name), one of yours, AWS's, or none at all. */
export type KeySource =
	{ from: "created"; key: CreatedKey["key"] } | { from: "existing"; arn: string } | { from: "aws" } | { from: "none" };

export interface EncryptionPlan extends Record<KeyUse, KeySource> {
	created: readonly CreatedKey[];
}

export interface AccessEntryPlan {
	/** The key in the intent. */
	key: string;
	principal: string;
	groups: readonly string[];
	/** `namespaces` empty: the whole cluster. */
	policies: readonly { policy: string; arn: string; namespaces: readonly string[] }[];
}

export type SubnetRole = "private" | "public" | "controlPlane";

export interface SubnetPlan {
	/** The zone's letter, id suffix or number; in an existing VPC the key in the intent. */
	key: string;
	role: SubnetRole;
	/** An existing subnet. */
	id?: string;
	cidr?: string;
	/** A zone's name or id, where the intent says it. */
	zone?: string;
	/** The place in the list of zones that AWS offers, from 0, where the intent only says how many. */
	zoneIndex?: number;
}

export interface NetworkPlan {
	vpc: "create" | "existing";
	/** Of an existing VPC. */
	id?: string;
	/** The first is the VPC's own where it is made; empty where an existing VPC's are not said. */
	cidrs: readonly string[];
	/** Whether zones are literal or a number that AWS fills. */
	zones: { kind: "names"; names: readonly string[] } | { kind: "number"; count: number };
	subnets: readonly SubnetPlan[];
	nat: "none" | "single" | "perZone";
	/** Whether the S3 gateway endpoint is made. */
	s3Endpoint: boolean;
	flowLogs?: { retentionDays: number; group: string; role: RolePlan };
}

export interface RolePlan {
	/** The physical name, at most 64 characters. */
	name: string;
	/** ARNs of managed policies. */
	policies: readonly string[];
}

export interface VolumePlan {
	/** `root`, `data` (Bottlerocket's), or the key in the intent. */
	key: string;
	/** Whether it comes from the group's `volume` rather than from its `volumes`. */
	isMain: boolean;
	root: boolean;
	device: string;
	/** Undefined: the image's own size. */
	sizeGiB?: number;
	type: string;
	iops?: number;
	throughputMiBps?: number;
}

export interface NodeGroupPlan {
	key: string;
	/** The physical name's prefix, ending in a hyphen; Terraform appends 26 characters, so that a replacement can exist beside the old group. */
	namePrefix: string;
	launchTemplate: string;
	instanceTypes: readonly string[];
	/** `undefined` where an instance type is unknown and the intent does not say. */
	amiType: string | undefined;
	/** An AMI release, `latest`, or what EKS takes at creation. */
	releaseVersion?: string;
	capacity: "ON_DEMAND" | "SPOT";
	min: number;
	max: number;
	volumes: readonly VolumePlan[];
	hopLimit: number;
	/** Keys of private subnets. */
	subnets: readonly string[];
	labels: Readonly<Record<string, string>>;
	/** `effect` in the API's spelling. */
	taints: readonly { key: string; value: string; effect: string }[];
	update: { maxUnavailable?: number; maxUnavailablePercentage?: number; strategy: "DEFAULT" | "MINIMAL" };
	repair: boolean;
	ssh?: { keyName: string; sourceSecurityGroups: readonly string[]; securityGroup: string };
	/** Of the group itself; instances and volumes get the cluster's too. */
	tags: Readonly<Record<string, string>>;
}

export interface AddonPlan {
	name: string;
	/** A version, `latest`, or what EKS takes at creation. */
	version?: string;
	/** Whether nodes wait for it, or it for nodes. */
	phase: "beforeNodes" | "afterNodes";
	configuration: Readonly<Record<string, unknown>>;
	/** Pod identity: a role that is made, or one of yours. */
	identity?: AddonIdentityPlan;
}

export type AddonIdentityPlan = { serviceAccounts: readonly string[]; namespace: string } & ({ role: AddonRolePlan } | { arn: string });

export interface AddonRolePlan extends RolePlan {
	/** Whether it has to use the customer key of the volumes. */
	usesVolumesKey: boolean;
}

export interface PolicyStatementPlan {
	sid: string;
	actions: readonly string[];
	resources: readonly string[];
}

export interface ServiceAccountPlan {
	key: string;
	namespace: string;
	name: string;
	/** A role of yours, instead of the next. */
	roleArn?: string;
	role?: RolePlan & { statements: readonly PolicyStatementPlan[] };
}

export interface Omission {
	/** Where the intent would say it. */
	path: string;
	/** e.g. `aws_eks_cluster.deletion_protection`. */
	argument: string;
	/** The lowest provider with it. */
	since: string;
}

/** Why a value is what it is. */
export type Reason = string;

/** What resolving found wrong, beyond what the schema can say; reported by `eks/valid-intent`. */
export interface PlanProblem {
	path: readonly (string | number)[];
	message: string;
}

export interface Resolution {
	plan: Plan;
	/** The whole intent with its defaults, in the order of the schema. */
	filled: FilledCluster;
	/** By path, keys joined with `/`. A value that the intent writes has none. */
	reasons: ReadonlyMap<string, Reason>;
	problems: readonly PlanProblem[];
	/** Arguments of resources that the intent itself asks for; the provider target may lack some. */
	written: readonly WrittenArgument[];
}
