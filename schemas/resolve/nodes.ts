import { releaseParameter } from "../../reference/ami-releases.ts";
import { amiType as amiFacts, amiTypeFor } from "../../reference/ami-types.ts";
import { instanceType } from "../../reference/instance-types.ts";
import { limits } from "../../reference/limits.ts";
import type { NodeGroup } from "../filled.generated.ts";
import { budget } from "../names.ts";
import type { Resolving } from "./context.ts";
import type { NodeGroupPlan, SubnetPlan, VolumePlan } from "./plan.ts";

const effects: Readonly<Record<string, string>> = {
	NoSchedule: "NO_SCHEDULE",
	PreferNoSchedule: "PREFER_NO_SCHEDULE",
	NoExecute: "NO_EXECUTE",
};

export const resolveNodeGroups = (resolving: Resolving, subnets: readonly SubnetPlan[]): NodeGroupPlan[] =>
	Object.entries(resolving.filled.nodeGroups)
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([key, group]) => nodeGroup(key, group, resolving, subnets));

function nodeGroup(key: string, group: NodeGroup, resolving: Resolving, subnets: readonly SubnetPlan[]): NodeGroupPlan {
	const { name, tags } = resolving.filled;
	const image = imageOf(key, group, resolving);
	checkRelease(key, group, image, resolving);
	return {
		key,
		namePrefix: `${key}-`,
		launchTemplate: budget(`${name}/${key}`, limits.launchTemplateName).name,
		instanceTypes: group.instanceTypes,
		amiType: image,
		...(group.releaseVersion !== undefined && { releaseVersion: group.releaseVersion }),
		capacity: group.capacity === "spot" ? "SPOT" : "ON_DEMAND",
		min: group.scaling.min,
		max: group.scaling.max,
		volumes: volumesOf(group, image),
		hopLimit: group.metadata.hopLimit,
		subnets: subnetsOf(key, group, resolving, subnets),
		labels: group.labels,
		taints: group.taints.map(({ key: taint, value, effect }) => ({ key: taint, value, effect: effects[effect] ?? effect })),
		update: {
			...("maxUnavailable" in group.update
				? { maxUnavailable: group.update.maxUnavailable }
				: { maxUnavailablePercentage: group.update.maxUnavailablePercentage }),
			strategy: group.update.strategy === "minimal" ? "MINIMAL" : "DEFAULT",
		},
		repair: group.repair,
		...(group.ssh !== false && { ssh: { ...group.ssh, securityGroup: budget(`${name}-${key}-ssh`, limits.securityGroupName).name } }),
		tags: { ...tags, ...group.tags },
	};
}

/** The AMI type that the operating system and the instance types need; the first of them decides. */
function imageOf(key: string, group: NodeGroup, { instanceTypes, because, isWritten, problem }: Resolving): string | undefined {
	if (group.amiType !== undefined) {
		const os = amiFacts(group.amiType)?.os;
		const isSaid = isWritten(`nodeGroups/${key}/os`);
		if (isSaid && os !== undefined && os !== group.os) {
			const both = `Node group \`${key}\` says \`os: ${group.os}\`, but its \`amiType\` is of ${os}: leave one of them out.`;
			problem(["nodeGroups", key, "os"], both);
		} else if (!isSaid && (os === "al2023" || os === "bottlerocket")) {
			group.os = os;
			because(`nodeGroups/${key}/os`, "follows amiType");
		}
		return group.amiType;
	}
	const facts = instanceType(group.instanceTypes[0], instanceTypes);
	const image = facts?.arch && amiTypeFor({ os: group.os, architecture: facts.arch, accelerator: facts.accelerator ?? "none" });
	if (image !== undefined) {
		group.amiType = image;
		because(`nodeGroups/${key}/amiType`, "follows os and instanceTypes");
	}
	return image;
}

/** `latest` follows a parameter that AWS publishes for each AMI type. */
function checkRelease(key: string, group: NodeGroup, image: string | undefined, { filled, problem }: Resolving): void {
	if (group.releaseVersion !== "latest" || (image !== undefined && releaseParameter(image, filled.version) !== undefined)) return;
	problem(
		["nodeGroups", key, "releaseVersion"],
		`Node group \`${key}\` wants the latest release of ${image ?? "an AMI type that is not known"}, but AWS publishes no parameter for it: name a release, or leave it out.`,
	);
}

/** Bottlerocket keeps its own system on a small root volume; what the intent says is for the one with images and pods. */
function volumesOf(group: NodeGroup, image: string | undefined): VolumePlan[] {
	const { rootDevice = "/dev/xvda", dataDevice } = (image === undefined ? undefined : amiFacts(image)) ?? {};
	const main = dataDevice
		? [
				{ key: "root", isMain: true, root: true, device: rootDevice, type: "gp3" },
				{ key: "data", isMain: true, root: false, device: dataDevice, ...group.volume },
			]
		: [{ key: "root", isMain: true, root: true, device: rootDevice, ...group.volume }];
	const more = Object.entries(group.volumes)
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([key, volume]) => ({ key, isMain: false, root: false, ...volume }));
	return [...main, ...more];
}

function subnetsOf(key: string, group: NodeGroup, { problem }: Resolving, all: readonly SubnetPlan[]): string[] {
	const names = all.flatMap(subnet => (subnet.role === "private" ? [subnet.key] : []));
	if (!group.subnets) return names;
	for (const [index, name] of group.subnets.entries()) {
		if (names.includes(name) || names.length === 0) continue;
		problem(
			["nodeGroups", key, "subnets", index],
			`Node group \`${key}\` names subnet \`${name}\`, but the private subnets are ${names.join(", ")}.`,
		);
	}
	return names.filter(name => group.subnets?.includes(name));
}
