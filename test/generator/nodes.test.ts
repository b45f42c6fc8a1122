import type { Cluster, NodeGroup } from "../../schemas/intent.generated.ts";
import { Generated } from "./generated.ts";

const withGroup = (general: NodeGroup, rest: Partial<Cluster> = {}) => new Generated({ ...rest, nodeGroups: { general } });
const group = "aws_eks_node_group.general";
const template = "aws_launch_template.general";

test("T66, T67: a group can be replaced before it goes, and its size is the autoscaler's", () => {
	const block = withGroup({ scaling: { min: 2, max: 9 } }).block(group);
	expect(block).toMatchObject({
		node_group_name_prefix: "general-",
		scaling_config: { min_size: 2, max_size: 9, desired_size: 2 },
		lifecycle: { create_before_destroy: true, ignore_changes: ["scaling_config[0].desired_size"] },
	});
	expect(block).not.toHaveProperty("node_group_name");
});

test("T1, T6, T12: nodes wait for their role's policies, the CNI, and a way out", () => {
	const waitsFor = withGroup({}).waitsFor(group);
	expect(waitsFor).toEqual(
		expect.arrayContaining([
			"aws_iam_role_policy_attachment.node_AmazonEKSWorkerNodePolicy",
			"aws_iam_role_policy_attachment.node_AmazonEC2ContainerRegistryPullOnly",
			"aws_iam_role_policy_attachment.node_AmazonSSMManagedInstanceCore",
			"aws_eks_addon.vpc_cni",
			"aws_eks_addon.kube_proxy",
			"aws_eks_addon.eks_pod_identity_agent",
			"aws_route.private_1",
			"aws_route_table_association.private_1",
			"aws_route.public",
			"aws_route_table_association.public_1",
			"aws_vpc_endpoint.s3",
		]),
	);
	expect(waitsFor).not.toContain("aws_eks_addon.coredns");
});

test("T22: nodes follow the cluster's version, after it", () => {
	expect(withGroup({}).block(group)).toMatchObject({ version: "${aws_eks_cluster.this.version}" });
});

test("T68, T70: what a template must not say is said by the group, and the reverse", () => {
	const generated = withGroup({ instanceTypes: ["m7g.large", "m6g.large"], capacity: "spot" });
	expect(generated.block(group)).toMatchObject({
		instance_types: ["m7g.large", "m6g.large"],
		capacity_type: "SPOT",
		ami_type: "AL2023_ARM_64_STANDARD",
	});
	for (const argument of ["disk_size", "remote_access"]) expect(generated.block(group)).not.toHaveProperty(argument);
	for (const argument of [
		"instance_type",
		"image_id",
		"iam_instance_profile",
		"instance_market_options",
		"user_data",
		"network_interfaces",
	]) {
		expect(generated.block(template)).not.toHaveProperty(argument);
	}
});

test("T72: a group uses the latest version of its template by attribute", () => {
	const generated = withGroup({});
	expect(generated.block(group).launch_template).toEqual({
		id: "${aws_launch_template.general.id}",
		version: "${aws_launch_template.general.latest_version}",
	});
	expect(generated.block(template)).toMatchObject({ name: "payments/general", update_default_version: true });
});

test("T74: IMDSv2 is required, and pods are kept from it", () => {
	expect(withGroup({}).block(template).metadata_options).toEqual({
		http_endpoint: "enabled",
		http_tokens: "required",
		http_put_response_hop_limit: 1,
	});
	expect(withGroup({ metadata: { hopLimit: 2 } }).block(template).metadata_options).toMatchObject({ http_put_response_hop_limit: 2 });
});

test("volumes are encrypted with the cluster's key", () => {
	expect(withGroup({ volume: { sizeGiB: 80, iops: 4000, throughputMiBps: 250 } }).block(template).block_device_mappings).toEqual([
		{
			device_name: "/dev/xvda",
			ebs: {
				delete_on_termination: "true",
				encrypted: "true",
				kms_key_id: "${aws_kms_key.this.arn}",
				volume_size: 80,
				volume_type: "gp3",
				iops: 4000,
				throughput: 250,
			},
		},
	]);
});

test.each([
	["awsManaged" as const, "true"],
	[false as const, "false"],
])("volumes: %s names no key", (volumes, encrypted) => {
	const [device] = withGroup({}, { encryption: { volumes } }).block(template).block_device_mappings as { ebs: object }[];
	expect(device?.ebs).toMatchObject({ encrypted });
	expect(device?.ebs).not.toHaveProperty("kms_key_id");
});

test("T68: Bottlerocket's own volume and that of its containers are both encrypted", () => {
	const devices = withGroup({ os: "bottlerocket", volume: { sizeGiB: 100 } }).block(template).block_device_mappings as object[];
	expect(devices).toMatchObject([
		{ device_name: "/dev/xvda", ebs: { encrypted: "true" } },
		{ device_name: "/dev/xvdb", ebs: { encrypted: "true", volume_size: 100 } },
	]);
});

test("T73, T83: what is launched gets all tags, the group and its template only what the provider does not add", () => {
	const generated = withGroup({ tags: { team: "batch", shift: "night" } }, { tags: { team: "payments", cost: "1" } });
	const tags = { Name: "payments-general", team: "batch", cost: "1", shift: "night" };
	expect(generated.block(template).tag_specifications).toEqual([
		{ resource_type: "instance", tags },
		{ resource_type: "network-interface", tags },
		{ resource_type: "volume", tags },
	]);
	expect(generated.block(group).tags).toEqual({ team: "batch", shift: "night" });
	expect(generated.block(template).tags).toEqual({ team: "batch", shift: "night" });
});

test("T77: labels, and taints in the API's spelling", () => {
	const block = withGroup({
		labels: { role: "gpu" },
		taints: [
			{ key: "dedicated", value: "gpu", effect: "NoSchedule" },
			{ key: "spot", effect: "PreferNoSchedule" },
		],
	}).block(group);
	expect(block.labels).toEqual({ role: "gpu" });
	expect(block.taint).toEqual([
		{ key: "dedicated", value: "gpu", effect: "NO_SCHEDULE" },
		{ key: "spot", effect: "PREFER_NO_SCHEDULE" },
	]);
});

test("T78: updates take nodes by number or by percent, never both", () => {
	expect(withGroup({}).block(group).update_config).toEqual({ max_unavailable_percentage: 33 });
	expect(withGroup({ update: { maxUnavailable: 2, strategy: "minimal" } }).block(group).update_config).toEqual({
		max_unavailable: 2,
		update_strategy: "MINIMAL",
	});
});

test("repair is on unless the intent says otherwise", () => {
	expect(withGroup({}).block(group).node_repair_config).toEqual({ enabled: true });
	expect(withGroup({ repair: false }).block(group).node_repair_config).toEqual({ enabled: false });
});

test.each([
	["al2023", "m7g.large", "/aws/service/eks/optimized-ami/1.36/amazon-linux-2023/arm64/standard/recommended/release_version"],
	["bottlerocket", "m6i.large", "/aws/service/bottlerocket/aws-k8s-1.36/x86_64/latest/image_version"],
] as const)("T17, T81: the latest release of %s comes from its public parameter", (os, type, parameter) => {
	const generated = withGroup({ os, instanceTypes: [type], releaseVersion: "latest" });
	expect(generated.block("aws_ssm_parameter.general", "data")).toEqual({ name: parameter });
	expect(generated.block(group)).toMatchObject({ release_version: "${data.aws_ssm_parameter.general.insecure_value}" });
});

test("a pinned release is literal; without one EKS chooses at creation", () => {
	expect(withGroup({ releaseVersion: "1.36.1-20261005" }).block(group)).toMatchObject({ release_version: "1.36.1-20261005" });
	expect(withGroup({}).block(group)).not.toHaveProperty("release_version");
});

test("a group that follows a release that AWS does not publish is refused by name", () => {
	expect(() => withGroup({ amiType: "AL2_x86_64_MADE_UP", releaseVersion: "latest" })).toThrow(
		/Node group `general` .* AL2_x86_64_MADE_UP/u,
	);
});

test("T57, T68: SSH is a security group beside the cluster's own", () => {
	const generated = withGroup({ ssh: { keyName: "operators", sourceSecurityGroups: ["sg-0123456789abcdef0"] } });
	expect(generated.block(template)).toMatchObject({
		key_name: "operators",
		vpc_security_group_ids: ["${aws_eks_cluster.this.vpc_config[0].cluster_security_group_id}", "${aws_security_group.general_ssh.id}"],
	});
	expect(generated.block("aws_security_group.general_ssh")).toMatchObject({ name: "payments-general-ssh", vpc_id: "${aws_vpc.this.id}" });
	expect(generated.block("aws_vpc_security_group_ingress_rule.general_ssh_sg_0123456789abcdef0")).toMatchObject({
		security_group_id: "${aws_security_group.general_ssh.id}",
		referenced_security_group_id: "sg-0123456789abcdef0",
		ip_protocol: "tcp",
		from_port: 22,
		to_port: 22,
	});
	expect(JSON.stringify(generated.terraform)).not.toContain("kubernetes.io/cluster/");
});

test("a group takes the private subnets that it names", () => {
	expect(withGroup({ subnets: ["2"] }).block(group)).toMatchObject({ subnet_ids: ["${aws_subnet.private_2.id}"] });
});

test("T38: a key that Terraform would refuse as a name gets an underscore", () => {
	expect(new Generated({ nodeGroups: { "2xl-pool": {} } }).names("aws_eks_node_group")).toEqual(["_2xl_pool"]);
});

test("without node groups there is no node role, and no add-on that waits for nodes", () => {
	const generated = new Generated({ nodeGroups: {} });
	expect(generated.names("aws_iam_role")).not.toContain("node");
	expect(generated.names("aws_launch_template")).toEqual([]);
	expect(generated.outputs()).not.toHaveProperty("node_role_arn");
});
