import type { Cluster } from "../../../schemas/intent.generated.ts";
import { resolved } from "./resolved.ts";

const target = (provider: string, rest: Partial<Cluster> = {}) => resolved({ terraform: { provider }, ...rest });

const writtenIn = (rest: Partial<Cluster>, provider = "5.100") =>
	target(provider, rest).written.map(({ path, address, argument, supported, since }) =>
		[path.join("/"), `${address}.${argument.join(".")}`, supported, since].filter(part => part !== undefined).join(" "),
	);

test("defaults that the provider lacks are left out, with what they would need", () => {
	const { plan, filled, reasons } = target("5.100");
	expect(plan.omitted).toEqual([{ path: "deletionProtection", argument: "aws_eks_cluster.deletion_protection", since: "6.9" }]);
	expect([plan.deletionProtection, filled.deletionProtection]).toEqual([false, false]);
	expect(reasons.get("deletionProtection")).toBe("AWS provider 5.100 does not have it");
});

test("a provider that has them leaves nothing out", () => {
	for (const provider of ["6", "6.30"]) {
		const { plan } = target(provider);
		expect([plan.omitted, plan.deletionProtection]).toEqual([[], true]);
	}
});

test("the command line's target wins, and says so", () => {
	const { plan, filled, reasons } = resolved({}, { provider: "5.100" });
	expect(plan.omitted).toHaveLength(1);
	expect(filled.terraform.provider).toBe("5.100");
	expect(reasons.get("terraform/provider")).toBe("--provider");
});

test("what is written is not left out but told, for a rule to speak of", () => {
	expect(target("5.100", { deletionProtection: true }).plan).toMatchObject({ omitted: [], deletionProtection: true });
	expect(
		writtenIn({
			deletionProtection: true,
			controlPlaneTier: "tier-xl",
			controlPlaneEgress: "customerRouted",
			nodeGroups: { "a-b": { update: { strategy: "minimal" } } },
		}),
	).toEqual([
		"deletionProtection aws_eks_cluster.this.deletion_protection false 6.9",
		"controlPlaneTier aws_eks_cluster.this.control_plane_scaling_config.tier false 6.23",
		expect.stringContaining("controlPlaneEgress aws_eks_cluster.this.vpc_config.control_plane_egress_mode false") as string,
		"nodeGroups/a-b/update/strategy aws_eks_node_group.a_b.update_config.update_strategy false 6.26",
	]);
});

test("what is written and the default needs no argument", () => {
	expect(
		writtenIn({ deletionProtection: false, controlPlaneTier: "standard", nodeGroups: { a: { update: { strategy: "default" } } } }),
	).toEqual([]);
});

test("overrides: every argument, down to where free-form values begin", () => {
	expect(
		writtenIn({
			overrides: {
				"aws_eks_cluster.this": {
					vpc_config: [{ endpoint_public_access: true, nonsense: { a: 1 } }],
					deletion_protection: true,
					tags: { a: { b: 1 } },
				},
				"aws_nonsense.this": { a: { b: 1 } },
			},
		}),
	).toEqual([
		"overrides/aws_eks_cluster.this/vpc_config aws_eks_cluster.this.vpc_config true",
		"overrides/aws_eks_cluster.this/vpc_config/0/endpoint_public_access aws_eks_cluster.this.vpc_config.endpoint_public_access true",
		"overrides/aws_eks_cluster.this/vpc_config/0/nonsense aws_eks_cluster.this.vpc_config.nonsense false",
		"overrides/aws_eks_cluster.this/deletion_protection aws_eks_cluster.this.deletion_protection false 6.9",
		"overrides/aws_eks_cluster.this/tags aws_eks_cluster.this.tags true",
		"overrides/aws_nonsense.this/a aws_nonsense.this.a",
		"overrides/aws_nonsense.this/a/b aws_nonsense.this.a.b",
	]);
});

test("overrides with keys that every object has", () => {
	const overrides = { "aws_eks_cluster.this": JSON.parse('{ "__proto__": { "a": 1 }, "constructor": 1 }') as Record<string, unknown> };
	expect(writtenIn({ overrides })).toEqual([
		"overrides/aws_eks_cluster.this/__proto__ aws_eks_cluster.this.__proto__ false",
		"overrides/aws_eks_cluster.this/constructor aws_eks_cluster.this.constructor false",
	]);
});
