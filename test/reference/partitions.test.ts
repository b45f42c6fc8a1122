import { partitionOf, refusedZoneIds, region, regionNames, servicePrincipal, zoneCount } from "../../reference/partitions.ts";

test.each([
	["eu-west-1", "aws", "amazonaws.com"],
	["cn-north-1", "aws-cn", "amazonaws.com.cn"],
	["us-gov-west-1", "aws-us-gov", "amazonaws.com"],
	["us-iso-east-1", "aws-iso", "c2s.ic.gov"],
	["us-isob-east-1", "aws-iso-b", "sc2s.sgov.gov"],
	["eu-isoe-west-1", "aws-iso-e", "cloud.adc-e.uk"],
	["us-isof-south-1", "aws-iso-f", "csp.hci.ic.gov"],
	["eusc-de-east-1", "aws-eusc", "amazonaws.eu"],
	["cn-central-9", "aws-cn", "amazonaws.com.cn"],
	["us-gov-north-9", "aws-us-gov", "amazonaws.com"],
	["us-iso-north-9", "aws-iso", "c2s.ic.gov"],
	["us-isob-north-9", "aws-iso-b", "sc2s.sgov.gov"],
	["eu-isoe-north-9", "aws-iso-e", "cloud.adc-e.uk"],
	["us-isof-north-9", "aws-iso-f", "csp.hci.ic.gov"],
	["eusc-fr-west-1", "aws-eusc", "amazonaws.eu"],
	["eu-north-9", "aws", "amazonaws.com"],
	["constructor", "aws", "amazonaws.com"],
])("%s is in %s", (name, partition, dnsSuffix) => {
	expect(partitionOf(name)).toEqual({ name: partition, dnsSuffix });
});

test("every Region is listed in the partition that its name says", () => {
	expect(regionNames()).toHaveLength(48);
	for (const name of regionNames()) expect(partitionOf(name.replace(/\d+$/, "99")).name).toBe(region(name)?.partition);
});

test("EKS refuses one zone each in three Regions", () => {
	expect(refusedZoneIds("us-east-1")).toEqual(["use1-az3"]);
	expect(refusedZoneIds("us-west-1")).toEqual(["usw1-az2"]);
	expect(refusedZoneIds("ca-central-1")).toEqual(["cac1-az3"]);
	expect(regionNames().filter(name => refusedZoneIds(name).length > 0)).toHaveLength(3);
	expect(refusedZoneIds("eu-north-9")).toEqual([]);
});

test("zones that are refused do not count", () => {
	expect(zoneCount("us-east-1")).toBe(5);
	expect(zoneCount("us-west-1")).toBe(2);
	expect(zoneCount("eu-west-1")).toBe(3);
	expect(zoneCount("cn-north-1")).toBeUndefined();
	for (const name of regionNames()) {
		const { zoneIds = [], refusedZoneIds: refused = [] } = region(name) ?? {};
		if (zoneIds.length > 0) expect(zoneIds.filter(id => !refused.includes(id))).toHaveLength(zoneCount(name) ?? 0);
	}
});

test("a Region without EKS, as far as sources go", () => {
	expect(region("eu-west-1")?.eks).toBe(true);
	expect(region("me-west-1")).toEqual({ name: "me-west-1", partition: "aws", refusedZoneIds: [] });
});

test.each([
	["ec2", "eu-west-1", "ec2.amazonaws.com"],
	["ec2", "cn-north-1", "ec2.amazonaws.com"],
	["eks", "us-iso-east-1", "eks.amazonaws.com"],
	["pods.eks", "us-gov-west-1", "pods.eks.amazonaws.com"],
	["eks-fargate-pods", "cn-north-1", "eks-fargate-pods.amazonaws.com"],
	["vpc-flow-logs", "cn-north-1", "vpc-flow-logs.amazonaws.com"],
	["logs", "eu-west-1", "logs.eu-west-1.amazonaws.com"],
	["logs", "cn-north-1", "logs.cn-north-1.amazonaws.com.cn"],
	["logs", "us-isob-east-1", "logs.us-isob-east-1.sc2s.sgov.gov"],
] as const)("the principal of %s in %s is %s", (service, regionName, principal) => {
	expect(servicePrincipal(service, regionName)).toBe(principal);
});

test.each(["eu-north-9", "EU-WEST-1", "", "__proto__", "constructor"])("%p is no Region", name => {
	expect(region(name)).toBeUndefined();
	expect(zoneCount(name)).toBeUndefined();
	expect(refusedZoneIds(name)).toEqual([]);
});
