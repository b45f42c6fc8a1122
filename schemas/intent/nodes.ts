import { Type } from "typebox";
import { flag, integer, list, named, object, oneOf, patterns, tags, text, words } from "./common.ts";

const volumeTypes = ["gp3", "gp2", "io1", "io2", "st1", "sc1", "standard"] as const;

const volumeProperties = {
	sizeGiB: Type.Optional(integer(1, 65_536, { description: "Size in GiB.", default: 50, examples: [100] })),
	type: Type.Optional(words(volumeTypes, { description: "EBS volume type.", default: "gp3", examples: ["gp3"] })),
	iops: Type.Optional(integer(100, 256_000, { description: "Provisioned operations a second; gp3, io1 and io2 only.", examples: [4000] })),
	throughputMiBps: Type.Optional(integer(125, 2000, { description: "Throughput in MiB a second; gp3 only.", examples: [250] })),
};

const taint = object({
	key: text({ description: "The key of the taint.", minLength: 1, maxLength: 63, examples: ["dedicated"] }),
	value: Type.Optional(text({ description: "Its value.", maxLength: 63, default: "", examples: ["gpu"] })),
	effect: words(["NoSchedule", "PreferNoSchedule", "NoExecute"], {
		description: "What it does to pods that do not tolerate it, in Kubernetes' spelling.",
		examples: ["NoSchedule"],
	}),
});

const update = oneOf(
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

const ssh = oneOf(
	[
		Type.Literal(false, { type: "boolean" }),
		object({
			keyName: text({ description: "The EC2 key pair.", minLength: 1, maxLength: 255, examples: ["operators"] }),
			sourceSecurityGroups: list(text({ pattern: patterns.securityGroup, patternHint: "a security group id such as sg-0123456789abcdef0" }), {
				description: "The security groups from which port 22 is open.",
				minItems: 1,
				examples: [["sg-0123456789abcdef0"]],
			}),
		}),
	],
	{
		description: "SSH access to the nodes, or false. Session Manager needs no open port and is always there.",
		default: false,
		examples: [false, { keyName: "operators", sourceSecurityGroups: ["sg-0123456789abcdef0"] }],
	},
);

const nodeGroupProperties = {
	instanceTypes: Type.Optional(
		list(text({ pattern: "^[a-z0-9-]+\\.[a-z0-9-]+$", patternHint: "an instance type such as m7g.large" }), {
			description: "EC2 instance types in order of preference. The architecture and, with `os`, the AMI type follow from them.",
			minItems: 1,
			maxItems: 20,
			default: ["m6i.large"],
			examples: [["m7g.large"]],
		}),
	),
	os: Type.Optional(words(["al2023", "bottlerocket"], { description: "The operating system of the nodes.", default: "al2023", examples: ["bottlerocket"] })),
	amiType: Type.Optional(
		text({
			description: "AWS's own name of the AMI type, instead of `os`. Silence: what `os` and `instanceTypes` need.",
			pattern: "^(?:AL2023|BOTTLEROCKET|AL2)_[A-Za-z0-9_]+$",
			patternHint: "an AMI type such as AL2023_ARM_64_STANDARD",
			examples: ["BOTTLEROCKET_ARM_64"],
		}),
	),
	releaseVersion: Type.Optional(
		text({
			description: "A release of the AMI, or `latest`, which follows a data source. Silence: what EKS takes at creation.",
			pattern: "^(?:latest|[0-9]+\\.[0-9]+\\.[0-9]+-[0-9a-f]{8})$",
			patternHint: "latest, or a release such as 1.36.1-20261005",
			examples: ["latest"],
		}),
	),
	capacity: Type.Optional(words(["onDemand", "spot"], { description: "How the instances are bought.", default: "onDemand", examples: ["spot"] })),
	scaling: Type.Optional(
		object(
			{
				min: Type.Optional(integer(0, 450, { description: "The fewest nodes.", default: 3, examples: [3] })),
				max: Type.Optional(integer(1, 450, { description: "The most nodes.", default: 6, examples: [6] })),
			},
			{
				description: "How many nodes. The group starts at `min` and is left to the autoscaler afterwards.",
				default: {},
				examples: [{ min: 3, max: 6 }],
			},
		),
	),
	volume: Type.Optional(object(volumeProperties, { description: "The root volume, encrypted as `encryption.volumes` says.", default: {}, examples: [{ sizeGiB: 100 }] })),
	volumes: Type.Optional(
		named(
			object({
				device: text({ description: "The device name.", pattern: "^/dev/(?:sd|xvd)[b-z][0-9]{0,2}$", patternHint: "a device such as /dev/xvdc", examples: ["/dev/xvdc"] }),
				...volumeProperties,
			}),
			{ description: "More volumes, by a name of your choice.", default: {}, examples: [{ scratch: { device: "/dev/xvdc", sizeGiB: 200 } }] },
		),
	),
	metadata: Type.Optional(
		object(
			{
				hopLimit: Type.Optional(
					integer(1, 64, {
						description: "How many network hops IMDSv2 answers. 1 keeps pods away from the node's role; 2 lets them in.",
						default: 1,
						examples: [1],
					}),
				),
			},
			{ description: "The instance metadata service; IMDSv2 is always required.", default: {}, examples: [{ hopLimit: 2 }] },
		),
	),
	subnets: Type.Optional(
		list(text({ minLength: 1 }), {
			description:
				"The private subnets to use, by their names: those of `network.privateSubnets`, or in a VPC that is made the zone's letter or number. Silence: all.",
			minItems: 1,
			examples: [["a", "b"]],
		}),
	),
	labels: Type.Optional(
		Type.Object(
			{},
			{
				additionalProperties: text({ maxLength: 63, pattern: "^(?:[A-Za-z0-9](?:[A-Za-z0-9_.-]*[A-Za-z0-9])?)?$", patternHint: "a Kubernetes label value" }),
				propertyNames: {
					pattern: "^(?:[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?/)?[A-Za-z0-9](?:[A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?$",
					patternHint: "a Kubernetes label such as example.com/role",
				},
				description: "Kubernetes labels of the nodes.",
				default: {},
				examples: [{ role: "general" }],
			},
		),
	),
	taints: Type.Optional(
		list(taint, {
			description: "Kubernetes taints of the nodes.",
			maxItems: 50,
			default: [],
			examples: [[{ key: "dedicated", value: "gpu", effect: "NoSchedule" }]],
		}),
	),
	update: Type.Optional(update),
	repair: Type.Optional(flag({ description: "Whether EKS replaces nodes that turn unhealthy.", default: true, examples: [true] })),
	ssh: Type.Optional(ssh),
	tags: Type.Optional(tags({ description: "Tags of the group, its instances, volumes and network interfaces.", default: {}, examples: [{ team: "payments" }] })),
};

const group = object(nodeGroupProperties, { title: "NodeGroup" });

export const nodes = {
	nodeGroupDefaults: Type.Optional(
		object(nodeGroupProperties, { description: "What all node groups have in common; each group may say otherwise.", default: {}, examples: [{ os: "bottlerocket" }] }),
	),
	nodeGroups: Type.Optional(
		named(
			group,
			{
				description: "Managed node groups by name. Silence is one group called `default`; `{}` is none.",
				default: { default: {} },
				examples: [{ general: { instanceTypes: ["m7g.large"], scaling: { min: 3, max: 6 } } }],
			},
			{
				pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,35}$",
				patternHint: "at most 36 letters, digits, hyphens and underscores, the first a letter or digit",
			},
		),
	),
};
