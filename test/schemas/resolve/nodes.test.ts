import type { NodeGroup } from "../../../schemas/intent.generated.ts";
import { resolved } from "./resolved.ts";

const one = (group: NodeGroup = {}, defaults?: NodeGroup) => {
	const found = resolved({ nodeGroups: { a: group }, ...(defaults && { nodeGroupDefaults: defaults }) });
	const [plan] = found.plan.nodeGroups;
	if (!plan) throw new Error("no group");
	return { ...found, group: plan };
};

const problemsOf = (group: NodeGroup) => one(group).problems.map(({ path, message }) => `${path.join("/")}: ${message}`);

test("silence is one group; an empty map is none, and nothing then waits for nodes", () => {
	expect(resolved().plan.nodeGroups.map(({ key }) => key)).toEqual(["default"]);
	const { plan } = resolved({ nodeGroups: {} });
	expect(plan.nodeGroups).toEqual([]);
	expect(plan.roles.node).toBeUndefined();
	expect(plan.addons.map(({ name }) => name)).toEqual(["eks-pod-identity-agent", "kube-proxy", "vpc-cni"]);
});

describe("the AMI type follows from the operating system and the first instance type", () => {
	test.each<[string, NodeGroup, string | undefined]>([
		["x86", {}, "AL2023_x86_64_STANDARD"],
		["arm", { instanceTypes: ["m7g.large"] }, "AL2023_ARM_64_STANDARD"],
		["a GPU", { instanceTypes: ["g5.xlarge"] }, "AL2023_x86_64_NVIDIA"],
		["a GPU on arm", { instanceTypes: ["g5g.xlarge"] }, "AL2023_ARM_64_NVIDIA"],
		["Neuron", { instanceTypes: ["inf2.xlarge"] }, "AL2023_x86_64_NEURON"],
		["the first decides", { instanceTypes: ["m7g.large", "m7i.large"] }, "AL2023_ARM_64_STANDARD"],
		["Bottlerocket", { os: "bottlerocket" }, "BOTTLEROCKET_x86_64"],
		["Bottlerocket on arm", { os: "bottlerocket", instanceTypes: ["m7g.large"] }, "BOTTLEROCKET_ARM_64"],
		["Bottlerocket with a GPU", { os: "bottlerocket", instanceTypes: ["g5.xlarge"] }, "BOTTLEROCKET_x86_64_NVIDIA"],
		["Bottlerocket with Neuron", { os: "bottlerocket", instanceTypes: ["inf2.xlarge"] }, "BOTTLEROCKET_x86_64"],
		["said", { amiType: "AL2_x86_64" }, "AL2_x86_64"],
		["an instance type that nobody knows", { instanceTypes: ["z99.large"] }, undefined],
		["an instance type that every object has", { instanceTypes: ["constructor.toString".toLowerCase()] }, undefined],
	])("%s", (_, group, amiType) => {
		const { group: plan, filled, reasons } = one(group);
		expect(plan.amiType).toBe(amiType);
		expect(filled.nodeGroups.a?.amiType).toBe(amiType);
		expect(reasons.get("nodeGroups/a/amiType")).toBe(group.amiType || amiType === undefined ? undefined : "follows os and instanceTypes");
	});

	test("instance types that only the user knows", () => {
		const instanceTypes = {
			"z99.large": { arch: "arm64", accelerator: "none", prefixDelegation: true, burstable: false, node: true },
		} as const;
		const { plan } = resolved({ nodeGroups: { a: { instanceTypes: ["z99.large"] } } }, { instanceTypes });
		expect(plan.nodeGroups[0]?.amiType).toBe("AL2023_ARM_64_STANDARD");
	});

	test("what is said of the AMI type says the operating system too", () => {
		const { filled, reasons } = one({ amiType: "BOTTLEROCKET_ARM_64" });
		expect(filled.nodeGroups.a?.os).toBe("bottlerocket");
		expect(reasons.get("nodeGroups/a/os")).toBe("follows amiType");
	});

	test("both, and they differ", () => {
		expect(problemsOf({ os: "al2023", amiType: "BOTTLEROCKET_ARM_64" })).toEqual([
			"nodeGroups/a/os: Node group `a` says `os: al2023`, but its `amiType` is of bottlerocket: leave one of them out.",
		]);
		expect(problemsOf({ os: "bottlerocket", amiType: "BOTTLEROCKET_ARM_64" })).toEqual([]);
	});
});

describe("volumes", () => {
	test("the root volume, and more of them by name", () => {
		const { group } = one({
			volume: { sizeGiB: 100, iops: 4000 },
			volumes: { b: { device: "/dev/xvdc" }, a: { device: "/dev/xvdd", type: "io2", iops: 100 } },
		});
		expect(group.volumes).toEqual([
			{ key: "root", isMain: true, root: true, device: "/dev/xvda", sizeGiB: 100, type: "gp3", iops: 4000 },
			{ key: "a", isMain: false, root: false, device: "/dev/xvdd", sizeGiB: 50, type: "io2", iops: 100 },
			{ key: "b", isMain: false, root: false, device: "/dev/xvdc", sizeGiB: 50, type: "gp3" },
		]);
	});

	test("Bottlerocket keeps images and pods on a second one", () => {
		expect(one({ os: "bottlerocket", volume: { sizeGiB: 100 } }).group.volumes).toEqual([
			{ key: "root", isMain: true, root: true, device: "/dev/xvda", type: "gp3" },
			{ key: "data", isMain: true, root: false, device: "/dev/xvdb", sizeGiB: 100, type: "gp3" },
		]);
	});
});

test("spellings: the API's", () => {
	const { group } = one({
		capacity: "spot",
		taints: [
			{ key: "a", value: "b", effect: "NoSchedule" },
			{ key: "a", effect: "PreferNoSchedule" },
			{ key: "a", effect: "NoExecute" },
		],
		update: { maxUnavailable: 2, strategy: "minimal" },
	});
	expect(group).toMatchObject({
		capacity: "SPOT",
		taints: [
			{ key: "a", value: "b", effect: "NO_SCHEDULE" },
			{ key: "a", value: "", effect: "PREFER_NO_SCHEDULE" },
			{ key: "a", value: "", effect: "NO_EXECUTE" },
		],
		update: { maxUnavailable: 2, strategy: "MINIMAL" },
	});
	expect(group.update).not.toHaveProperty("maxUnavailablePercentage");
});

test("subnets by their names", () => {
	const network = { zones: ["eu-west-1a", "eu-west-1b"] as ["eu-west-1a", "eu-west-1b"] };
	const { plan, problems } = resolved({ network, nodeGroups: { a: { subnets: ["b"] }, b: {}, c: { subnets: ["c", "a"] } } });
	expect(plan.nodeGroups.map(({ subnets }) => subnets)).toEqual([["b"], ["a", "b"], ["a"]]);
	expect(problems).toEqual([
		{ path: ["nodeGroups", "c", "subnets", 0], message: "Node group `c` names subnet `c`, but the private subnets are a, b." },
	]);
});

test("SSH", () => {
	const ssh = { keyName: "operators", sourceSecurityGroups: ["sg-0123456789abcdef0"] as [string] };
	expect(one({ ssh }).group.ssh).toEqual({ ...ssh, securityGroup: "payments-a-ssh" });
	expect(one({ ssh: false }).group).not.toHaveProperty("ssh");
});

test("tags: the cluster's, then the group's", () => {
	const { plan } = resolved({ tags: { team: "payments", stage: "prod" }, nodeGroups: { a: { tags: { team: "batch" } } } });
	expect(plan.nodeGroups[0]?.tags).toEqual({ team: "batch", stage: "prod" });
});

describe("what all groups have in common", () => {
	test("maps by key, lists replaced, a group's own word wins", () => {
		const { group, reasons } = one(
			{ labels: { role: "x" }, taints: [], scaling: { max: 9 } },
			{ labels: { role: "y", team: "z" }, taints: [{ key: "a", effect: "NoExecute" }], scaling: { min: 2, max: 4 }, repair: false },
		);
		expect(group).toMatchObject({ labels: { role: "x", team: "z" }, taints: [], min: 2, max: 9, repair: false });
		expect(reasons.get("nodeGroups/a/repair")).toBe("nodeGroupDefaults");
		expect(reasons.get("nodeGroups/a/scaling/min")).toBe("nodeGroupDefaults");
		expect(reasons.get("nodeGroups/a/labels/team")).toBe("nodeGroupDefaults");
		expect(reasons.has("nodeGroups/a/scaling/max")).toBe(false);
		expect(reasons.get("nodeGroups/a/capacity")).toBe("default");
	});

	test("what a group says drops what its defaults say in another way", () => {
		expect(one({ os: "bottlerocket" }, { amiType: "AL2_x86_64" }).group.amiType).toBe("BOTTLEROCKET_x86_64");
		expect(one({ amiType: "AL2_x86_64" }, { os: "bottlerocket" }).group.amiType).toBe("AL2_x86_64");
		expect(one({ update: { maxUnavailable: 1 } }, { update: { maxUnavailablePercentage: 50, strategy: "minimal" } }).group.update).toEqual({
			maxUnavailable: 1,
			strategy: "MINIMAL",
		});
		expect(one({ update: { maxUnavailablePercentage: 50 } }, { update: { maxUnavailable: 1 } }).group.update).toEqual({
			maxUnavailablePercentage: 50,
			strategy: "DEFAULT",
		});
	});

	test("labels of such names are only labels", () => {
		expect(one({ labels: { os: "a" } }, { labels: { amiType: "b", maxUnavailable: "c" } }).group.labels).toEqual({
			os: "a",
			amiType: "b",
			maxUnavailable: "c",
		});
	});

	test("they hold for the group that silence stands for", () => {
		const { plan, filled } = resolved({ nodeGroupDefaults: { os: "bottlerocket" } });
		expect(plan.nodeGroups).toMatchObject([{ key: "default", amiType: "BOTTLEROCKET_x86_64" }]);
		expect(filled).not.toHaveProperty("nodeGroupDefaults");
	});
});

test("groups come in the order of their names, and names keep within their limits", () => {
	const names = ["b", "a".repeat(36), "A"];
	const { plan } = resolved({ name: "x".repeat(100), nodeGroups: Object.fromEntries(names.map(name => [name, {}])) });
	expect(plan.nodeGroups.map(({ key }) => key)).toEqual(["A", "a".repeat(36), "b"]);
	for (const { namePrefix, launchTemplate } of plan.nodeGroups) {
		expect(namePrefix.length + 26).toBeLessThanOrEqual(63);
		expect(launchTemplate.length).toBeLessThanOrEqual(125);
	}
});

test("two groups that Terraform could not tell apart", () => {
	expect(resolved({ nodeGroups: { "a-b": {}, a_b: {} } }).problems.map(({ path, message }) => `${path.join("/")}: ${message}`)).toEqual([
		"nodeGroups/a_b: `nodeGroups.a-b` and `nodeGroups.a_b` would both be aws_eks_node_group.a_b in Terraform: rename one of them.",
	]);
});
