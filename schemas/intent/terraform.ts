import { Type } from "typebox";
import { list, object, patterns, text } from "./common.ts";

const backend = Type.Object(
	{},
	{
		additionalProperties: Type.Object({}, { additionalProperties: true }),
		minProperties: 1,
		maxProperties: 1,
		description: "Where Terraform keeps its state: the backend's type and its arguments. Silence: a local file.",
		examples: [{ s3: { bucket: "tf-state", key: "payments", region: "eu-west-1", use_lockfile: true } }],
	},
);

const name = (what: string, maxLength: number, example: string) =>
	Type.Optional(text({ description: `The name of the ${what}.`, minLength: 1, maxLength, examples: [example] }));

export const terraform = {
	terraform: Type.Optional(
		object(
			{
				provider: Type.Optional(
					text({
						description:
							"The AWS provider that you may use: a major (6), or the lowest minor (5.100). Arguments that it lacks are left out when they are only defaults, and findings when written.",
						pattern: "^(?:6|[56]\\.[0-9]{1,3})$",
						patternHint: "6, or a minor version such as 5.100",
						default: "6",
						examples: ["6", "5.100"],
					}),
				),
				backend: Type.Optional(backend),
				assumeRole: Type.Optional(
					text({
						description: "The role that the AWS provider assumes.",
						pattern: patterns.roleArn,
						patternHint: "the ARN of an IAM role",
						examples: ["arn:aws:iam::111122223333:role/terraform"],
					}),
				),
				allowedAccountIds: Type.Optional(
					list(text({ pattern: patterns.accountId, patternHint: "an account id of 12 digits, in quotes" }), {
						description: "The accounts to which this may be applied.",
						minItems: 1,
						examples: [["111122223333"]],
					}),
				),
				names: Type.Optional(
					object(
						{
							clusterRole: name("cluster's IAM role", 64, "eks-cluster"),
							nodeRole: name("nodes' IAM role", 64, "eks-node"),
							keyAlias: name("KMS key's alias, without `alias/`", 250, "eks/payments"),
						},
						{ description: "Physical names, to adopt what exists.", default: {}, examples: [{ clusterRole: "eks-cluster" }] },
					),
				),
			},
			{ description: "How the Terraform configuration is written.", default: {}, examples: [{ provider: "5.100" }] },
		),
	),
	overrides: Type.Optional(
		Type.Object(
			{},
			{
				additionalProperties: Type.Object({}, { additionalProperties: true }),
				propertyNames: {
					pattern: "^aws_[a-z0-9_]+\\.[A-Za-z_][A-Za-z0-9_-]*$",
					patternHint: "the address of a resource such as aws_eks_node_group.general",
				},
				description:
					"The way out: arguments of resources that are emitted, by address, merged last. Checked against the provider and linted too.",
				default: {},
				examples: [{ "aws_eks_node_group.general": { force_update_version: true } }],
			},
		),
	),
};
