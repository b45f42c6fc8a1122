import type { Base } from "./base.ts";
import type { Access, AccessEntry, Addon, Cluster, Endpoint, Logging, SecretsEncryption, ServiceAccountRole } from "./cluster.ts";
import type { LaunchTemplate, NodeGroup, Volume } from "./compute.ts";
import type { Network, SecurityGroup, Subnet } from "./network.ts";
import type { Place } from "../place.ts";
import type { List } from "../list.ts";
import type { Key, LogGroup, Provider, ProviderArgument, Role } from "./support.ts";

/** The text of a file; the first node to open and the last to close. */
export interface File extends Base<"File"> {
	documents: readonly Document[];
}

/** What the language itself refuses, in one sentence; its validity rule reports it. */
export interface Problem {
	message: string;
	place: Place;
	/** A text that would cure it, for a suggestion: replaces the place's range. */
	replacement?: { description: string; text: string };
}

/** A YAML document, a Terraform directory, a plan: whatever holds clusters. */
export interface Document extends Base<"Document"> {
	problems: readonly Problem[];
	clusters: List<Cluster>;
}

/** Every node type by name. A language of one's own adds to it by declaration merging. */
export interface NodeMap {
	File: File;
	Document: Document;
	Cluster: Cluster;
	Endpoint: Endpoint;
	Logging: Logging;
	LogGroup: LogGroup;
	SecretsEncryption: SecretsEncryption;
	Key: Key;
	Access: Access;
	AccessEntry: AccessEntry;
	Role: Role;
	Network: Network;
	Subnet: Subnet;
	SecurityGroup: SecurityGroup;
	NodeGroup: NodeGroup;
	LaunchTemplate: LaunchTemplate;
	Volume: Volume;
	Addon: Addon;
	ServiceAccountRole: ServiceAccountRole;
	Provider: Provider;
	ProviderArgument: ProviderArgument;
}

export type NodeType = keyof NodeMap;
export type Node = NodeMap[NodeType];

/** The names of a node's own fields. */
export type FieldOf<N> = N extends Node ? Exclude<keyof N & string, keyof Base<string>> : never;

export type * from "./base.ts";
export type * from "./cluster.ts";
export type * from "./compute.ts";
export type * from "./network.ts";
export type * from "./support.ts";
