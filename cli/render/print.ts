import { Document, isCollection, isPair, isScalar, visit, type Node } from "yaml";
import { fill } from "../../schemas/fill.ts";
import { clusterSchema } from "../../schemas/schema.ts";
import type { Plan, RolePlan } from "../../schemas/resolve/plan.ts";
import type { Rendered } from "./run.ts";

export const toJson = (rendered: readonly Rendered[]): string =>
	`${JSON.stringify(
		rendered.map(({ intent, reasons, plan }) => ({ intent, reasons: Object.fromEntries(reasons), plan })),
		undefined,
		2,
	)}\n`;

/** An intent that says everything, with the reason of each value behind it, and below it what is derived. */
export const toYaml = (rendered: readonly Rendered[]): string => rendered.map(one).join("---\n");

function one({ intent, reasons, plan }: Rendered): string {
	// What was decided last stands where the schema has it.
	const document = new Document(fill(clusterSchema, intent, () => undefined));
	document.delete("nodeGroupDefaults");
	visit(document, {
		Collection(_key, node) {
			// Short lists and what holds nothing stay on one line.
			if (node.items.every(item => isScalar(item))) node.flow = true;
		},
	});
	visit(document, {
		Pair(_key, pair, ancestors) {
			const path = [...ancestors.filter(isPair), pair].map(({ key }) => (isScalar(key) ? String(key.value) : ""));
			const reason = reasons.get(path.join("/"));
			const value = pair.value as Node | null;
			if (reason !== undefined && value && !(isCollection(value) && !value.flow)) value.comment = ` ${reason}`;
		},
	});
	document.comment = derived(plan)
		.map(line => (line === "" ? "" : ` ${line}`))
		.join("\n");
	return document.toString({ lineWidth: 0 });
}

type Row = readonly [label: string, value: string | undefined];

function derived(plan: Plan): string[] {
	const { network, roles, encryption } = plan;
	const names: Row[] = [
		["log group", plan.logging.types.length > 0 ? plan.logging.group : undefined],
		["flow log group", network.flowLogs?.group],
		...encryption.created.map(({ key, alias }): Row => [key === "this" ? "KMS key" : `KMS key for ${key}`, `alias/${alias}`]),
		role("cluster", roles.cluster),
		role("nodes", roles.node),
		role("flow logs", network.flowLogs?.role),
		...plan.addons.map(({ name, identity }): Row => role(name, identity && "role" in identity ? identity.role : undefined)),
		...plan.serviceAccounts.map(({ key, role: made }): Row => role(key, made)),
		...plan.nodeGroups.map(({ key, namePrefix }): Row => [`node group ${key}`, `${namePrefix}*`]),
	];
	const subnets = network.subnets.map(({ key, role: kind, cidr, id, zone }): Row => [
		`${kind} ${key}`,
		[cidr, id, zone].filter(Boolean).join("  "),
	]);
	const left = plan.omitted.map(({ path, argument, since }): Row => [path, `${argument} needs AWS provider ${since}`]);
	return [...table("Names", names), ...table("Subnets", subnets), ...table("Left out", left)];
}

const role = (of: string, made: RolePlan | undefined): Row => [`IAM role of ${of}`, made?.name];

function table(title: string, rows: readonly Row[]): string[] {
	const said = rows.filter(([, value]) => value !== undefined && value !== "");
	const width = Math.max(...said.map(([label]) => label.length));
	return said.length === 0 ? [] : ["", `${title}:`, ...said.map(([label, value]) => `  ${label.padEnd(width)}  ${value ?? ""}`)];
}
