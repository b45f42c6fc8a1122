import { argumentNames, hasArgument, minimumProvider, resourceHas, resourceTypes } from "../../reference/provider-arguments.ts";

test.each([
	["aws_eks_cluster", "deletion_protection", { "5.100": false, "6.8": false, "6.9": true, "6": true, "7": true }],
	["aws_eks_cluster", "region", { "5.100": false, "6.0": true, "6": true }],
	["aws_eks_cluster", "control_plane_scaling_config.tier", { "5.100": false, "6.22": false, "6.23.0": true, "6": true }],
	["aws_eks_cluster", "vpc_config.control_plane_egress_mode", { "6.25": false, "6.51": false, "6.52": true, "6": true }],
	["aws_eks_cluster", "vpc_config.subnet_ids", { "4": true, "5": true, "5.90": true, "5.100": true, "6.10": true, "6": true }],
	["aws_eks_node_group", "warm_pool_config.min_size", { "6.55": false, "6.56": true }],
	["aws_nat_gateway", "availability_mode", { "5.100": false, "6.23": false, "6.24": true }],
	["aws_nat_gateway", "vpc_id", { "5.100": false, "6.0": true, "6.24": true, "6.30": true }],
	["aws_eks_addon", "namespace_config", { "6.25": false, "6.40": false, "6.66": true, "6.70": true, "6": true }],
	["aws_eip", "vpc", { "5": true, "5.100": true, "6.0": false, "6": false }],
	["aws_security_group", "ingress.cidr_blocks", { "5.100": true, "6": true }],
])("%s.%s: %p", (resourceType, path, expected) => {
	const found = Object.keys(expected).map(version => [version, hasArgument(resourceType, path.split("."), version)]);
	expect(Object.fromEntries(found)).toEqual(expected);
});

test.each([
	["aws_eks_cluster", ["no_such_argument"]],
	["aws_eks_cluster", ["vpc_config", "no_such_argument"]],
	["aws_eks_cluster", ["vpc_config.subnet_ids"]],
	["aws_eks_cluster", ["name", "first"]],
	["aws_no_such_resource", ["name"]],
	["aws_eks_cluster", ["__proto__"]],
	["aws_eks_cluster", ["constructor", "name"]],
	["constructor", ["name"]],
	["__proto__", []],
])("%s %p is not known", (resourceType, path) => {
	expect(hasArgument(resourceType, path, "6")).toBeUndefined();
	expect(argumentNames(resourceType, path)).toBeUndefined();
	expect(minimumProvider(resourceType, path)).toBeUndefined();
});

test.each(["", "latest", "~> 6.0", "6.", "v6", "-1"])("%p is no provider version", version => {
	expect(hasArgument("aws_eks_cluster", ["name"], version)).toBeUndefined();
});

test.each([
	["aws_eks_cluster", "control_plane_scaling_config", "6.23"],
	["aws_eks_cluster", "control_plane_scaling_config.tier", "6.23"],
	["aws_eks_cluster", "vpc_config.control_plane_egress_mode", "6.52"],
	["aws_eks_cluster", "deletion_protection", "6.9"],
	["aws_eks_node_group", "warm_pool_config", "6.56"],
	["aws_eks_node_group", "update_config.update_strategy", "6.26"],
	["aws_eks_node_group", "node_repair_config.max_parallel_nodes_repaired_count", "6.20"],
	["aws_nat_gateway", "availability_mode", "6.24"],
	["aws_kms_key", "region", "6.0"],
	["aws_nat_gateway", "vpc_id", "6.25"],
	["aws_eks_addon", "namespace_config.namespace", "6.66"],
	["aws_eks_cluster", "name", undefined],
	["aws_eip", "vpc", undefined],
])("%s.%s needs provider %s", (resourceType, path, version) => {
	expect(minimumProvider(resourceType, path.split("."))).toBe(version);
});

test("an argument is there from its first provider version on", () => {
	for (const [resourceType, path] of resourceTypes().flatMap(type => (argumentNames(type) ?? []).map(name => [type, name] as const))) {
		const version = minimumProvider(resourceType, [path]);
		if (version !== undefined)
			expect([path, hasArgument(resourceType, [path], version), hasArgument(resourceType, [path], "5.100")]).toEqual([path, true, false]);
	}
});

test("names to choose from", () => {
	expect(argumentNames("aws_eks_access_entry")).toEqual([
		"cluster_name",
		"kubernetes_groups",
		"principal_arn",
		"region",
		"tags",
		"tags_all",
		"type",
		"user_name",
	]);
	expect(argumentNames("aws_eks_cluster", ["compute_config"])).toEqual(["enabled", "node_pools", "node_role_arn"]);
	expect(argumentNames("aws_eks_cluster", ["tags"])).toEqual([]);
});

test("resource types", () => {
	expect(resourceTypes()).toHaveLength(31);
	expect(resourceHas("aws_eks_cluster", "5.100")).toBe(true);
	expect(resourceHas("aws_eks_cluster", "6")).toBe(true);
	expect(resourceHas("aws_no_such_resource", "6")).toBeUndefined();
});
