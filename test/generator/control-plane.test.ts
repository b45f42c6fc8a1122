import { Generated } from "./generated.ts";

const cluster = (intent: ConstructorParameters<typeof Generated>[0] = {}) => new Generated(intent).block("aws_eks_cluster.this");

test("a silent intent is private, logged, encrypted and protected", () => {
	expect(cluster()).toMatchObject({
		name: "payments",
		version: "1.36",
		role_arn: "${aws_iam_role.cluster.arn}",
		enabled_cluster_log_types: ["api", "audit", "authenticator", "controllerManager", "scheduler"],
		encryption_config: { provider: { key_arn: "${aws_kms_key.this.arn}" }, resources: ["secrets"] },
		kubernetes_network_config: { service_ipv4_cidr: "172.20.0.0/16" },
		upgrade_policy: { support_type: "STANDARD" },
		zonal_shift_config: { enabled: true },
		deletion_protection: true,
	});
	expect(cluster().vpc_config).toMatchObject({ endpoint_private_access: true, endpoint_public_access: false });
	expect(cluster().vpc_config).not.toHaveProperty("public_access_cidrs");
});

test("a public endpoint is open to the ranges that are said", () => {
	expect(cluster({ endpoint: { public: { cidrs: ["203.0.113.0/24"] } } }).vpc_config).toMatchObject({
		endpoint_public_access: true,
		public_access_cidrs: ["203.0.113.0/24"],
	});
});

test("T5, T7: the cluster waits for its role's policies and its log group, which is not kept behind it", () => {
	const generated = new Generated();
	expect(generated.waitsFor("aws_eks_cluster.this")).toEqual([
		"aws_iam_role_policy_attachment.cluster_AmazonEKSClusterPolicy",
		"aws_cloudwatch_log_group.cluster",
	]);
	expect(generated.block("aws_cloudwatch_log_group.cluster")).toEqual({
		name: "/aws/eks/payments/cluster",
		retention_in_days: 365,
		kms_key_id: "${aws_kms_key.this.arn}",
	});
});

test("without control plane logs there is no group for them", () => {
	const generated = new Generated({ logging: { types: "none" } });
	expect(generated.names("aws_cloudwatch_log_group")).toEqual(["flow_logs"]);
	expect(generated.block("aws_eks_cluster.this").enabled_cluster_log_types).toEqual([]);
	expect(generated.waitsFor("aws_eks_cluster.this")).not.toContain("aws_cloudwatch_log_group.cluster");
});

test("T2, T17: what EKS only reads at creation is said and then ignored", () => {
	expect(cluster({ creatorAdmin: true })).toMatchObject({
		access_config: { authentication_mode: "API", bootstrap_cluster_creator_admin_permissions: true },
		bootstrap_self_managed_addons: false,
		lifecycle: { ignore_changes: ["access_config[0].bootstrap_cluster_creator_admin_permissions", "bootstrap_self_managed_addons"] },
	});
});

test("T15: a cluster whose secrets AWS encrypts has no encryption block", () => {
	expect(cluster({ encryption: { secrets: "awsOwned" } })).not.toHaveProperty("encryption_config");
});

test("settings that most clusters do without are left out, and come when they are asked for", () => {
	for (const argument of ["control_plane_scaling_config", "force_update_version"]) expect(cluster()).not.toHaveProperty(argument);
	expect(cluster().vpc_config).not.toHaveProperty("control_plane_egress_mode");

	const asked = cluster({
		controlPlaneTier: "tier-2xl",
		controlPlaneEgress: "customerRouted",
		upgrade: { support: "extended", force: true },
	});
	expect(asked).toMatchObject({
		control_plane_scaling_config: { tier: "tier-2xl" },
		force_update_version: true,
		upgrade_policy: { support_type: "EXTENDED" },
		vpc_config: { control_plane_egress_mode: "CUSTOMER_ROUTED", endpoint_private_access: true },
	});
});

test("T61: where nothing is known about the VPC, EKS chooses the range of services", () => {
	const network = { vpc: "existing", id: "vpc-0123456789abcdef0", privateSubnets: { a: "subnet-0a", b: "subnet-0b" } } as const;
	expect(cluster({ network })).not.toHaveProperty("kubernetes_network_config");
});
