import { internal } from "../../../languages/intent/node-type.ts";
import { List } from "../../../languages/list.ts";
import type { Node } from "../../../languages/model/index.ts";
import { Undecided } from "../../../languages/undecided.ts";
import { header, intent } from "../../intent.ts";
import { look, shown, type Looked } from "../look.ts";

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && "address" in value;

/** A field's value, a node by its address. */
function plain(value: unknown): unknown {
	if (isNode(value)) return `→ ${value.address}`;
	if (value instanceof List) return [...value].map(plain);
	return value instanceof Map ? Object.fromEntries(value) : value;
}

function read(node: object, field: string): unknown {
	try {
		return plain((node as Record<string, unknown>)[field]);
	} catch (error) {
		if (error instanceof Undecided) return `? ${error.why}`;
		throw error;
	}
}

const nodesOf = (found: Looked) => {
	const steps = [...found.sourceCode.traverse()] as unknown as { target: Node; phase: number }[];
	return steps.flatMap(({ target, phase }) => (phase === 1 && target.type !== "File" && target.type !== "Document" ? [target] : []));
};

/** Every field of every node, as rules read them. */
const fieldsOf = (node: Node) => Object.fromEntries(Object.keys(internal(node).fields).map(field => [field, read(node, field)]));

test("silence: what each node says", () => {
	const nodes = Object.fromEntries(nodesOf(look(header)).map(node => [`${node.type} ${node.address}`, fieldsOf(node)]));
	expect(Object.keys(nodes)).toEqual([
		"Provider payments/terraform/provider",
		"Cluster payments",
		"Endpoint payments/endpoint",
		"Logging payments/logging",
		"LogGroup payments/logging/group",
		"SecretsEncryption payments/encryption",
		"Key payments/keys/this",
		"Access payments/access",
		"Role payments/roles/payments-eu-west-1-cluster",
		"Role payments/roles/payments-eu-west-1-node",
		"Role payments/roles/payments-eu-west-1-vpc-cni",
		"Network payments/network",
		"LogGroup payments/network/flowLogs",
		...["private", "public", "controlPlane"].flatMap(role => [1, 2, 3].map(place => `Subnet payments/network/${role}/${place}`)),
		"NodeGroup payments/nodeGroups/default",
		"LaunchTemplate payments/nodeGroups/default/launchTemplate",
		"Volume payments/nodeGroups/default/root",
		"Addon payments/addons/coredns",
		"Addon payments/addons/eks-pod-identity-agent",
		"Addon payments/addons/kube-proxy",
		"Addon payments/addons/vpc-cni",
		"ServiceAccountRole payments/addons/vpc-cni",
	]);
	expect(nodes["Cluster payments"]).toMatchObject({
		name: "payments",
		region: "eu-west-1",
		version: "1.36",
		supportType: "STANDARD",
		forceUpdateVersion: false,
		deletionProtection: true,
		zonalShift: true,
		tier: "standard",
		egressMode: "AWS_MANAGED",
		ipFamily: "ipv4",
		serviceCidr: "172.20.0.0/16",
		bootstrapsAddons: false,
		network: "→ payments/network",
		subnets: [1, 2, 3].map(place => `→ payments/network/controlPlane/${place}`),
		role: "→ payments/roles/payments-eu-west-1-cluster",
		nodeGroups: ["→ payments/nodeGroups/default"],
		serviceAccountRoles: ["→ payments/addons/vpc-cni"],
		tags: {},
	});
	expect(nodes["LogGroup payments/logging/group"]).toEqual({
		name: "/aws/eks/payments/cluster",
		holds: "controlPlane",
		managed: true,
		beforeCluster: true,
		retentionDays: 365,
		key: "→ payments/keys/this",
	});
	expect(nodes["Network payments/network"]).toMatchObject({
		id: undefined,
		cidrs: ["10.0.0.0/16"],
		nat: "perZone",
		dnsSupport: true,
		dnsHostnames: true,
		flowLog: "ALL",
		flowLogGroup: "→ payments/network/flowLogs",
		defaultSecurityGroupClosed: true,
		endpoints: ["s3"],
	});
	expect(["private", "public", "controlPlane"].map(role => nodes[`Subnet payments/network/${role}/2`])).toMatchObject([
		{
			role: "private",
			zone: "zone 2",
			cidr: "10.0.32.0/19",
			egress: "natGateway",
			assignsPublicIp: false,
			tags: { "kubernetes.io/role/internal-elb": "1" },
		},
		{ role: "public", egress: "internetGateway", assignsPublicIp: false, tags: { "kubernetes.io/role/elb": "1" } },
		{ role: "controlPlane", egress: "none", tags: {} },
	]);
	expect(nodes["NodeGroup payments/nodeGroups/default"]).toMatchObject({
		kind: "managed",
		name: "default",
		instanceTypes: ["m6i.large"],
		amiType: "AL2023_x86_64_STANDARD",
		capacity: "ON_DEMAND",
		minSize: 3,
		desiredSize: undefined,
		maxSize: 6,
		version: undefined,
		releaseVersion: undefined,
		maxUnavailable: undefined,
		maxUnavailablePercent: 33,
		updateStrategy: "DEFAULT",
		nodeRepair: true,
		forceUpdateVersion: false,
		sshKey: undefined,
		role: "→ payments/roles/payments-eu-west-1-node",
	});
	expect(nodes["LaunchTemplate payments/nodeGroups/default/launchTemplate"]).toMatchObject({
		of: "→ payments/nodeGroups/default",
		kind: "made",
		httpTokens: "required",
		hopLimit: 1,
		publicIp: undefined,
	});
	expect(nodes["Volume payments/nodeGroups/default/root"]).toMatchObject({
		device: "/dev/xvda",
		root: true,
		sizeGiB: 50,
		volumeType: "gp3",
		encrypted: true,
		key: "→ payments/keys/this",
	});
	expect(nodes["ServiceAccountRole payments/addons/vpc-cni"]).toMatchObject({
		via: "podIdentity",
		namespace: "kube-system",
		serviceAccount: "aws-node",
		addon: "→ payments/addons/vpc-cni",
	});
	expect(nodes["Provider payments/terraform/provider"]).toEqual({ target: "6" });
});

const rich: [name: string, text: string][] = [
	["silence", header],
	[
		"much said",
		intent`
			tags: { team: payments }
			endpoint: { private: true, public: { cidrs: [203.0.113.0/24] } }
			logging: { types: [audit], retentionDays: 90 }
			encryption: { secrets: create, volumes: awsManaged, logs: awsOwned }
			access: { a: { principal: "arn:aws:iam::111122223333:role/a", policies: [{ policy: AmazonEKSViewPolicy, namespaces: [x] }], groups: [g] } }
			network: { zones: [eu-west-1a, eu-west-1b], nat: single, flowLogs: false }
			nodeGroups:
			  a: { os: bottlerocket, volumes: { b: { device: /dev/xvdc } }, ssh: { keyName: k, sourceSecurityGroups: [sg-0123456789abcdef0] } }
			addons: { aws-ebs-csi-driver: { role: "arn:aws:iam::111122223333:role/ebs" }, coredns: { version: latest } }
			serviceAccounts: { o: { namespace: n, grants: { s3: { read: ["arn:aws:s3:::b"] } } }, p: { namespace: n, role: "arn:aws:iam::111122223333:role/p" } }
			terraform: { provider: "5.100" }
			deletionProtection: true
			overrides: { aws_eks_cluster.this: { bootstrap_self_managed_addons: true } }
		`,
	],
	[
		"an existing VPC",
		intent`
			network:
			  vpc: existing
			  id: vpc-0123456789abcdef0
			  privateSubnets: { a: { id: subnet-0123456789abcdef0, zone: eu-west-1a, cidr: 10.0.0.0/24 }, b: subnet-0123456789abcdef1 }
		`,
	],
	[
		"nearly nothing that is valid",
		"apiVersion: eksmith/v1\nkind: Cluster\nname: 3\nregion: 4\nversion: 5\nnetwork: 6\nnodeGroups: { a: 7 }\naddons: 8\n",
	],
];

describe.each(rich)("%s", (_, text) => {
	const found = look(text);
	const lines = text.split("\n").length;
	const nodes = nodesOf(found);

	test("every field of every node has a value, or is unknown for a reason", () => {
		const values = nodes.flatMap(node => Object.values(fieldsOf(node)));
		expect(values.length).toBeGreaterThan(100);
	});

	test("every field of every node has a place in the file", () => {
		for (const node of nodes) {
			for (const field of ["", ...Object.keys(internal(node).fields)]) {
				const place = found.sourceCode.at(node, field as never);
				expect([shown(place), place.loc.start.line >= 1, place.loc.end.line <= lines, place.range[0] <= place.range[1]]).toEqual([
					shown(place),
					true,
					true,
					true,
				]);
				expect(["written", "default"]).toContain(place.origin);
			}
		}
	});

	test("every node has an address of its own, and a parent", () => {
		const addresses = nodes.map(({ type, address }) => `${type} ${address}`);
		expect(new Set(addresses).size).toBe(addresses.length);
		for (const node of nodes) expect(found.sourceCode.getParent(node)?.type).toBeDefined();
	});
});

test("what is written and needs a provider is a node", () => {
	const found = look(rich[1]?.[1] ?? "");
	expect(nodesOf(found).flatMap(node => (node.type === "ProviderArgument" ? [fieldsOf(node)] : []))).toMatchObject([
		{
			resource: "aws_eks_cluster",
			argument: "deletion_protection",
			target: "5.100",
			supported: false,
			since: "6.9",
			nearest: undefined,
			resourceExists: true,
		},
		{ argument: "bootstrap_self_managed_addons", resourceAddress: "aws_eks_cluster.this", supported: true, resourceExists: true },
	]);
});
