import { accessPolicy, accessPolicyArn, accessPolicyNames, managedPolicyArn } from "../../reference/access-policies.ts";

test.each([
	["AmazonEKSClusterAdminPolicy", { customerUse: true, level: "admin", readsSecrets: true }],
	["AmazonEKSEditPolicy", { customerUse: true, level: "edit", readsSecrets: true }],
	["AmazonEKSAdminViewPolicy", { customerUse: true, level: "view", readsSecrets: true }],
	["AmazonEKSViewPolicy", { customerUse: true, level: "view", readsSecrets: false }],
	["AmazonEKSHybridPolicy", { customerUse: false }],
	["AmazonEKSEventPolicy", {}],
])("%s", (name, facts) => {
	expect(accessPolicy(name)).toEqual(facts);
});

test("all access policies are listed", () => {
	expect(accessPolicyNames()).toHaveLength(36);
	expect(accessPolicyNames()).toContain("AmazonEKSAutoNodePolicy");
});

test("ARNs carry partition and path", () => {
	expect(accessPolicyArn("AmazonEKSViewPolicy", "aws-cn")).toBe("arn:aws-cn:eks::aws:cluster-access-policy/AmazonEKSViewPolicy");
	expect(managedPolicyArn("AmazonEKSClusterPolicy", "aws-us-gov")).toBe("arn:aws-us-gov:iam::aws:policy/AmazonEKSClusterPolicy");
	expect(managedPolicyArn("AmazonEBSCSIDriverPolicy", "aws")).toBe("arn:aws:iam::aws:policy/service-role/AmazonEBSCSIDriverPolicy");
	expect(managedPolicyArn("AmazonEBSCSIDriverPolicyV2", "aws")).toBe("arn:aws:iam::aws:policy/AmazonEBSCSIDriverPolicyV2");
});

test.each(["AmazonEKSNoSuchPolicy", "", "__proto__", "constructor"])("%p is no access policy, and has no path", name => {
	expect(accessPolicy(name)).toBeUndefined();
	expect(managedPolicyArn(name, "aws")).toBe(`arn:aws:iam::aws:policy/${name}`);
});
