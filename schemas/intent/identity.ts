import { Type } from "typebox";
import { list, named, object, patterns, text } from "./common.ts";

const bucket = text({ pattern: "^arn:aws[a-z-]*:s3:::[a-z0-9.*-]+(?:/.*)?$", patternHint: "the ARN of an S3 bucket, or of objects in it" });
const secret = text({
	pattern: "^arn:aws[a-z-]*:secretsmanager:[a-z0-9-]+:[0-9]{12}:secret:.+$",
	patternHint: "the ARN of a Secrets Manager secret",
});

const grants = object(
	{
		s3: Type.Optional(
			object(
				{
					read: Type.Optional(
						list(bucket, { description: "Buckets, or objects under a prefix, to list and read.", examples: [["arn:aws:s3:::orders"]] }),
					),
					write: Type.Optional(
						list(bucket, {
							description: "Buckets, or objects under a prefix, to list, read, write and delete.",
							examples: [["arn:aws:s3:::orders/inbox/*"]],
						}),
					),
				},
				{ description: "Access to S3.", examples: [{ read: ["arn:aws:s3:::orders"] }] },
			),
		),
		secretsManager: Type.Optional(
			object(
				{
					read: list(secret, {
						description: "Secrets to read.",
						minItems: 1,
						examples: [["arn:aws:secretsmanager:eu-west-1:111122223333:secret:orders-*"]],
					}),
				},
				{
					description: "Access to Secrets Manager.",
					examples: [{ read: ["arn:aws:secretsmanager:eu-west-1:111122223333:secret:orders-*"] }],
				},
			),
		),
	},
	{
		description: "What the workload may do, as least-privilege policies.",
		default: {},
		examples: [{ s3: { read: ["arn:aws:s3:::orders"] } }],
	},
);

const dnsLabel = {
	pattern: "^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$",
	patternHint: "a Kubernetes name: lower case letters, digits and hyphens",
};

export const serviceAccount = object(
	{
		namespace: text({ description: "The namespace of the service account.", ...dnsLabel, examples: ["payments"] }),
		name: Type.Optional(text({ description: "The service account. Silence: the key.", ...dnsLabel, examples: ["orders"] })),
		grants: Type.Optional(grants),
		policies: Type.Optional(
			list(text({ pattern: patterns.policyArn, patternHint: "the ARN of an IAM policy" }), {
				description: "IAM policies of your own, as ARNs.",
				maxItems: 10,
				default: [],
				examples: [["arn:aws:iam::111122223333:policy/orders"]],
			}),
		),
		role: Type.Optional(
			text({
				description: "A role of your own that trusts pods.eks.amazonaws.com, instead of one made from grants and policies.",
				pattern: patterns.roleArn,
				patternHint: "the ARN of an IAM role",
				examples: ["arn:aws:iam::111122223333:role/orders"],
			}),
		),
	},
	{ title: "ServiceAccount" },
);

export const identity = {
	serviceAccounts: Type.Optional(
		named(serviceAccount, {
			description: "Workloads that call AWS, by a name of your choice: each gets a role through EKS Pod Identity.",
			default: {},
			examples: [{ orders: { namespace: "payments", grants: { s3: { read: ["arn:aws:s3:::orders"] } } } }],
		}),
	),
};
