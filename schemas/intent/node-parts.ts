import { Type } from "typebox";
import { integer, list, object, oneOf, patterns, text, words } from "./common.ts";

const volumeTypes = ["gp3", "gp2", "io1", "io2", "st1", "sc1", "standard"] as const;

export const volumeProperties = {
	sizeGiB: Type.Optional(integer(1, 65_536, { description: "Size in GiB.", default: 50, examples: [100] })),
	type: Type.Optional(words(volumeTypes, { description: "EBS volume type.", default: "gp3", examples: ["gp3"] })),
	iops: Type.Optional(integer(100, 256_000, { description: "Provisioned operations a second; gp3, io1 and io2 only.", examples: [4000] })),
	throughputMiBps: Type.Optional(integer(125, 2000, { description: "Throughput in MiB a second; gp3 only.", examples: [250] })),
};

export const taint = object({
	key: text({ description: "The key of the taint.", minLength: 1, maxLength: 63, examples: ["dedicated"] }),
	value: Type.Optional(text({ description: "Its value.", maxLength: 63, default: "", examples: ["gpu"] })),
	effect: words(["NoSchedule", "PreferNoSchedule", "NoExecute"], {
		description: "What it does to pods that do not tolerate it, in Kubernetes' spelling.",
		examples: ["NoSchedule"],
	}),
});

export const update = oneOf(
	[
		object({
			maxUnavailablePercentage: Type.Optional(
				integer(1, 100, { description: "How many percent of the nodes an update may take away at once.", default: 33, examples: [33] }),
			),
			strategy: Type.Optional(
				words(["default", "minimal"], {
					description: "Whether an update adds nodes first (default) or stays within the capacity there is (minimal).",
					default: "default",
					examples: ["minimal"],
				}),
			),
		}),
		object({
			maxUnavailable: integer(1, 100, { description: "How many nodes an update may take away at once.", examples: [1] }),
			strategy: Type.Optional(
				words(["default", "minimal"], {
					description: "Whether an update adds nodes first (default) or stays within the capacity there is (minimal).",
					default: "default",
					examples: ["minimal"],
				}),
			),
		}),
	],
	{ description: "How fast nodes are replaced when their AMI or template changes.", default: {}, examples: [{ maxUnavailable: 1 }] },
);

export const ssh = oneOf(
	[
		Type.Literal(false, { type: "boolean" }),
		object({
			keyName: text({ description: "The EC2 key pair.", minLength: 1, maxLength: 255, examples: ["operators"] }),
			sourceSecurityGroups: list(
				text({ pattern: patterns.securityGroup, patternHint: "a security group id such as sg-0123456789abcdef0" }),
				{
					description: "The security groups from which port 22 is open.",
					minItems: 1,
					examples: [["sg-0123456789abcdef0"]],
				},
			),
		}),
	],
	{
		description: "SSH access to the nodes, or false. Session Manager needs no open port and is always there.",
		default: false,
		examples: [false, { keyName: "operators", sourceSecurityGroups: ["sg-0123456789abcdef0"] }],
	},
);
