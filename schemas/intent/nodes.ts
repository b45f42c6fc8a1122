import { Type } from "typebox";
import { ssh, taint, update, volumeProperties } from "./node-parts.ts";
import { flag, integer, list, named, object, tags, text, words } from "./common.ts";

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
	os: Type.Optional(
		words(["al2023", "bottlerocket"], { description: "The operating system of the nodes.", default: "al2023", examples: ["bottlerocket"] }),
	),
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
	capacity: Type.Optional(
		words(["onDemand", "spot"], { description: "How the instances are bought.", default: "onDemand", examples: ["spot"] }),
	),
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
	volume: Type.Optional(
		object(volumeProperties, {
			description: "The root volume, encrypted as `encryption.volumes` says.",
			default: {},
			examples: [{ sizeGiB: 100 }],
		}),
	),
	volumes: Type.Optional(
		named(
			object({
				device: text({
					description: "The device name.",
					pattern: "^/dev/(?:sd|xvd)[b-z][0-9]{0,2}$",
					patternHint: "a device such as /dev/xvdc",
					examples: ["/dev/xvdc"],
				}),
				...volumeProperties,
			}),
			{
				description: "More volumes, by a name of your choice.",
				default: {},
				examples: [{ scratch: { device: "/dev/xvdc", sizeGiB: 200 } }],
			},
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
				additionalProperties: text({
					maxLength: 63,
					pattern: "^(?:[A-Za-z0-9](?:[A-Za-z0-9_.-]*[A-Za-z0-9])?)?$",
					patternHint: "a Kubernetes label value",
				}),
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
	tags: Type.Optional(
		tags({
			description: "Tags of the group, its instances, volumes and network interfaces.",
			default: {},
			examples: [{ team: "payments" }],
		}),
	),
};

const group = object(nodeGroupProperties, { title: "NodeGroup" });

export const nodes = {
	nodeGroupDefaults: Type.Optional(
		object(nodeGroupProperties, {
			description: "What all node groups have in common; each group may say otherwise.",
			default: {},
			examples: [{ os: "bottlerocket" }],
		}),
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
