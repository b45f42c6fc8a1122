import { managedPolicyArn } from "../../reference/access-policies.ts";
import { addonFacts, addonNames } from "../../reference/addons.ts";

test("what silence installs", () => {
	expect(addonNames()).toHaveLength(29);
	expect(addonNames().filter(name => addonFacts(name)?.default)).toEqual(["coredns", "eks-pod-identity-agent", "kube-proxy", "vpc-cni"]);
});

test("nodes wait for the network and for credentials, nothing else", () => {
	expect(addonNames().filter(name => addonFacts(name)?.phase === "beforeNodes")).toEqual([
		"eks-pod-identity-agent",
		"kube-proxy",
		"vpc-cni",
	]);
	expect(addonFacts("coredns")?.phase).toBe("afterNodes");
});

test.each([
	["vpc-cni", "aws-node", ["arn:aws:iam::aws:policy/AmazonEKS_CNI_Policy"]],
	["aws-ebs-csi-driver", "ebs-csi-controller-sa", ["arn:aws:iam::aws:policy/AmazonEBSCSIDriverPolicyV2"]],
	["aws-efs-csi-driver", "efs-csi-controller-sa", ["arn:aws:iam::aws:policy/service-role/AmazonEFSCSIDriverPolicy"]],
	["coredns", "coredns", []],
])("%s runs as %s with %p", (name, serviceAccount, arns) => {
	const facts = addonFacts(name);
	expect(facts?.namespace).toBe("kube-system");
	expect(facts?.serviceAccounts).toContain(serviceAccount);
	expect(facts?.policies.map(policy => managedPolicyArn(policy, "aws"))).toEqual(arns);
});

test("policies are names, with a path at most", () => {
	for (const policy of addonNames().flatMap(name => addonFacts(name)?.policies ?? [])) expect(policy).toMatch(/^(service-role\/)?\w+$/);
});

test("buckets and hosted zones need a policy of one's own", () => {
	expect(addonNames().filter(name => addonFacts(name)?.customActions)).toEqual(["aws-mountpoint-s3-csi-driver", "external-dns"]);
	expect(addonFacts("aws-mountpoint-s3-csi-driver")?.customActions).toContain("s3:GetObject");
});

test("an add-on needs only add-ons that exist", () => {
	expect(addonFacts("aws-privateca-connector-for-kubernetes")?.needsAddons).toEqual(["cert-manager"]);
	for (const needed of addonNames().flatMap(name => addonFacts(name)?.needsAddons ?? [])) expect(addonNames()).toContain(needed);
});

test("Auto Mode brings the core along", () => {
	expect(addonNames().filter(name => addonFacts(name)?.builtInAutoMode)).toEqual([
		"aws-ebs-csi-driver",
		"coredns",
		"eks-node-monitoring-agent",
		"eks-pod-identity-agent",
		"kube-proxy",
		"vpc-cni",
	]);
});

test("configuration keys and compute types, where known", () => {
	expect(addonFacts("vpc-cni")?.configKeys).toContain("enableNetworkPolicy");
	expect(addonFacts("coredns")?.computeTypes).toEqual(["ec2", "fargate", "auto", "hybrid"]);
	expect(addonFacts("cert-manager")?.configKeys).toBeUndefined();
	expect(addonFacts("cert-manager")?.computeTypes).toBeUndefined();
	expect(addonFacts("cert-manager")?.owner).toBe("community");
});

test.each(["vpc_cni", "", "__proto__", "constructor"])("%p is no add-on", name => {
	expect(addonFacts(name)).toBeUndefined();
});
