import type { Cluster } from "../../../schemas/intent.generated.ts";
import type { Resolution } from "../../../schemas/resolve/plan.ts";
import { resolved } from "./resolved.ts";

type Created = Extract<NonNullable<Cluster["network"]>, { vpc?: "create" }>;
type Existing = Extract<NonNullable<Cluster["network"]>, { vpc: "existing" }>;

const network = (said: Created, region = "eu-west-1") => resolved({ region, network: said });

const subnetsOf = ({ plan }: Resolution) =>
	plan.network.subnets.map(({ role, key, cidr, zone, zoneIndex, id }) =>
		[`${role}/${key}`, cidr, zone ?? (zoneIndex === undefined ? undefined : `#${zoneIndex}`), id]
			.filter(part => part !== undefined)
			.join(" "),
	);

const problemsOf = ({ problems }: Resolution) => problems.map(({ path, message }) => `${path.join("/")}: ${message}`);

describe("zones", () => {
	test.each([
		["eu-west-1", 3, "default"],
		["us-east-1", 3, "default"],
		["us-west-1", 2, "all that EKS takes in us-west-1"],
		["ca-central-1", 3, "default"],
		["cn-north-1", 3, "default"],
		["xx-new-1", 3, "default"],
	])("%s: silence takes %i", (region, count, reason) => {
		const { plan, filled, reasons } = resolved({ region });
		expect(plan.network.zones).toEqual({ kind: "number", count });
		expect(filled.network).toMatchObject({ zones: count });
		expect(reasons.get("network/zones")).toBe(reason);
		expect(plan.network.subnets.filter(({ role }) => role === "private")).toHaveLength(count);
	});

	test("a number: AWS fills it, so that subnets only have places", () => {
		expect(subnetsOf(network({ zones: 2 })).slice(0, 3)).toEqual([
			"private/1 10.0.0.0/19 #0",
			"private/2 10.0.32.0/19 #1",
			"public/1 10.0.192.0/24 #0",
		]);
	});

	test("names: addresses and ranges follow the letter, whatever the order", () => {
		const one = network({ zones: ["eu-west-1c", "eu-west-1a"] });
		expect(subnetsOf(one).slice(0, 3)).toEqual([
			"private/a 10.0.0.0/19 eu-west-1a",
			"private/c 10.0.64.0/19 eu-west-1c",
			"public/a 10.0.192.0/24 eu-west-1a",
		]);
		expect(subnetsOf(network({ zones: ["eu-west-1a", "eu-west-1c"] }))).toEqual(subnetsOf(one));
	});

	test("ids likewise, by their number", () => {
		expect(subnetsOf(network({ zones: ["euw1-az3", "euw1-az1"] })).slice(0, 2)).toEqual([
			"private/az1 10.0.0.0/19 euw1-az1",
			"private/az3 10.0.64.0/19 euw1-az3",
		]);
	});

	test.each<[string, Created["zones"], Created["zones"]]>([
		["by number", 2, 6],
		["by name", ["eu-west-1a", "eu-west-1c"], ["eu-west-1a", "eu-west-1b", "eu-west-1c"]],
		["by id", ["euw1-az2", "euw1-az4"], ["euw1-az1", "euw1-az2", "euw1-az3", "euw1-az4"]],
	])("adding a zone renumbers no subnet: %s", (_, few, more) => {
		for (const cidr of ["10.0.0.0/16", "10.0.0.0/20"]) {
			const before = subnetsOf(network({ cidr, ...(few !== undefined && { zones: few }) }));
			expect(before).not.toEqual([]);
			expect(subnetsOf(network({ cidr, ...(more !== undefined && { zones: more }) }))).toEqual(expect.arrayContaining(before));
		}
	});

	test("a name and an id may be one zone", () => {
		const found = network({ zones: ["eu-west-1a", "euw1-az1", "eu-west-1b"] });
		expect(problemsOf(found)).toEqual([
			"network/zones: `network.zones` mixes names and ids, and which id a name has differs between accounts: use one or the other.",
		]);
		expect(subnetsOf(found)).toHaveLength(6);
	});

	test("two Regions' zones cannot have one letter", () => {
		const found = network({ zones: ["eu-west-1a", "us-east-1a", "eu-west-1b"] });
		expect(problemsOf(found)).toEqual(["network/zones: `network.zones` names us-east-1a and another zone of the same letter or number."]);
		expect(subnetsOf(found)).toHaveLength(6);
	});
});

describe("sizes of subnets", () => {
	test.each([
		["10.0.0.0/16", ["private/1 10.0.0.0/19", "public/1 10.0.192.0/24", "controlPlane/1 10.0.198.0/28"]],
		["10.0.0.0/17", ["private/1 10.0.0.0/20", "public/1 10.0.96.0/25", "controlPlane/1 10.0.99.0/28"]],
		["10.0.0.0/20", ["private/1 10.0.0.0/23", "public/1 10.0.12.0/28", "controlPlane/1 10.0.12.96/28"]],
		["10.0.0.0/24", ["private/1 10.0.0.0/27", "public/1 10.0.0.128/28", "controlPlane/1 10.0.0.192/28"]],
	])("follow the VPC: %s", (cidr, firsts) => {
		const found = network({ cidr, zones: 3 });
		const first = subnetsOf(found)
			.filter(text => text.includes("/1 "))
			.map(text => text.replace(" #0", ""));
		expect(problemsOf(found)).toEqual([]);
		expect(first).toEqual(firsts);
	});

	test("are shown, with the reason", () => {
		const { filled, reasons } = network({ cidr: "10.0.0.0/20", subnets: { public: { prefix: 26 } } });
		expect(filled.network).toMatchObject({ subnets: { private: { prefix: 23 }, public: { prefix: 26 }, controlPlane: { prefix: 28 } } });
		expect(reasons.get("network/subnets/private")).toBe("follows network.cidr");
		expect(reasons.has("network/subnets/public")).toBe(false);
	});

	test("can be said", () => {
		const found = network({ zones: 2, subnets: { private: { prefix: 20 }, public: { prefix: 27 }, controlPlane: { prefix: 26 } } });
		expect(subnetsOf(found)).toEqual([
			"private/1 10.0.0.0/20 #0",
			"private/2 10.0.16.0/20 #1",
			"public/1 10.0.96.0/27 #0",
			"public/2 10.0.96.32/27 #1",
			"controlPlane/1 10.0.96.192/26 #0",
			"controlPlane/2 10.0.97.0/26 #1",
		]);
	});

	test("ranges can be listed, in the order in which the zones are", () => {
		const found = network({
			zones: ["eu-west-1b", "eu-west-1a"],
			subnets: { private: { cidrs: ["10.0.128.0/20", "10.0.144.0/20"] } },
		});
		expect(subnetsOf(found).slice(0, 2)).toEqual(["private/a 10.0.144.0/20 eu-west-1a", "private/b 10.0.128.0/20 eu-west-1b"]);
	});

	test("what is not listed makes room for what is", () => {
		const found = network({ zones: 2, subnets: { private: { cidrs: ["10.0.0.0/19", "10.0.32.0/19"] } } });
		expect(subnetsOf(found)).toEqual([
			"private/1 10.0.0.0/19 #0",
			"private/2 10.0.32.0/19 #1",
			"public/1 10.0.64.0/24 #0",
			"public/2 10.0.65.0/24 #1",
			"controlPlane/1 10.0.70.0/28 #0",
			"controlPlane/2 10.0.70.16/28 #1",
		]);
	});

	test.each<[string, Created, string]>([
		[
			"too few ranges",
			{ zones: 3, subnets: { public: { cidrs: ["10.0.0.0/24"] } } },
			"network/subnets/public/cidrs: `network.subnets.public.cidrs` lists 1 ranges for 3 zones.",
		],
		[
			"too large for the VPC",
			{ subnets: { private: { prefix: 17 } } },
			"network/subnets: Subnets of private /17, public /24, controlPlane /28 for zone 3 do not fit into 10.0.0.0/16: make them smaller, the VPC larger, or list their `cidrs`.",
		],
		[
			"too small a VPC for a zone far down the alphabet",
			{ cidr: "10.0.0.0/24", zones: ["us-east-1a", "us-east-1f"] },
			"network/subnets: Subnets of private /27, public /28, controlPlane /28 for zone 6 do not fit into 10.0.0.0/24: make them smaller, the VPC larger, or list their `cidrs`.",
		],
		[
			"too small a VPC",
			{ cidr: "10.0.0.0/25" },
			"network/cidr: `network.cidr` is 10.0.0.0/25, but must be a /16 to /24 range that starts at its first address.",
		],
		[
			"too large a VPC",
			{ cidr: "10.0.0.0/8" },
			"network/cidr: `network.cidr` is 10.0.0.0/8, but must be a /16 to /24 range that starts at its first address.",
		],
		[
			"an address in the middle",
			{ cidr: "10.0.0.1/16" },
			"network/cidr: `network.cidr` is 10.0.0.1/16, but must be a /16 to /24 range that starts at its first address.",
		],
		[
			"a listed range by another address",
			{ zones: 2, subnets: { private: { cidrs: ["10.0.0.1/24", "10.0.1.0/24"] } } },
			"network/subnets/private/cidrs/0: `network.subnets.private.cidrs.0` is 10.0.0.1/24, but a range is named by its first address: 10.0.0.0/24.",
		],
	])("%s", (_, said, problem) => {
		expect(problemsOf(network(said))).toEqual([problem]);
	});
});

describe("an existing VPC", () => {
	const id = "vpc-0123456789abcdef0";
	const [a, b, c] = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1", "subnet-0123456789abcdef2"] as const;

	test("subnets by their names, in order", () => {
		const found = resolved({
			network: {
				vpc: "existing",
				id,
				privateSubnets: { b, a: { id: a, zone: "eu-west-1a", cidr: "10.0.0.0/19" } },
				controlPlaneSubnets: { c },
			},
		});
		expect(subnetsOf(found)).toEqual([`private/a 10.0.0.0/19 eu-west-1a ${a}`, `private/b ${b}`, `controlPlane/c ${c}`]);
		expect(found.plan.network).toMatchObject({
			vpc: "existing",
			id,
			nat: "none",
			s3Endpoint: false,
			cidrs: [],
			zones: { kind: "names", names: ["eu-west-1a"] },
		});
		expect(found.plan.network).not.toHaveProperty("flowLogs");
	});

	test("ranges by another address than their first", () => {
		const found = resolved({
			network: { vpc: "existing", id, cidrs: ["10.0.0.1/16"], publicSubnets: { a: { id: b, cidr: "10.0.0.9/24" } }, privateSubnets: { a } },
		});
		expect(problemsOf(found)).toEqual([
			"network/cidrs/0: `network.cidrs.0` is 10.0.0.1/16, but a range is named by its first address: 10.0.0.0/16.",
			"network/publicSubnets/a/cidr: `network.publicSubnets.a.cidr` is 10.0.0.9/24, but a range is named by its first address: 10.0.0.0/24.",
		]);
	});
});

describe("the range of services", () => {
	const reason = (said: Resolution) => [said.plan.serviceCidr, said.reasons.get("network/serviceCidr")];

	test("one that does not overlap the VPC", () => {
		expect(reason(network({}))).toEqual(["172.20.0.0/16", "does not overlap the VPC"]);
		expect(reason(network({ cidr: "172.20.0.0/16" }))).toEqual(["10.100.0.0/16", "does not overlap the VPC"]);
	});

	test("can be said", () => {
		expect(reason(network({ serviceCidr: "10.200.0.0/16" }))).toEqual(["10.200.0.0/16", undefined]);
	});

	test("of a VPC whose ranges nobody says, EKS decides", () => {
		const existing: Existing = { vpc: "existing", id: "vpc-0123456789abcdef0", privateSubnets: { a: "subnet-0123456789abcdef0" } };
		const withRanges = (...cidrs: [string, ...string[]]) => resolved({ network: { ...existing, cidrs } });
		expect(resolved({ network: existing }).plan).not.toHaveProperty("serviceCidr");
		expect(reason(withRanges("172.16.0.0/12", "10.0.0.0/8"))).toEqual(["192.168.0.0/16", "does not overlap the VPC"]);
		expect(problemsOf(withRanges("172.16.0.0/12", "10.0.0.0/8", "192.168.0.0/16"))).toEqual([
			"network: Every usual range for Kubernetes services overlaps the VPC: say `network.serviceCidr`.",
		]);
	});
});

test("clients' ranges are ranges, named by their first address", () => {
	const found = resolved({ endpoint: { public: { cidrs: ["203.0.113.9/24", "2001:db8::1/32", "::::/8", "2001:db8::/32"] } } });
	expect(problemsOf(found)).toEqual([
		"endpoint/public/cidrs/0: `endpoint.public.cidrs.0` is 203.0.113.9/24, but a range is named by its first address: 203.0.113.0/24.",
		"endpoint/public/cidrs/1: `endpoint.public.cidrs.1` is 2001:db8::1/32, but a range is named by its first address: 2001:db8::/32.",
		"endpoint/public/cidrs/2: `endpoint.public.cidrs.2` is ::::/8, which is no range of addresses.",
	]);
});

test("NAT, flow logs and endpoints", () => {
	expect(network({}).plan.network).toMatchObject({
		nat: "perZone",
		s3Endpoint: true,
		flowLogs: { retentionDays: 90, group: "/aws/vpc/payments/flow-logs", role: { name: "payments-eu-west-1-flow-logs" } },
	});
	const off = network({ nat: "none", endpoints: "none", flowLogs: false }).plan.network;
	expect(off).toMatchObject({ nat: "none", s3Endpoint: false });
	expect(off).not.toHaveProperty("flowLogs");
	expect(network({ flowLogs: { retentionDays: 7 } }).plan.network.flowLogs?.retentionDays).toBe(7);
});
