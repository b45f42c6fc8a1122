import { argumentNames, hasArgument, minimumProvider, resourceTypes } from "../../reference/provider-arguments.ts";
import type { FilledCluster } from "../filled.generated.ts";
import { isMap } from "../schema.ts";
import type { Path } from "../validate.ts";
import { terraformName } from "./addresses.ts";
import type { Resolving } from "./context.ts";
import type { Omission } from "./plan.ts";

/** An argument of a Terraform resource that the intent asks for, by a setting or an override. */
export interface WrittenArgument {
	path: Path;
	/** Terraform address. */
	address: string;
	resource: string;
	argument: readonly string[];
	/** undefined: eksmith does not know the resource's arguments. */
	supported: boolean | undefined;
	since: string | undefined;
}

interface Setting {
	path: readonly string[];
	address: string;
	argument: readonly string[];
	/** Whether what the intent has, or defaults to, needs the argument at all. */
	isAsked: boolean;
}

/** Settings that only newer providers know. */
function settings(filled: FilledCluster): Setting[] {
	const cluster = "aws_eks_cluster.this";
	const groups = Object.entries(filled.nodeGroups).map(([key, group]) => ({
		path: ["nodeGroups", key, "update", "strategy"],
		address: `aws_eks_node_group.${terraformName(key)}`,
		argument: ["update_config", "update_strategy"],
		isAsked: group.update.strategy !== "default",
	}));
	return [
		{ path: ["deletionProtection"], address: cluster, argument: ["deletion_protection"], isAsked: filled.deletionProtection },
		{
			path: ["controlPlaneTier"],
			address: cluster,
			argument: ["control_plane_scaling_config", "tier"],
			isAsked: filled.controlPlaneTier !== "standard",
		},
		{
			path: ["controlPlaneEgress"],
			address: cluster,
			argument: ["vpc_config", "control_plane_egress_mode"],
			isAsked: filled.controlPlaneEgress !== "awsManaged",
		},
		...groups,
	];
}

const typeOf = (address: string) => address.split(".")[0] ?? "";

function argument(path: Path, address: string, keys: readonly string[], provider: string): WrittenArgument {
	const resource = typeOf(address);
	return {
		path,
		address,
		resource,
		argument: keys,
		supported: hasArgument(resource, keys, provider) ?? (resourceTypes().includes(resource) ? false : undefined),
		since: minimumProvider(resource, keys),
	};
}

/** Terraform's own arguments, which every resource takes. */
const metaArguments = new Set(["depends_on", "lifecycle", "timeouts"]);

/** Every argument below a value of an override; stops where a block ends and free-form values begin. */
function below(value: unknown, path: Path, address: string, keys: readonly string[], provider: string): WrittenArgument[] {
	if (Array.isArray(value))
		return value.flatMap((item, index) => (isMap(item) ? below(item, [...path, index], address, keys, provider) : []));
	if (!isMap(value)) return [];
	const known = argumentNames(typeOf(address), keys);
	if (known?.length === 0) return [];
	return Object.entries(value).flatMap(([key, item]) => {
		if (keys.length === 0 && metaArguments.has(key)) return [];
		const found = argument([...path, key], address, [...keys, key], provider);
		return found.supported === false ? [found] : [found, ...below(item, [...path, key], address, [...keys, key], provider)];
	});
}

/** What the provider target decides: what is left out silently, and what somebody has asked for. */
export function resolveProvider({ filled, provider, isWritten, because }: Resolving): { omitted: Omission[]; written: WrittenArgument[] } {
	const asked = settings(filled).filter(({ isAsked }) => isAsked);
	const found = asked.map(setting => argument(setting.path, setting.address, setting.argument, provider));
	const written = found.filter(({ path }) => isWritten(path.join("/")));
	const omitted = found.flatMap(({ path, resource, argument: keys, supported, since }): Omission[] =>
		supported === false && !isWritten(path.join("/"))
			? [{ path: path.join("."), argument: [resource, ...keys].join("."), since: since ?? "" }]
			: [],
	);
	if (omitted.some(({ path }) => path === "deletionProtection")) {
		filled.deletionProtection = false;
		because("deletionProtection", `AWS provider ${provider} does not have it`);
	}
	const overrides = Object.entries(filled.overrides).flatMap(([address, value]) =>
		below(value, ["overrides", address], address, [], provider),
	);
	return { omitted, written: [...written, ...overrides] };
}
