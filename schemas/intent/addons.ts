import { Type, type TSchema } from "typebox";
import { flag, integer, object, oneOf, patterns, text, word, words } from "./common.ts";

const anything = (description: string, example: unknown) =>
	Type.Object({}, { additionalProperties: true, description, default: {}, examples: [example] });

const common = {
	version: Type.Optional(
		oneOf(
			[
				word("latest"),
				text({ pattern: "^v[0-9]+\\.[0-9]+\\.[0-9]+-eksbuild\\.[0-9]+$", patternHint: "a version such as v1.20.0-eksbuild.1" }),
			],
			{
				description: "A version of the add-on, or `latest`, which follows a data source. Silence: what EKS takes at creation.",
				examples: ["v1.20.0-eksbuild.1", "latest"],
			},
		),
	),
	role: Type.Optional(
		text({
			description: "The ARN of a role of your own for the add-on's service account. Silence: one is made where the add-on needs it.",
			pattern: patterns.roleArn,
			patternHint: "the ARN of an IAM role",
			examples: ["arn:aws:iam::111122223333:role/ebs-csi"],
		}),
	),
};

const addon = (description: string, properties: Record<string, TSchema>, examples: readonly unknown[]) =>
	oneOf([Type.Boolean(), object({ ...common, ...properties })], { description, examples });

const configuration = { configuration: Type.Optional(anything("The add-on's own configuration, passed on as JSON.", { resources: {} })) };

const coreDns = {
	configuration: Type.Optional(
		Type.Object(
			{
				replicaCount: Type.Optional(integer(1, 1000, { description: "How many CoreDNS pods.", examples: [3] })),
				autoScaling: Type.Optional(
					object(
						{
							enabled: flag({ description: "Whether the number of pods follows the size of the cluster.", examples: [true] }),
							minReplicas: Type.Optional(integer(2, 1000, { description: "The fewest pods.", examples: [2] })),
							maxReplicas: Type.Optional(integer(2, 1000, { description: "The most pods.", examples: [10] })),
						},
						{ description: "Let the add-on scale CoreDNS.", examples: [{ enabled: true, minReplicas: 2, maxReplicas: 10 }] },
					),
				),
				tolerations: Type.Optional(
					Type.Array(anything("A Kubernetes toleration.", { key: "dedicated", operator: "Exists" }), {
						description: "The taints that CoreDNS pods tolerate.",
						examples: [[{ key: "dedicated", operator: "Exists" }]],
					}),
				),
			},
			{
				additionalProperties: true,
				description: "CoreDNS's own configuration, passed on as JSON.",
				default: {},
				examples: [{ replicaCount: 3 }],
			},
		),
	),
};

/** Typed for the add-ons that every cluster has; the others take their own configuration. */
export const addons = {
	addons: Type.Optional(
		Type.Object(
			{
				"vpc-cni": Type.Optional(
					addon(
						"The Amazon VPC CNI, which gives pods their addresses.",
						{
							networkPolicy: Type.Optional(
								flag({ description: "Whether NetworkPolicy objects are enforced.", default: true, examples: [true] }),
							),
							prefixDelegation: Type.Optional(
								flag({
									description: "Whether nodes take /28 prefixes instead of single addresses: more pods on a node.",
									default: false,
									examples: [true],
								}),
							),
							...configuration,
						},
						[{ networkPolicy: true, prefixDelegation: true }],
					),
				),
				coredns: Type.Optional(addon("CoreDNS, the cluster's DNS server.", coreDns, [{ configuration: { replicaCount: 3 } }])),
				"kube-proxy": Type.Optional(
					addon(
						"kube-proxy, which makes service addresses work on nodes.",
						{
							mode: Type.Optional(
								words(["iptables", "ipvs", "nftables"], {
									description: "How packets are routed.",
									default: "iptables",
									examples: ["nftables"],
								}),
							),
							...configuration,
						},
						[{ mode: "iptables" }, false],
					),
				),
				"eks-pod-identity-agent": Type.Optional(addon("The agent that gives pods their IAM roles.", configuration, [{}])),
				"aws-ebs-csi-driver": Type.Optional(addon("EBS volumes for pods. Its role and policy come with it.", configuration, [{}])),
			},
			{
				additionalProperties: addon("Another EKS add-on.", configuration, [{ version: "v0.8.0-eksbuild.1" }]),
				propertyNames: { pattern: "^[a-z0-9][a-z0-9_-]{0,62}$", patternHint: "an add-on's own name such as metrics-server" },
				description:
					"EKS add-ons by name. Silence: vpc-cni, kube-proxy, coredns and eks-pod-identity-agent; `false` leaves one of them out.",
				default: {},
				examples: [{ "aws-ebs-csi-driver": {}, "metrics-server": {} }],
			},
		),
	),
};
