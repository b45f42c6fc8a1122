import { Generated } from "./generated.ts";

const account = "${data.aws_caller_identity.current.account_id}";

test("one key with rotation encrypts everything, and has an alias", () => {
	const generated = new Generated();
	expect(generated.names("aws_kms_key")).toEqual(["this"]);
	expect(generated.block("aws_kms_key.this")).toMatchObject({ enable_key_rotation: true, deletion_window_in_days: 30 });
	expect(generated.block("aws_kms_alias.this")).toEqual({ name: "alias/eks/payments", target_key_id: "${aws_kms_key.this.key_id}" });
});

test("T35, T50: the account can never lock itself out, and the policy is the same whoever applies", () => {
	const [first] = new Generated().statements("aws_kms_key.this", "policy");
	expect(first).toEqual({
		Sid: "Account",
		Effect: "Allow",
		Principal: { AWS: `arn:aws:iam::${account}:root` },
		Action: "kms:*",
		Resource: "*",
	});
	const text = JSON.stringify(new Generated().terraform);
	expect(text).not.toMatch(/aws_caller_identity\.current\.(?!account_id)/u);
});

test("T50: CloudWatch may use the key for exactly the log groups of this cluster", () => {
	const logs = new Generated().statements("aws_kms_key.this", "policy").find(({ Sid }) => Sid === "Logs");
	expect(logs).toMatchObject({
		Principal: { Service: "logs.eu-west-1.amazonaws.com" },
		Condition: {
			ArnEquals: {
				"kms:EncryptionContext:aws:logs:arn": [
					`arn:aws:logs:eu-west-1:${account}:log-group:/aws/eks/payments/cluster`,
					`arn:aws:logs:eu-west-1:${account}:log-group:/aws/vpc/payments/flow-logs`,
				],
			},
		},
	});
});

test("T50: EC2 Auto Scaling may use the key, though its role is no principal, since a fresh account has none yet", () => {
	const statements = new Generated().statements("aws_kms_key.this", "policy").filter(({ Sid }) => String(Sid).startsWith("AutoScaling"));
	const role = `arn:aws:iam::${account}:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling`;
	for (const statement of statements) {
		expect(statement).toMatchObject({
			Principal: { AWS: "*" },
			Condition: { StringEquals: { "aws:PrincipalArn": role, "kms:CallerAccount": account } },
		});
	}
	expect(statements.map(({ Action }) => Action)).toEqual([
		["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*"],
		"kms:CreateGrant",
	]);
	expect(statements[1]).toMatchObject({ Condition: { Bool: { "kms:GrantIsForAWSResource": "true" } } });
});

test("keys of their own allow only what they are for", () => {
	const generated = new Generated({ encryption: { secrets: "create", volumes: "create", logs: "create" } });
	const sids = (name: string) => generated.statements(`aws_kms_key.${name}`, "policy").map(({ Sid }) => Sid);
	expect(generated.names("aws_kms_key")).toEqual(["logs", "secrets", "volumes"]);
	expect(sids("secrets")).toEqual(["Account"]);
	expect(sids("volumes")).toEqual(["Account", "AutoScaling", "AutoScalingGrants"]);
	expect(sids("logs")).toEqual(["Account", "Logs"]);
	expect(generated.block("aws_eks_cluster.this")).toMatchObject({
		encryption_config: { provider: { key_arn: "${aws_kms_key.secrets.arn}" } },
	});
	expect(generated.block("aws_cloudwatch_log_group.cluster")).toMatchObject({ kms_key_id: "${aws_kms_key.logs.arn}" });
});

test("a key of yours is used where it is said, and none is made", () => {
	const key = "arn:aws:kms:eu-west-1:111122223333:key/12345678-1234-1234-1234-123456789012";
	const generated = new Generated({ encryption: { key } });
	expect(generated.names("aws_kms_key")).toEqual([]);
	expect(generated.block("aws_eks_cluster.this")).toMatchObject({ encryption_config: { provider: { key_arn: key } } });
	expect(generated.block("aws_cloudwatch_log_group.flow_logs")).toMatchObject({ kms_key_id: key });
	expect(JSON.stringify(generated.block("aws_launch_template.default"))).toContain(key);
	expect(generated.outputs()).not.toHaveProperty("kms_key_arn");
});

test.each([
	["cn-north-1", "arn:aws-cn:iam::", "logs.cn-north-1.amazonaws.com.cn"],
	["us-gov-west-1", "arn:aws-us-gov:iam::", "logs.us-gov-west-1.amazonaws.com"],
	["us-iso-east-1", "arn:aws-iso:iam::", "logs.us-iso-east-1.c2s.ic.gov"],
])("T41: in %s everything is of that partition", (region, iam, logs) => {
	const policy = String(new Generated({ region }).block("aws_kms_key.this").policy);
	expect(policy).toContain(iam);
	expect(policy).toContain(logs);
	expect(policy).not.toContain("arn:aws:");
});
