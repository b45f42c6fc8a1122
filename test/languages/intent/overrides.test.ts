import { intent } from "../../intent.ts";
import { lint } from "../../lint.ts";
import { look } from "../look.ts";

const override = (text: string) =>
	look(intent`overrides: { ${text} }
`);

test("an override has the last word, and the finding is where it stands", () => {
	const found = look(intent`
		endpoint: { private: true }
		overrides:
		  aws_eks_cluster.this:
		    vpc_config:
		      endpoint_private_access: false
		      public_access_cidrs: [203.0.113.0/24]
	`);
	expect(found.one("Endpoint").private).toBe(false);
	expect(found.at("Endpoint", "private")).toBe("10:7-10:30 written");
	expect([...found.one("Endpoint").publicCidrs]).toEqual(["203.0.113.0/24"]);
	expect(found.at("Endpoint", "publicCidrs")).toBe("11:7-11:26 written");
});

test("a block may be a map, or a list of one", () => {
	const found = override("aws_eks_cluster.this: { vpc_config: [{ endpoint_public_access: true }] }");
	expect(found.one("Endpoint").public).toBe(true);
	expect(found.at("Endpoint", "public")).toBe("6:53-6:75 written");
});

test("overrides are linted", () => {
	const found = lint(intent`
		overrides:
		  aws_eks_cluster.this:
		    vpc_config: { endpoint_public_access: true }
		    enabled_cluster_log_types: []
		  aws_launch_template.default:
		    metadata_options: { http_put_response_hop_limit: 2 }
		  aws_cloudwatch_log_group.cluster: { retention_in_days: 1 }
	`);
	expect(found.map(({ line, column, ruleId }) => `${line}:${column} ${ruleId ?? ""}`)).toEqual(
		expect.arrayContaining([
			"8:19 eks/no-world-endpoint",
			"9:5 eks/require-control-plane-logs",
			"11:25 eks/no-pod-imds",
			"12:39 eks/require-log-retention",
		]),
	);
});

test("an override of another resource, or of another argument, changes nothing", () => {
	const found = override(
		"aws_eks_cluster.other: { vpc_config: { endpoint_private_access: false } }, aws_eks_cluster.this: { vpc_config: 3 }",
	);
	expect(found.one("Endpoint").private).toBe(true);
	expect(found.at("Endpoint", "private")).toBe("1:1-1:11 default");
});

test("groups, add-ons, subnets and keys by their Terraform names", () => {
	const found = look(intent`
		nodeGroups: { 1-general: {} }
		addons: { metrics-server: {} }
		network: { zones: 2 }
		overrides:
		  aws_eks_node_group._1_general: { capacity_type: SPOT, instance_types: [m5.large], scaling_config: { min_size: "5" } }
		  aws_eks_addon.metrics_server: { addon_version: v1 }
		  aws_subnet.private_2: { map_public_ip_on_launch: true }
		  aws_kms_key.this: { enable_key_rotation: false }
	`);
	expect(found.one("NodeGroup")).toMatchObject({ capacity: "SPOT", minSize: 5 });
	expect([...found.one("NodeGroup").instanceTypes]).toEqual(["m5.large"]);
	expect(found.one("Addon", "metrics-server").version).toBe("v1");
	expect(
		found
			.all("Subnet")
			.filter(({ assignsPublicIp }) => assignsPublicIp)
			.map(({ address }) => address),
	).toEqual(["payments/network/private/2"]);
	expect(found.one("Key").rotation).toBe(false);
});

describe("values of the wrong type", () => {
	test("Terraform converts texts, numbers and booleans, and so do we", () => {
		const found = override(
			`aws_eks_cluster.this: { version: 1.31, deletion_protection: "false" }, aws_launch_template.default: { metadata_options: { http_put_response_hop_limit: "2" } }, aws_cloudwatch_log_group.cluster: { retention_in_days: 0 }`,
		);
		expect(found.one("Cluster")).toMatchObject({ version: "1.31", deletionProtection: false });
		expect(found.one("LaunchTemplate").hopLimit).toBe(2);
		expect(found.one("LogGroup", "logging/group").retentionDays).toBeUndefined();
	});

	test.each([
		["a map for a text", "aws_eks_cluster.this: { version: { a: 1 } }", "Cluster", "version"],
		["a text for a flag", "aws_eks_cluster.this: { deletion_protection: maybe }", "Cluster", "deletionProtection"],
		["a text for a number", "aws_eks_node_group.default: { scaling_config: { min_size: few } }", "NodeGroup", "minSize"],
		["a fraction", "aws_eks_node_group.default: { scaling_config: { max_size: 1.5 } }", "NodeGroup", "maxSize"],
		["a list in a list", "aws_eks_cluster.this: { vpc_config: { public_access_cidrs: [[a]] } }", "Endpoint", "publicCidrs"],
		["no word of the API", "aws_eks_cluster.this: { upgrade_policy: { support_type: long } }", "Cluster", "supportType"],
	] as const)("%s is unknown", (_, text, type, field) => {
		const node = override(text).one(type) as unknown as Record<string, unknown>;
		expect(() => node[field]).toThrow(expect.objectContaining({ why: "expression" }) as Error);
	});
});

test("names that every object has are no overrides", () => {
	const found = look(intent`
		nodeGroups: { constructor: {}, toString: {} }
		overrides:
		  aws_eks_cluster.constructor: { vpc_config: { endpoint_private_access: false } }
	`);
	expect(found.all("NodeGroup").map(({ name, nodeRepair }) => [name, nodeRepair])).toEqual([
		["constructor", true],
		["toString", true],
	]);
	expect(found.one("Endpoint").private).toBe(true);
});
