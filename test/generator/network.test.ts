import { Generated } from "./generated.ts";

const zonesOf = ["eu-west-1a", "eu-west-1b"] as [string, ...string[]];

test("T59: a VPC resolves names and gives hosts names, or else the private endpoint has none", () => {
	expect(new Generated().block("aws_vpc.this")).toMatchObject({
		cidr_block: "10.0.0.0/16",
		enable_dns_support: true,
		enable_dns_hostnames: true,
	});
});

test("T55: load balancers find public and private subnets by their tags, and no control plane subnet", () => {
	const generated = new Generated();
	expect(generated.block("aws_subnet.public_1").tags).toEqual({ Name: "payments-public-1", "kubernetes.io/role/elb": "1" });
	expect(generated.block("aws_subnet.private_1").tags).toEqual({ Name: "payments-private-1", "kubernetes.io/role/internal-elb": "1" });
	expect(generated.block("aws_subnet.control_plane_1").tags).toEqual({ Name: "payments-control-plane-1" });
});

test("T52: a number of zones takes those that EKS accepts, and no local zone", () => {
	const generated = new Generated({ region: "us-east-1" });
	expect(generated.block("aws_availability_zones.available", "data")).toEqual({
		state: "available",
		filter: [{ name: "opt-in-status", values: ["opt-in-not-required"] }],
		exclude_zone_ids: ["use1-az3"],
	});
	expect(generated.block("aws_subnet.private_2")).toMatchObject({
		availability_zone: "${data.aws_availability_zones.available.names[1]}",
		lifecycle: { ignore_changes: ["availability_zone"] },
	});
	expect(new Generated().block("aws_availability_zones.available", "data")).not.toHaveProperty("exclude_zone_ids");
});

test("named zones are literal, by name or by id, and nothing is looked up", () => {
	const named = new Generated({ network: { zones: zonesOf } });
	expect(named.addresses("data")).toEqual(["aws_caller_identity.current"]);
	expect(named.block("aws_subnet.private_b")).toMatchObject({ availability_zone: "eu-west-1b" });
	expect(named.block("aws_subnet.private_b")).not.toHaveProperty("lifecycle");

	const byId = new Generated({ network: { zones: ["euw1-az1", "euw1-az2"] } });
	expect(byId.block("aws_subnet.public_az2")).toMatchObject({ availability_zone_id: "euw1-az2" });
	expect(byId.block("aws_subnet.public_az2")).not.toHaveProperty("availability_zone");
});

test("T11: each private subnet leaves through the NAT gateway of its own zone, and gateways come after the internet gateway", () => {
	const generated = new Generated({ network: { zones: zonesOf } });
	for (const zone of ["a", "b"]) {
		expect(generated.block(`aws_route.private_${zone}`)).toEqual({
			route_table_id: `\${aws_route_table.private_${zone}.id}`,
			destination_cidr_block: "0.0.0.0/0",
			nat_gateway_id: `\${aws_nat_gateway.nat_${zone}.id}`,
		});
		expect(generated.block(`aws_route_table_association.private_${zone}`)).toEqual({
			route_table_id: `\${aws_route_table.private_${zone}.id}`,
			subnet_id: `\${aws_subnet.private_${zone}.id}`,
		});
		expect(generated.block(`aws_nat_gateway.nat_${zone}`)).toMatchObject({
			allocation_id: `\${aws_eip.nat_${zone}.id}`,
			subnet_id: `\${aws_subnet.public_${zone}.id}`,
			depends_on: ["aws_internet_gateway.this"],
		});
		expect(generated.block(`aws_eip.nat_${zone}`)).toMatchObject({ domain: "vpc", depends_on: ["aws_internet_gateway.this"] });
	}
});

test("a single NAT gateway serves all zones; a change of mind about it changes routes and gateways only", () => {
	const single = new Generated({ network: { zones: zonesOf, nat: "single" } });
	expect(single.names("aws_nat_gateway")).toEqual(["nat_a"]);
	expect(single.block("aws_route.private_b")).toMatchObject({ nat_gateway_id: "${aws_nat_gateway.nat_a.id}" });

	const perZone = new Generated({ network: { zones: zonesOf } });
	const gone = perZone.addresses().filter(address => !single.addresses().includes(address));
	expect(gone).toEqual(["aws_eip.nat_b", "aws_nat_gateway.nat_b"]);
});

test("without NAT gateways private subnets have no way out, and nodes still wait for the S3 endpoint", () => {
	const generated = new Generated({ network: { nat: "none" } });
	expect(generated.names("aws_nat_gateway")).toEqual([]);
	expect(generated.names("aws_route")).toEqual(["public"]);
	expect(generated.waitsFor("aws_eks_node_group.default")).toContain("aws_vpc_endpoint.s3");
	expect(generated.waitsFor("aws_eks_node_group.default")).not.toContain("aws_route.public");
});

test("T54: the control plane has subnets of its own, whose route table leads nowhere", () => {
	const generated = new Generated({ network: { zones: zonesOf } });
	expect(generated.block("aws_eks_cluster.this").vpc_config).toMatchObject({
		subnet_ids: ["${aws_subnet.control_plane_a.id}", "${aws_subnet.control_plane_b.id}"],
	});
	const routed = generated.names("aws_route").map(name => generated.block(`aws_route.${name}`).route_table_id);
	expect(routed).not.toContain("${aws_route_table.control_plane.id}");
});

test("the default security group lets nothing through", () => {
	expect(new Generated().block("aws_default_security_group.this")).toEqual({
		vpc_id: "${aws_vpc.this.id}",
		tags: { Name: "payments-default" },
	});
});

test("S3 is reached through a gateway endpoint from every private subnet, unless the intent has none", () => {
	expect(new Generated({ network: { zones: zonesOf } }).block("aws_vpc_endpoint.s3")).toMatchObject({
		vpc_endpoint_type: "Gateway",
		service_name: "com.amazonaws.eu-west-1.s3",
		route_table_ids: ["${aws_route_table.private_a.id}", "${aws_route_table.private_b.id}"],
	});
	expect(new Generated({ network: { endpoints: "none" } }).names("aws_vpc_endpoint")).toEqual([]);
});

test("flow logs go to an encrypted group with a role that may write there only", () => {
	const generated = new Generated({ network: { flowLogs: { retentionDays: 30 } } });
	expect(generated.block("aws_cloudwatch_log_group.flow_logs")).toEqual({
		name: "/aws/vpc/payments/flow-logs",
		retention_in_days: 30,
		kms_key_id: "${aws_kms_key.this.arn}",
	});
	expect(generated.block("aws_flow_log.this")).toMatchObject({
		traffic_type: "ALL",
		vpc_id: "${aws_vpc.this.id}",
		log_destination: "${aws_cloudwatch_log_group.flow_logs.arn}",
		iam_role_arn: "${aws_iam_role.flow_logs.arn}",
		depends_on: ["aws_iam_role_policy.flow_logs"],
	});
	const [write, find] = generated.statements("aws_iam_role_policy.flow_logs", "policy");
	const group = "arn:aws:logs:eu-west-1:${data.aws_caller_identity.current.account_id}:log-group:/aws/vpc/payments/flow-logs";
	expect(write).toMatchObject({ Resource: [group, `${group}:*`] });
	expect(find).toMatchObject({ Action: "logs:DescribeLogGroups", Resource: "*" });
	expect(new Generated({ network: { flowLogs: false } }).addresses().filter(address => address.includes("flow_log"))).toEqual([]);
});

test("in a VPC that is there, nothing of it is made or changed", () => {
	const generated = new Generated({
		network: {
			vpc: "existing",
			id: "vpc-0123456789abcdef0",
			privateSubnets: { b: "subnet-0b", a: { id: "subnet-0a", zone: "eu-west-1a" } },
		},
	});
	const types = new Set(generated.addresses().map(address => address.split(".")[0]));
	expect([...types].filter(type => /vpc|subnet|route|nat|eip|gateway|flow|default/u.test(type ?? ""))).toEqual([]);
	expect(generated.block("aws_eks_cluster.this").vpc_config).toMatchObject({ subnet_ids: ["subnet-0a", "subnet-0b"] });
	expect(generated.block("aws_eks_node_group.default")).toMatchObject({ subnet_ids: ["subnet-0a", "subnet-0b"] });
	expect(generated.outputs().vpc_id).toMatchObject({ value: "vpc-0123456789abcdef0" });
});
