import { Type } from "typebox";
import { list, object, oneOf, patterns, text } from "./common.ts";

const accessPolicy = text({
	pattern: "^Amazon[A-Za-z0-9]+Policy$|^AWSBackup[A-Za-z]+$",
	patternHint: "the name of an EKS access policy such as AmazonEKSViewPolicy",
});

export const accessEntry = object(
	{
		principal: text({
			description:
				"The IAM role or user that is let in, as an ARN with its path. Sessions (sts assumed-role) and account roots are not principals.",
			pattern: patterns.principalArn,
			patternHint: "the ARN of an IAM role or user",
			examples: ["arn:aws:iam::111122223333:role/platform"],
		}),
		policies: Type.Optional(
			list(
				oneOf(
					[
						accessPolicy,
						object({
							policy: text({
								description: "The EKS access policy.",
								pattern: "^Amazon[A-Za-z0-9]+Policy$|^AWSBackup[A-Za-z]+$",
								patternHint: "the name of an EKS access policy such as AmazonEKSViewPolicy",
								examples: ["AmazonEKSEditPolicy"],
							}),
							namespaces: list(text({ minLength: 1, maxLength: 63 }), {
								description: "The namespaces in which the policy holds.",
								minItems: 1,
								examples: [["payments"]],
							}),
						}),
					],
					{},
				),
				{
					description: "EKS access policies: a name for the whole cluster, or a policy with its namespaces.",
					default: [],
					examples: [["AmazonEKSClusterAdminPolicy"], [{ policy: "AmazonEKSEditPolicy", namespaces: ["payments"] }]],
				},
			),
		),
		groups: Type.Optional(
			list(text({ minLength: 1, maxLength: 255 }), {
				description: "Kubernetes groups that the principal belongs to, for RBAC bindings of your own.",
				default: [],
				examples: [["payments"]],
			}),
		),
	},
	{ title: "AccessEntry" },
);
