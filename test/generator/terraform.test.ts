import { Generated } from "./generated.ts";

type Intent = ConstructorParameters<typeof Generated>[0];

const terraformOf = (intent: Intent = {}) => new Generated(intent).terraform.terraform as Record<string, unknown>;
const versionOf = (intent: Intent = {}) => (terraformOf(intent).required_providers as { aws: { source: string; version: string } }).aws;

test("T92: a major asks for the lowest minor that has what is emitted", () => {
	expect(versionOf()).toEqual({ source: "hashicorp/aws", version: "~> 6.9" });
	expect(versionOf({ deletionProtection: false }).version).toBe("~> 6.9");
	expect(versionOf({ controlPlaneTier: "tier-xl" }).version).toBe("~> 6.23");
	expect(versionOf({ nodeGroups: { general: { update: { strategy: "minimal" } } } }).version).toBe("~> 6.26");
	expect(versionOf({ controlPlaneEgress: "customerRouted" }).version).toBe("~> 6.52");
	expect(versionOf({ overrides: { "aws_eks_node_group.default": { warm_pool_config: { min_size: 1 } } } }).version).toBe("~> 6.56");
});

test("T92: a minor is what it says, and what it lacks is left out", () => {
	const generated = new Generated({ terraform: { provider: "5.100" }, controlPlaneTier: "tier-xl", controlPlaneEgress: "customerRouted" });
	expect(versionOf({ terraform: { provider: "5.100" } }).version).toBe("~> 5.100");
	const cluster = generated.block("aws_eks_cluster.this");
	for (const argument of ["deletion_protection", "control_plane_scaling_config"]) expect(cluster).not.toHaveProperty(argument);
	expect(cluster.vpc_config).not.toHaveProperty("control_plane_egress_mode");
	expect(cluster.vpc_config).toHaveProperty("endpoint_private_access", true);
});

test("T92: Terraform 1.5.7 is enough, unless the state is locked by S3 itself", () => {
	expect(terraformOf().required_version).toBe(">= 1.5.7");
	const s3 = { bucket: "tf-state", key: "payments", region: "eu-west-1" };
	expect(terraformOf({ terraform: { backend: { s3 } } }).required_version).toBe(">= 1.5.7");
	expect(terraformOf({ terraform: { backend: { s3: { ...s3, use_lockfile: true } } } }).required_version).toBe(">= 1.10.0");
});

test("the backend is what the intent says, and text", () => {
	const s3 = { bucket: "tf-${state}", key: "payments", useThis: true };
	expect(terraformOf({ terraform: { backend: { s3 } } }).backend).toEqual({ s3: { ...s3, bucket: "tf-$${state}" } });
});

test("the provider has the Region, the tags, the role and the accounts", () => {
	const { provider } = new Generated({
		tags: { team: "payments" },
		terraform: { assumeRole: "arn:aws:iam::111122223333:role/terraform", allowedAccountIds: ["111122223333"] },
	}).terraform;
	expect(provider).toEqual({
		aws: [
			{
				region: "eu-west-1",
				default_tags: [{ tags: { team: "payments" } }],
				assume_role: [{ role_arn: "arn:aws:iam::111122223333:role/terraform" }],
				allowed_account_ids: ["111122223333"],
			},
		],
	});
	expect(new Generated().terraform.provider).toEqual({ aws: [{ region: "eu-west-1" }] });
});

test("T83: a tag that the provider adds is not said again", () => {
	const tags = (intent: Intent) => new Generated(intent).block("aws_vpc.this").tags;
	expect(tags({ tags: { Name: "shared", team: "payments" } })).toEqual({ Name: "payments" });
	expect(tags({ tags: { Name: "payments" } })).toBeUndefined();
});

test("overrides win: blocks merge, lists are replaced, null removes", () => {
	const generated = new Generated({
		overrides: {
			"aws_eks_cluster.this": { vpc_config: { subnet_ids: ["subnet-1"] }, zonal_shift_config: null },
			"aws_eks_node_group.default": { force_update_version: true, labels: { "${x}": "%{y}" } },
			"aws_vpc.this": { tags: { Owner: "net" } },
		},
	});
	const cluster = generated.block("aws_eks_cluster.this");
	expect(cluster.vpc_config).toEqual({ subnet_ids: ["subnet-1"], endpoint_private_access: true, endpoint_public_access: false });
	expect(cluster).not.toHaveProperty("zonal_shift_config");
	expect(generated.block("aws_eks_node_group.default")).toMatchObject({ force_update_version: true, labels: { "$${x}": "%%{y}" } });
	expect(generated.block("aws_vpc.this").tags).toEqual({ Name: "payments", Owner: "net" });
});

test("an override of what is not made is refused by its address", () => {
	expect(() => new Generated({ overrides: { "aws_eks_node_group.gone": {} } })).toThrow("`overrides` names aws_eks_node_group.gone");
});
