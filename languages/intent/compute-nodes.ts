import type { NodeGroupPlan, VolumePlan } from "../../schemas/resolve/plan.ts";
import { List } from "../list.ts";
import type { LaunchTemplate } from "../model/index.ts";
import { terraformName } from "../../schemas/resolve/addresses.ts";
import { nodeType } from "./node-type.ts";
import { flag, override, text, texts, whole } from "./override-values.ts";

const at =
	(...path: string[]) =>
	({ key }: NodeGroupPlan) => [["nodeGroups", key, ...path]];

const inGroup = <Value>(as: (value: unknown) => Value, ...argument: string[]) =>
	override(({ key }: NodeGroupPlan): [string, ...string[]] => [`aws_eks_node_group.${terraformName(key)}`, ...argument], as);

const inTemplate = <Value>(as: (value: unknown) => Value, ...argument: string[]) =>
	override(({ key }: NodeGroupPlan): [string, ...string[]] => [`aws_launch_template.${terraformName(key)}`, ...argument], as);

export const nodeGroup = nodeType<"NodeGroup", NodeGroupPlan>("NodeGroup", {
	kind: { read: () => "managed" },
	cluster: { read: (_, { graph }) => graph.cluster },
	name: { at: at(), isKey: true, read: group => group.key },
	subnets: {
		at: ({ key }) => [
			["nodeGroups", key, "subnets"],
			["nodeGroups", key],
		],
		from: () => [["network"]],
		read: (group, { graph }) => new List(graph.subnetsOf("private", group.subnets)),
	},
	instanceTypes: {
		at: at("instanceTypes"),
		read: group => new List(group.instanceTypes),
		override: inGroup(texts, "instance_types"),
	},
	amiType: {
		at: ({ key }) => [
			["nodeGroups", key, "amiType"],
			["nodeGroups", key, "os"],
			["nodeGroups", key, "instanceTypes"],
		],
		read: group => group.amiType,
		override: inGroup(text, "ami_type"),
	},
	capacity: {
		at: at("capacity"),
		read: group => group.capacity,
		override: inGroup(text, "capacity_type"),
		spell: value => (value === "SPOT" ? "spot" : "onDemand"),
	},
	minSize: { at: at("scaling", "min"), read: group => group.min, override: inGroup(whole, "scaling_config", "min_size") },
	desiredSize: { at: at("scaling"), read: () => undefined, override: inGroup(whole, "scaling_config", "desired_size") },
	maxSize: { at: at("scaling", "max"), read: group => group.max, override: inGroup(whole, "scaling_config", "max_size") },
	version: { at: at(), isKey: true, read: () => undefined, override: inGroup(text, "version") },
	releaseVersion: { at: at("releaseVersion"), read: group => group.releaseVersion, override: inGroup(text, "release_version") },
	maxUnavailable: { at: at("update", "maxUnavailable"), from: at("update"), read: group => group.update.maxUnavailable },
	maxUnavailablePercent: {
		at: at("update", "maxUnavailablePercentage"),
		from: at("update"),
		read: group => group.update.maxUnavailablePercentage,
	},
	updateStrategy: { at: at("update", "strategy"), from: at("update"), read: group => group.update.strategy },
	nodeRepair: { at: at("repair"), read: group => group.repair, override: inGroup(flag, "node_repair_config", "enabled") },
	forceUpdateVersion: { at: at(), isKey: true, read: () => false, override: inGroup(flag, "force_update_version") },
	labels: { at: at("labels"), read: group => new Map(Object.entries(group.labels)) },
	taints: { at: at("taints"), read: group => new List(group.taints) },
	sshKey: { at: at("ssh"), read: group => group.ssh?.keyName, override: inGroup(text, "remote_access", "ec2_ssh_key") },
	sshSources: {
		at: at("ssh", "sourceSecurityGroups"),
		from: at("ssh"),
		read: group => new List(group.ssh?.sourceSecurityGroups ?? []),
		override: inGroup(texts, "remote_access", "source_security_group_ids"),
	},
	launchTemplate: { at: at(), isKey: true, read: (group, { graph }) => graph.templateOf(group) },
	role: { at: at(), isKey: true, read: (_, { graph }) => graph.nodeRole },
	tags: { at: at("tags"), from: () => [["tags"]], read: group => new Map(Object.entries(group.tags)) },
});

export const launchTemplate = nodeType<"LaunchTemplate", NodeGroupPlan>("LaunchTemplate", {
	of: { read: (group, { graph }) => graph.groupOf(group) },
	kind: { at: at(), isKey: true, read: () => "made" },
	httpTokens: { at: at("metadata"), read: () => "required", override: inTemplate(text, "metadata_options", "http_tokens") },
	hopLimit: {
		at: at("metadata", "hopLimit"),
		read: group => group.hopLimit,
		override: inTemplate(whole, "metadata_options", "http_put_response_hop_limit"),
	},
	publicIp: {
		at: at(),
		isKey: true,
		read: () => undefined,
		override: inTemplate(flag, "network_interfaces", "associate_public_ip_address"),
	},
	volumes: { at: at("volumes"), from: at("volume"), read: (group, { graph }) => new List(graph.volumesOf(group)) },
});

export interface VolumeNeed {
	group: NodeGroupPlan;
	volume: VolumePlan;
	template: LaunchTemplate;
}

const pathOf = ({ group: { key }, volume }: VolumeNeed, field: string) =>
	volume.isMain ? ["nodeGroups", key, "volume", field] : ["nodeGroups", key, "volumes", volume.key, field];

const volumeAt = (field: string) => (need: VolumeNeed) => [pathOf(need, field)];

export const volume = nodeType<"Volume", VolumeNeed>("Volume", {
	of: { read: need => need.template },
	device: { at: volumeAt("device"), read: need => need.volume.device },
	root: { read: need => need.volume.root },
	sizeGiB: { at: volumeAt("sizeGiB"), read: need => need.volume.sizeGiB },
	volumeType: { at: volumeAt("type"), read: need => need.volume.type },
	iops: { at: volumeAt("iops"), read: need => need.volume.iops },
	throughputMiBps: { at: volumeAt("throughputMiBps"), read: need => need.volume.throughputMiBps },
	encrypted: {
		at: () => [["encryption", "volumes"]],
		from: () => [["encryption"]],
		read: (_, { plan }) => plan.encryption.volumes.from !== "none",
	},
	key: {
		at: () => [
			["encryption", "volumes"],
			["encryption", "key"],
		],
		from: () => [["encryption"]],
		read: (_, { graph }) => graph.keyFor("volumes"),
	},
});
