import type { Cluster } from "../../schemas/intent.generated.ts";

const base = { apiVersion: "eksmith/v1", kind: "Cluster", version: "1.36" } as const;

/** Intents that together ask for all that the generator can make and no template does. */
export const everything: Readonly<Record<string, Cluster>> = {
	everything: {
		...base,
		name: "everything",
		region: "us-east-1",
		tags: { team: "${platform}", Name: "everything" },
		endpoint: { public: { cidrs: ["203.0.113.0/24"] } },
		logging: { types: ["audit"], retentionDays: 7 },
		encryption: { secrets: "create", volumes: "create", logs: "create" },
		authentication: "API_AND_CONFIG_MAP",
		creatorAdmin: true,
		upgrade: { support: "extended", force: true },
		access: {
			viewers: {
				principal: "arn:aws:iam::111122223333:role/viewers",
				groups: ["viewers"],
				policies: [{ policy: "AmazonEKSViewPolicy", namespaces: ["a"] }],
			},
		},
		network: { zones: ["use1-az1", "use1-az2"], nat: "single", serviceCidr: "10.200.0.0/16" },
		nodeGroups: {
			"1-general": {
				releaseVersion: "latest",
				labels: { role: "general" },
				taints: [{ key: "dedicated", value: "x", effect: "NoExecute" }],
				volume: { sizeGiB: 80, iops: 4000, throughputMiBps: 250 },
				volumes: { scratch: { device: "/dev/xvdc" } },
				ssh: { keyName: "operators", sourceSecurityGroups: ["sg-0123456789abcdef0"] },
				update: { maxUnavailable: 1, strategy: "minimal" },
				repair: false,
				tags: { shift: "night" },
			},
			rocket: { os: "bottlerocket", releaseVersion: "latest", capacity: "spot", metadata: { hopLimit: 2 }, subnets: ["az1"] },
		},
		addons: { "metrics-server": { version: "latest" }, "aws-ebs-csi-driver": {}, coredns: { configuration: { replicaCount: 3 } } },
		serviceAccounts: {
			orders: {
				namespace: "a",
				grants: { s3: { write: ["arn:aws:s3:::orders/${aws:PrincipalTag/team}/*"] } },
				policies: ["arn:aws:iam::aws:policy/ReadOnlyAccess"],
			},
			billing: { namespace: "b", role: "arn:aws:iam::111122223333:role/billing" },
		},
		terraform: { assumeRole: "arn:aws:iam::111122223333:role/terraform" },
		overrides: { "aws_cloudwatch_log_group.cluster": { skip_destroy: true } },
	},
	china: {
		...base,
		name: "china",
		region: "cn-north-1",
		encryption: { key: "arn:aws-cn:kms:cn-north-1:111122223333:key/12345678-1234-1234-1234-123456789012" },
		access: { platform: { principal: "arn:aws-cn:iam::111122223333:role/platform", policies: ["AmazonEKSClusterAdminPolicy"] } },
		network: { nat: "none", flowLogs: false, endpoints: "none" },
		logging: { types: "none" },
		nodeGroups: { general: {} },
	},
};
