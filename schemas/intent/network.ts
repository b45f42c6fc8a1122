import { Type } from "typebox";
import { cidr, integer, list, named, object, oneOf, patterns, retentionDays, text, word, words } from "./common.ts";
import { serviceCidr } from "./control-plane.ts";

const subnetSizes = (role: string, defaultPrefix: string, example: number) =>
	oneOf(
		[
			object({
				prefix: integer(16, 28, { description: "The size of each subnet, as a prefix length.", examples: [example] }),
			}),
			object({
				cidrs: list(cidr({}), {
					description: "The range of each subnet, one for each zone and in the order of the zones.",
					minItems: 1,
					examples: [["10.0.0.0/19", "10.0.32.0/19", "10.0.64.0/19"]],
				}),
			}),
		],
		{
			description: `The ${role} subnets: the size of each, or the ranges themselves. Silence: ${defaultPrefix}.`,
			examples: [{ prefix: example }],
		},
	);

const zones = oneOf(
	[
		integer(2, 6, {}),
		list(text({ pattern: patterns.zone, patternHint: "an availability zone such as eu-west-1a or euw1-az1" }), {
			minItems: 1,
			maxItems: 6,
		}),
	],
	{
		description:
			"The availability zones: how many, or their names or ids. A number is left to AWS at creation and never takes a zone that EKS refuses. Silence: 3, or what the Region has.",
		examples: [3, ["eu-west-1a", "eu-west-1b", "eu-west-1c"]],
	},
);

const created = object({
	vpc: Type.Optional(word("create", { description: "Make a VPC for the cluster.", default: "create", examples: ["create"] })),
	cidr: Type.Optional(cidr({ description: "The range of the VPC, /16 to /24.", default: "10.0.0.0/16", examples: ["10.40.0.0/16"] })),
	zones: Type.Optional(zones),
	subnets: Type.Optional(
		object(
			{
				private: Type.Optional(subnetSizes("private (node and pod)", "an eighth of the VPC each", 19)),
				public: Type.Optional(subnetSizes("public (load balancer and NAT)", "8 bits smaller than the VPC, at most /28", 24)),
				controlPlane: Type.Optional(subnetSizes("control plane", "/28", 28)),
			},
			{ description: "How the VPC is cut into subnets.", default: {}, examples: [{ private: { prefix: 20 } }] },
		),
	),
	nat: Type.Optional(
		words(["none", "single", "perZone"], {
			description: "How private subnets reach the internet: a NAT gateway in each zone, a single one that all zones depend on, or none.",
			default: "perZone",
			examples: ["single"],
		}),
	),
	serviceCidr: Type.Optional(serviceCidr),
	endpoints: Type.Optional(
		words(["auto", "none"], {
			description: "VPC endpoints: auto makes the S3 gateway endpoint, which is free and keeps image layers off the NAT gateways.",
			default: "auto",
			examples: ["auto"],
		}),
	),
	flowLogs: Type.Optional(
		oneOf(
			[
				Type.Literal(false, { type: "boolean" }),
				object({
					retentionDays: Type.Optional(
						retentionDays({ description: "How many days CloudWatch keeps the flow logs.", default: 90, examples: [90] }),
					),
				}),
			],
			{ description: "VPC flow logs to CloudWatch, or false.", default: {}, examples: [{ retentionDays: 90 }, false] },
		),
	),
});

const existingSubnet = oneOf(
	[
		text({ pattern: patterns.subnet, patternHint: "a subnet id such as subnet-0123456789abcdef0" }),
		object({
			id: text({
				description: "The subnet.",
				pattern: patterns.subnet,
				patternHint: "a subnet id such as subnet-0123456789abcdef0",
				examples: ["subnet-0123456789abcdef0"],
			}),
			zone: Type.Optional(
				text({
					description: "Its availability zone; lets eksmith check the spread over zones.",
					pattern: patterns.zone,
					patternHint: "an availability zone such as eu-west-1a or euw1-az1",
					examples: ["eu-west-1a"],
				}),
			),
			cidr: Type.Optional(cidr({ description: "Its range; lets eksmith check overlaps and capacity.", examples: ["10.0.0.0/19"] })),
		}),
	],
	{},
);

const existingSubnets = (role: string, silence = "") =>
	named(existingSubnet, {
		description: `Your ${role} subnets, by a name of your choice: an id, or an id with its zone and range.${silence}`,
		minProperties: 1,
		examples: [{ a: { id: "subnet-0123456789abcdef0", zone: "eu-west-1a", cidr: "10.0.0.0/19" }, b: "subnet-0123456789abcdef1" }],
	});

const existing = object({
	vpc: word("existing", { description: "Use a VPC that somebody else made.", examples: ["existing"] }),
	id: text({
		description: "The VPC.",
		pattern: patterns.vpc,
		patternHint: "a VPC id such as vpc-0123456789abcdef0",
		examples: ["vpc-0123456789abcdef0"],
	}),
	cidrs: Type.Optional(
		list(cidr({}), { description: "The ranges of the VPC; let eksmith check overlaps.", minItems: 1, examples: [["10.0.0.0/16"]] }),
	),
	privateSubnets: existingSubnets("private (node and pod)"),
	publicSubnets: Type.Optional(existingSubnets("public (load balancer)")),
	controlPlaneSubnets: Type.Optional(existingSubnets("control plane", " Silence: the private ones.")),
	serviceCidr: Type.Optional(serviceCidr),
});

export const network = oneOf([created, existing], {
	description: "The VPC: one that is made for the cluster (`vpc: create`, the default), or yours (`vpc: existing`).",
	discriminator: { propertyName: "vpc", default: "create" },
	default: {},
	examples: [
		{ cidr: "10.40.0.0/16", nat: "single" },
		{ vpc: "existing", id: "vpc-0123456789abcdef0", privateSubnets: { a: "subnet-0123456789abcdef0", b: "subnet-0123456789abcdef1" } },
	],
});
