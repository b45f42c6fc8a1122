import type { Cluster } from "../../../schemas/intent.generated.ts";
import { resolved } from "./resolved.ts";

const bare = (arns: readonly string[] = []) => arns.map(arn => arn.replace("arn:aws:iam::aws:policy/", ""));

test("without the agent the CNI uses the nodes' role", () => {
	const { plan } = resolved({ addons: { "eks-pod-identity-agent": false } });
	expect(plan.addons.find(({ name }) => name === "vpc-cni")).not.toHaveProperty("identity");
	expect(bare(plan.roles.node?.policies)).toEqual([
		"AmazonEKS_CNI_Policy",
		"AmazonEC2ContainerRegistryPullOnly",
		"AmazonEKSWorkerNodePolicy",
		"AmazonSSMManagedInstanceCore",
	]);
	expect(bare(resolved({ addons: { "eks-pod-identity-agent": false, "vpc-cni": false } }).plan.roles.node?.policies)).not.toContain(
		"AmazonEKS_CNI_Policy",
	);
	expect(bare(resolved().plan.roles.node?.policies)).not.toContain("AmazonEKS_CNI_Policy");
});

describe("service accounts", () => {
	const account = (said: NonNullable<Cluster["serviceAccounts"]>[string]) => {
		const found = resolved({ serviceAccounts: { orders: said } });
		return { ...found, account: found.plan.serviceAccounts[0] };
	};

	test("the name is the key's, unless said", () => {
		const { account: silent, reasons } = account({ namespace: "a" });
		expect(silent).toEqual({
			key: "orders",
			namespace: "a",
			name: "orders",
			role: { name: "payments-eu-west-1-sa-orders", policies: [], statements: [] },
		});
		expect(reasons.get("serviceAccounts/orders/name")).toBe("the key");
		expect(account({ namespace: "a", name: "b" }).account?.name).toBe("b");
	});

	test("a role of one's own, beside which grants would do nothing", () => {
		const role = "arn:aws:iam::111122223333:role/orders";
		expect(account({ namespace: "a", role }).account).toEqual({ key: "orders", namespace: "a", name: "orders", roleArn: role });
		expect(account({ namespace: "a", role, grants: { s3: { read: ["arn:aws:s3:::a"] } } }).problems).toEqual([
			{
				path: ["serviceAccounts", "orders", "role"],
				message: "Service account `orders` has a role of its own, so its grants and policies would do nothing.",
			},
		]);
	});

	test("grants allow no more than they say", () => {
		const grants = {
			s3: { read: ["arn:aws:s3:::a", "arn:aws:s3:::b/in/*"], write: ["arn:aws:s3:::b/out/*"] },
			secretsManager: { read: ["arn:aws:secretsmanager:eu-west-1:111122223333:secret:a-*"] as [string] },
		};
		expect(account({ namespace: "a", grants, policies: ["arn:aws:iam::111122223333:policy/p"] }).account?.role).toEqual({
			name: "payments-eu-west-1-sa-orders",
			policies: ["arn:aws:iam::111122223333:policy/p"],
			statements: [
				{ sid: "ListBuckets", actions: ["s3:GetBucketLocation", "s3:ListBucket"], resources: ["arn:aws:s3:::a", "arn:aws:s3:::b"] },
				{ sid: "ReadObjects", actions: ["s3:GetObject"], resources: ["arn:aws:s3:::a/*", "arn:aws:s3:::b/in/*", "arn:aws:s3:::b/out/*"] },
				{
					sid: "WriteObjects",
					actions: ["s3:AbortMultipartUpload", "s3:DeleteObject", "s3:PutObject"],
					resources: ["arn:aws:s3:::b/out/*"],
				},
				{
					sid: "ReadSecrets",
					actions: ["secretsmanager:DescribeSecret", "secretsmanager:GetSecretValue"],
					resources: ["arn:aws:secretsmanager:eu-west-1:111122223333:secret:a-*"],
				},
			],
		});
	});

	test("a key that Kubernetes does not take as a name", () => {
		const message = "Kubernetes takes no service account `my_orders`, only lower case letters, digits and hyphens: give it a `name`.";
		expect(resolved({ serviceAccounts: { my_orders: { namespace: "a" } } }).problems).toEqual([
			{ path: ["serviceAccounts", "my_orders"], message },
		]);
		expect(resolved({ serviceAccounts: { my_orders: { namespace: "a", name: "orders" } } }).problems).toEqual([]);
	});

	test("names that IAM cannot tell apart", () => {
		const { problems } = resolved({ serviceAccounts: { orders: { namespace: "a" }, Orders: { namespace: "b", name: "other" } } });
		expect(problems).toEqual([
			{
				path: ["serviceAccounts", "orders"],
				message: "Service accounts `Orders` and `orders` would get roles whose names differ only in case, which IAM does not tell apart.",
			},
		]);
	});

	test("one service account twice", () => {
		const { problems } = resolved({
			serviceAccounts: { a: { namespace: "x", name: "c" }, b: { namespace: "x", name: "c" }, c: { namespace: "y" } },
		});
		expect(problems).toEqual([
			{ path: ["serviceAccounts", "b"], message: "Service accounts `a` and `b` are both x/c, which can have one role only." },
		]);
	});

	test("a name that Terraform needs for another role", () => {
		const { problems } = resolved({ serviceAccounts: { node: { namespace: "a" } } });
		expect(problems.map(({ path, message }) => `${path.join("/")}: ${message}`)).toEqual([
			"serviceAccounts/node: `nodeGroups` and `serviceAccounts.node` would both be aws_iam_role.node in Terraform: rename one of them.",
		]);
	});
});

test("names of roles keep within IAM's 64 characters, and two long ones stay two", () => {
	const long = "x".repeat(100);
	const { plan } = resolved({
		name: long,
		serviceAccounts: { ["a".repeat(63)]: { namespace: "a" }, [`${"a".repeat(62)}b`]: { namespace: "a" } },
		addons: { "aws-ebs-csi-driver": {}, "aws-efs-csi-driver": {} },
	});
	const names = [
		plan.roles.cluster.name,
		plan.roles.node?.name ?? "",
		plan.network.flowLogs?.role.name ?? "",
		...plan.addons.flatMap(({ identity }) => (identity && "role" in identity ? [identity.role.name] : [])),
		...plan.serviceAccounts.flatMap(({ role }) => (role ? [role.name] : [])),
	];
	expect(names).toHaveLength(8);
	expect(new Set(names).size).toBe(8);
	expect(Math.max(...names.map(name => name.length))).toBeLessThanOrEqual(64);
});

test("physical names can be said, to adopt what exists", () => {
	const { plan } = resolved({ terraform: { names: { clusterRole: "eks", nodeRole: "eks-node" } } });
	expect([plan.roles.cluster.name, plan.roles.node?.name]).toEqual(["eks", "eks-node"]);
});

test.each([
	["eu-west-1", "aws"],
	["cn-north-1", "aws-cn"],
	["us-gov-west-1", "aws-us-gov"],
	["us-iso-east-1", "aws-iso"],
	["us-isob-east-1", "aws-iso-b"],
	["eu-isoe-west-1", "aws-iso-e"],
	["us-isof-south-1", "aws-iso-f"],
	["eusc-de-east-1", "aws-eusc"],
	["us-gov-new-9", "aws-us-gov"],
])("%s is in partition %s, and so are all ARNs", (region, partition) => {
	const { plan } = resolved({
		region,
		access: { a: { principal: `arn:${partition}:iam::111122223333:role/a`, policies: ["AmazonEKSViewPolicy"] } },
	});
	expect(plan.partition).toBe(partition);
	const arns = JSON.stringify(plan).match(/arn:[^:]*/gu) ?? [];
	expect(arns.length).toBeGreaterThan(5);
	expect(new Set(arns)).toEqual(new Set([`arn:${partition}`]));
});
