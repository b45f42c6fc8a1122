import { Generated } from "./generated.ts";

const platform = { principal: "arn:aws:iam::111122223333:role/platform", policies: ["AmazonEKSClusterAdminPolicy"] };

test("T10: a policy is associated after the entry of its principal is there", () => {
	const generated = new Generated({ access: { platform } });
	expect(generated.block("aws_eks_access_entry.platform")).toEqual({
		cluster_name: "${aws_eks_cluster.this.name}",
		principal_arn: "arn:aws:iam::111122223333:role/platform",
	});
	expect(generated.block("aws_eks_access_policy_association.platform_AmazonEKSClusterAdminPolicy")).toEqual({
		cluster_name: "${aws_eks_cluster.this.name}",
		principal_arn: "${aws_eks_access_entry.platform.principal_arn}",
		policy_arn: "arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy",
		access_scope: { type: "cluster" },
		depends_on: ["aws_eks_access_entry.platform"],
	});
});

test("T36: a policy for namespaces names them, one for the cluster names none", () => {
	const generated = new Generated({
		access: {
			team: {
				principal: platform.principal,
				groups: ["payments"],
				policies: [{ policy: "AmazonEKSEditPolicy", namespaces: ["payments", "jobs"] }],
			},
		},
	});
	expect(generated.block("aws_eks_access_entry.team")).toMatchObject({ kubernetes_groups: ["payments"] });
	expect(generated.block("aws_eks_access_policy_association.team_AmazonEKSEditPolicy")).toMatchObject({
		access_scope: { type: "namespace", namespaces: ["payments", "jobs"] },
	});
});

test("T34: a principal keeps its path", () => {
	const principal = "arn:aws:iam::111122223333:role/aws-reserved/sso.amazonaws.com/eu-west-1/AWSReservedSSO_Admin_0123456789abcdef";
	expect(new Generated({ access: { sso: { principal } } }).block("aws_eks_access_entry.sso")).toMatchObject({ principal_arn: principal });
});

test("T41: access policies are those of the partition", () => {
	const generated = new Generated({
		region: "cn-north-1",
		access: { platform: { ...platform, principal: "arn:aws-cn:iam::111122223333:role/platform" } },
	});
	expect(generated.block("aws_eks_access_policy_association.platform_AmazonEKSClusterAdminPolicy")).toMatchObject({
		policy_arn: "arn:aws-cn:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy",
	});
});
