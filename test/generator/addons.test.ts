import { Generated } from "./generated.ts";

const addon = (name: string) => `aws_eks_addon.${name}`;

test("T1, T2: agent, then CNI, then nodes, then the rest", () => {
	const generated = new Generated({ addons: { "aws-ebs-csi-driver": {} } });
	expect(generated.waitsFor(addon("eks_pod_identity_agent"))).toEqual([]);
	expect(generated.waitsFor(addon("vpc_cni"))).toContain(addon("eks_pod_identity_agent"));
	expect(generated.waitsFor("aws_eks_node_group.default")).toContain(addon("vpc_cni"));
	for (const late of ["coredns", "aws_ebs_csi_driver"]) expect(generated.waitsFor(addon(late))).toContain("aws_eks_node_group.default");
	expect([...generated.reachable(addon("vpc_cni"))]).not.toContain("aws_eks_node_group.default");
});

test("T49: an add-on gets its own role through pod identity, and waits for its policies", () => {
	const generated = new Generated();
	expect(generated.block(addon("vpc_cni"))).toMatchObject({
		addon_name: "vpc-cni",
		cluster_name: "${aws_eks_cluster.this.name}",
		pod_identity_association: [{ role_arn: "${aws_iam_role.vpc_cni.arn}", service_account: "aws-node" }],
	});
	expect(generated.waitsFor(addon("vpc_cni"))).toContain("aws_iam_role_policy_attachment.vpc_cni_AmazonEKS_CNI_Policy");
	expect(generated.names("aws_iam_role_policy_attachment")).not.toContain("node_AmazonEKS_CNI_Policy");
});

test("a role of yours is used as it is", () => {
	const role = "arn:aws:iam::111122223333:role/ebs-csi";
	const generated = new Generated({ addons: { "aws-ebs-csi-driver": { role } } });
	expect(generated.block(addon("aws_ebs_csi_driver"))).toMatchObject({
		pod_identity_association: [{ role_arn: role, service_account: "ebs-csi-controller-sa" }],
	});
	expect(generated.names("aws_iam_role")).not.toContain("aws_ebs_csi_driver");
});

test("T84: configuration is one canonical JSON string, whatever the order of the intent", () => {
	const configured = (configuration: Record<string, unknown>) =>
		new Generated({ addons: { coredns: { configuration } } }).block(addon("coredns"));
	const text = '{"autoScaling":{"enabled":true,"minReplicas":2},"replicaCount":3}';
	expect(configured({ replicaCount: 3, autoScaling: { minReplicas: 2, enabled: true } }).configuration_values).toBe(text);
	expect(configured({ autoScaling: { enabled: true, minReplicas: 2 }, replicaCount: 3 }).configuration_values).toBe(text);
	expect(configured({})).not.toHaveProperty("configuration_values");
});

test("T84: what the intent says wins over what somebody edited", () => {
	expect(new Generated().block(addon("kube_proxy"))).toMatchObject({
		resolve_conflicts_on_create: "OVERWRITE",
		resolve_conflicts_on_update: "OVERWRITE",
	});
});

test("T86: a version is literal, `latest` asks a data source, and silence leaves it to EKS", () => {
	const generated = new Generated({ addons: { "metrics-server": { version: "latest" }, coredns: { version: "v1.12.1-eksbuild.2" } } });
	expect(generated.block(addon("coredns"))).toMatchObject({ addon_version: "v1.12.1-eksbuild.2" });
	expect(generated.block(addon("metrics_server"))).toMatchObject({ addon_version: "${data.aws_eks_addon_version.metrics_server.version}" });
	expect(generated.block("aws_eks_addon_version.metrics_server", "data")).toEqual({
		addon_name: "metrics-server",
		kubernetes_version: "${aws_eks_cluster.this.version}",
		most_recent: true,
	});
	expect(generated.block(addon("kube_proxy"))).not.toHaveProperty("addon_version");
});

test("without nodes the add-ons that need none come after those that nodes would wait for", () => {
	const generated = new Generated({ nodeGroups: {}, addons: { "metrics-server": {} } });
	expect(generated.waitsFor(addon("metrics_server"))).toEqual([addon("eks_pod_identity_agent"), addon("kube_proxy"), addon("vpc_cni")]);
});
