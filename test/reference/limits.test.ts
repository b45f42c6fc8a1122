import data from "../../reference/limits.json" with { type: "json" };
import { limits } from "../../reference/limits.ts";

test("every limit says where it comes from", () => {
	expect(Object.keys(data.from)).toEqual(Object.keys(limits));
	expect(Object.values(data.from)).not.toContain("");
});

test("a name prefix leaves room for the 26 characters that the provider appends", () => {
	expect(limits.nodeGroupNamePrefix).toBe(limits.nodeGroupName - 26);
	expect(limits.iamRoleNamePrefix).toBe(limits.iamRoleName - 26);
	expect(limits.iamPolicyNamePrefix).toBe(limits.iamPolicyName - 26);
	expect(limits.launchTemplateNamePrefix).toBe(limits.launchTemplateName - 26);
});

test("names, quotas and addresses", () => {
	expect(limits).toMatchObject({
		clusterName: 100,
		nodeGroupName: 63,
		iamRoleName: 64,
		launchTemplateName: 125,
		tagsPerResource: 50,
		publicCidrsPerCluster: 40,
		instanceTypesPerNodeGroup: 20,
		nodesPerNodeGroup: 450,
		subnetPrefix: { min: 16, max: 28 },
		serviceCidrPrefix: { min: 12, max: 24 },
		reservedAddressesPerSubnet: 5,
		controlPlaneFreeAddresses: 6,
		userDataBytes: 16384,
	});
});

test("a /28, the smallest subnet, holds a control plane", () => {
	expect(2 ** (32 - limits.subnetPrefix.max) - limits.reservedAddressesPerSubnet).toBeGreaterThanOrEqual(limits.controlPlaneFreeAddresses);
});

test("CloudWatch Logs accepts 22 retention periods", () => {
	expect(limits.logRetentionDays).toHaveLength(22);
	expect(limits.logRetentionDays).toEqual(expect.arrayContaining([1, 90, 365, 1096, 2192, 2557, 2922, 3288, 3653]));
	expect(limits.logRetentionDays).not.toContain(360);
	expect([...limits.logRetentionDays].sort((a, b) => a - b)).toEqual(limits.logRetentionDays);
});
