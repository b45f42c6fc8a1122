import { Generated } from "./generated.ts";

const account = "${data.aws_caller_identity.current.account_id}";

test("T47: a pod's role trusts the service accounts of this cluster only", () => {
	const generated = new Generated({ serviceAccounts: { orders: { namespace: "payments", name: "orders-sa" } } });
	expect(generated.statements("aws_iam_role.orders", "assume_role_policy")).toEqual([
		{
			Effect: "Allow",
			Principal: { Service: "pods.eks.amazonaws.com" },
			Action: ["sts:AssumeRole", "sts:TagSession"],
			Condition: {
				StringEquals: {
					"aws:SourceAccount": account,
					"aws:RequestTag/eks-cluster-arn": `arn:aws:eks:eu-west-1:${account}:cluster/payments`,
					"aws:RequestTag/kubernetes-namespace": "payments",
					"aws:RequestTag/kubernetes-service-account": "orders-sa",
				},
			},
		},
	]);
	const [trust] = generated.statements("aws_iam_role.vpc_cni", "assume_role_policy");
	expect(trust).toMatchObject({ Condition: { StringEquals: { "aws:RequestTag/kubernetes-service-account": "aws-node" } } });
});

test("a service account has a role with its grants and policies, and an association", () => {
	const generated = new Generated({
		serviceAccounts: {
			orders: {
				namespace: "payments",
				grants: { s3: { read: ["arn:aws:s3:::orders"] } },
				policies: ["arn:aws:iam::111122223333:policy/team/orders-extra"],
			},
		},
	});
	expect(generated.statements("aws_iam_role_policy.orders", "policy")).toEqual([
		{ Sid: "ListBuckets", Effect: "Allow", Action: ["s3:GetBucketLocation", "s3:ListBucket"], Resource: ["arn:aws:s3:::orders"] },
		{ Sid: "ReadObjects", Effect: "Allow", Action: ["s3:GetObject"], Resource: ["arn:aws:s3:::orders/*"] },
	]);
	expect(generated.block("aws_iam_role_policy_attachment.orders_orders_extra")).toEqual({
		role: "${aws_iam_role.orders.name}",
		policy_arn: "arn:aws:iam::111122223333:policy/team/orders-extra",
	});
	expect(generated.block("aws_eks_pod_identity_association.orders")).toEqual({
		cluster_name: "${aws_eks_cluster.this.name}",
		namespace: "payments",
		service_account: "orders",
		role_arn: "${aws_iam_role.orders.arn}",
	});
});

test("IAM's own variables in a grant stay IAM's", () => {
	const generated = new Generated({
		serviceAccounts: { orders: { namespace: "payments", grants: { s3: { read: ["arn:aws:s3:::orders/${aws:PrincipalTag/team}/*"] } } } },
	});
	expect(String(generated.block("aws_iam_role_policy.orders").policy)).toContain("arn:aws:s3:::orders/$${aws:PrincipalTag/team}/*");
});

test("a role of yours is associated, and none is made", () => {
	const role = "arn:aws:iam::111122223333:role/orders";
	const generated = new Generated({ serviceAccounts: { orders: { namespace: "payments", role } } });
	expect(generated.block("aws_eks_pod_identity_association.orders")).toMatchObject({ role_arn: role });
	expect(generated.names("aws_iam_role")).not.toContain("orders");
});

test("T49: nodes may join, pull images and be reached by Session Manager, no more", () => {
	const generated = new Generated();
	const attached = generated.names("aws_iam_role_policy_attachment").filter(name => name.startsWith("node_"));
	expect(attached).toEqual([
		"node_AmazonEC2ContainerRegistryPullOnly",
		"node_AmazonEKSWorkerNodePolicy",
		"node_AmazonSSMManagedInstanceCore",
	]);
	expect(generated.statements("aws_iam_role.node", "assume_role_policy")).toEqual([
		{ Effect: "Allow", Principal: { Service: "ec2.amazonaws.com" }, Action: "sts:AssumeRole" },
	]);
});

test("flow logs are trusted from this account only", () => {
	const [trust] = new Generated().statements("aws_iam_role.flow_logs", "assume_role_policy");
	expect(trust).toMatchObject({
		Principal: { Service: "vpc-flow-logs.amazonaws.com" },
		Condition: {
			StringEquals: { "aws:SourceAccount": account },
			ArnLike: { "aws:SourceArn": `arn:aws:ec2:eu-west-1:${account}:vpc-flow-log/*` },
		},
	});
});

test.each(["cn-north-1", "us-gov-west-1", "us-iso-east-1", "us-isob-east-1"])("T41, T42: no ARN of another partition in %s", region => {
	const { terraform } = new Generated({ region, addons: { "aws-ebs-csi-driver": {} }, creatorAdmin: true });
	const text = JSON.stringify(terraform);
	expect(text).toMatch(/arn:aws-[a-z-]+:iam::aws:policy\//u);
	expect(text).not.toContain("arn:aws:");
});

test("T39: no policy comes near IAM's limits", () => {
	const generated = new Generated({ addons: { "aws-ebs-csi-driver": {} } });
	for (const name of generated.names("aws_iam_role")) {
		expect(String(generated.block(`aws_iam_role.${name}`).assume_role_policy).length).toBeLessThan(2048);
	}
});
