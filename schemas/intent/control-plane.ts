import { Type } from "typebox";
import { accessEntry } from "./access.ts";
import { cidr, flag, keyArn, list, object, oneOf, patterns, retentionDays, text, word, words, named } from "./common.ts";

export const logTypes = ["api", "audit", "authenticator", "controllerManager", "scheduler"] as const;

const endpoint = object(
	{
		private: flag({
			description: "Whether nodes and clients inside the VPC reach the API server without leaving it.",
			default: true,
			examples: [true],
		}),
		public: oneOf(
			[
				Type.Literal(false, { type: "boolean" }),
				object({
					cidrs: list(text({ pattern: patterns.anyCidr, patternHint: "an address range such as 203.0.113.0/24" }), {
						description: "The address ranges that may reach the API server from the internet.",
						minItems: 1,
						maxItems: 40,
						examples: [["203.0.113.0/24"]],
					}),
				}),
			],
			{
				description: "Whether the API server answers on the internet, and to whom: false, or the ranges that may reach it.",
				default: false,
				examples: [false, { cidrs: ["203.0.113.0/24"] }],
			},
		),
	},
	{ description: "How clients reach the Kubernetes API server.", default: {}, examples: [{ private: true, public: false }] },
);

const logging = object(
	{
		types: oneOf([word("all"), word("none"), list(words(logTypes), {})], {
			description: "The control plane logs that EKS delivers to CloudWatch: all, none, or some of them.",
			default: "all",
			examples: ["all", ["api", "audit", "authenticator"]],
		}),
		retentionDays: retentionDays({
			description: "How many days CloudWatch keeps the control plane logs.",
			default: 365,
			examples: [90],
		}),
	},
	{ description: "Control plane logs.", default: {}, examples: [{ types: "all", retentionDays: 365 }] },
);

const keyUse = (other: string[], description: string) =>
	oneOf([Type.Literal(true, { type: "boolean" }), ...other.map(name => word(name)), word("create"), keyArn()], {
		description,
		default: true,
		examples: [true, other[0] ?? "create"],
	});

const encryption = object(
	{
		key: oneOf([word("create"), keyArn()], {
			description: "The customer key for everything below: one that is created, with rotation, or the ARN of your own.",
			default: "create",
			examples: ["create", "arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"],
		}),
		secrets: keyUse(
			["awsOwned"],
			"The key for Kubernetes secrets in etcd: true for `encryption.key`, `create` for a key of its own, a key ARN, or `awsOwned`. It cannot be changed later.",
		),
		volumes: oneOf([Type.Boolean(), word("awsManaged"), word("create"), keyArn()], {
			description:
				"The key for node volumes: true for `encryption.key`, `create` for a key of its own, a key ARN, `awsManaged` for the account's EBS key, or false for none.",
			default: true,
			examples: [true, "awsManaged"],
		}),
		logs: keyUse(
			["awsOwned"],
			"The key for log groups: true for `encryption.key`, `create` for a key of its own, a key ARN, or `awsOwned`.",
		),
	},
	{ description: "Which KMS keys encrypt what the cluster stores.", default: {}, examples: [{ key: "create", volumes: "awsManaged" }] },
);

/** The properties of a cluster that configure its control plane, in the order in which fixes insert them. */
export const controlPlane = {
	endpoint: Type.Optional(endpoint),
	logging: Type.Optional(logging),
	encryption: Type.Optional(encryption),
	authentication: Type.Optional(
		words(["API", "API_AND_CONFIG_MAP", "CONFIG_MAP"], {
			description: "How EKS decides who may log in: access entries (API), or also the aws-auth ConfigMap of older clusters.",
			default: "API",
			examples: ["API"],
		}),
	),
	creatorAdmin: Type.Optional(
		flag({
			description:
				"Whether the identity that creates the cluster becomes its administrator. Only read at creation. Silence means true only if `access` grants nobody admin.",
			examples: [false],
		}),
	),
	access: Type.Optional(
		named(accessEntry, {
			description: "Who may log in, by a name of your choice: IAM principals and what each may do.",
			default: {},
			examples: [{ platform: { principal: "arn:aws:iam::111122223333:role/platform", policies: ["AmazonEKSClusterAdminPolicy"] } }],
		}),
	),
	deletionProtection: Type.Optional(
		flag({
			description: "Whether EKS refuses to delete the cluster until this is applied as false. Needs an AWS provider that has it.",
			default: true,
			examples: [true],
		}),
	),
	zonalShift: Type.Optional(
		flag({ description: "Whether ARC may move traffic away from an impaired zone.", default: true, examples: [true] }),
	),
	upgrade: Type.Optional(
		object(
			{
				support: Type.Optional(
					words(["standard", "extended"], {
						description:
							"What happens at the end of standard support: EKS upgrades the cluster by itself (standard), or you pay for extended support.",
						default: "standard",
						examples: ["standard"],
					}),
				),
				force: Type.Optional(
					flag({
						description: "Whether an upgrade ignores the upgrade insights that speak against it.",
						default: false,
						examples: [false],
					}),
				),
			},
			{ description: "How the cluster is upgraded.", default: {}, examples: [{ support: "extended" }] },
		),
	),
	controlPlaneTier: Type.Optional(
		words(["standard", "tier-xl", "tier-2xl", "tier-4xl", "tier-8xl"], {
			description: "The size of the control plane: standard scales by itself, the others are provisioned and cost extra.",
			default: "standard",
			examples: ["tier-xl"],
		}),
	),
	controlPlaneEgress: Type.Optional(
		words(["awsManaged", "customerRouted"], {
			description:
				"Which way the control plane reaches webhooks and OIDC issuers: through AWS, or through your VPC. The latter cannot be undone.",
			default: "awsManaged",
			examples: ["customerRouted"],
		}),
	),
};

export const serviceCidr = cidr({
	description:
		"The range of Kubernetes service addresses, /12 to /24 of a private range; it cannot be changed. Silence: one that does not overlap the VPC.",
	examples: ["172.20.0.0/16"],
});
