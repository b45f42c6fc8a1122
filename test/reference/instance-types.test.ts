import { instanceType, instanceTypeNames, instanceTypesAsOf } from "../../reference/instance-types.ts";

test("m6i.large in full", () => {
	expect(instanceType("m6i.large")).toEqual({
		arch: "x86_64",
		vcpus: 2,
		memoryMiB: 8192,
		accelerator: "none",
		maxPods: 29,
		eni: 3,
		ipv4PerEni: 10,
		prefixDelegation: true,
		burstable: false,
		current: true,
		node: true,
	});
});

test.each([
	["m7g.large", { arch: "arm64", accelerator: "none", maxPods: 29 }],
	["p5.48xlarge", { arch: "x86_64", accelerator: "nvidia", vcpus: 192 }],
	["g5g.xlarge", { arch: "arm64", accelerator: "nvidia" }],
	["inf2.xlarge", { arch: "x86_64", accelerator: "neuron" }],
	["trn1.32xlarge", { accelerator: "neuron" }],
	["g4ad.xlarge", { accelerator: "none" }],
	["dl1.24xlarge", { accelerator: "none" }],
	["t3.medium", { burstable: true, maxPods: 17 }],
	["m4.large", { prefixDelegation: false, current: false }],
	["mac2.metal", { arch: "arm64", node: false }],
	["cc1.4xlarge", { arch: undefined, accelerator: undefined, maxPods: undefined }],
])("%s", (name, facts) => {
	expect(instanceType(name)).toMatchObject(facts);
});

test("every type is listed once, and can be looked up", () => {
	const names = instanceTypeNames();
	expect(names).toHaveLength(1437);
	expect(new Set(names).size).toBe(names.length);
	expect(instanceTypesAsOf).toMatch(/^\d{4}-\d{2}-\d{2}$/);
	const strange = names.filter(name => {
		const { arch, accelerator, node, vcpus } = instanceType(name) ?? {};
		const known = ["x86_64", "arm64", undefined].includes(arch) && ["nvidia", "neuron", "none", undefined].includes(accelerator);
		return !known || typeof node !== "boolean" || (arch !== undefined && !(Number(vcpus) > 0));
	});
	expect(strange).toEqual([]);
});

test("max pods follow from the network interfaces", () => {
	const differing = instanceTypeNames().filter(name => {
		const { maxPods, eni, ipv4PerEni } = instanceType(name) ?? {};
		return maxPods !== undefined && eni !== undefined && ipv4PerEni !== undefined && maxPods !== eni * (ipv4PerEni - 1) + 2;
	});
	expect(differing).toEqual([]);
});

test("facts of one's own come first", () => {
	const mine = { prefixDelegation: true, burstable: false, node: true };
	expect(instanceType("m99.large", { "m99.large": mine })).toBe(mine);
	expect(instanceType("m6i.large", { "m6i.large": mine })).toBe(mine);
	expect(instanceType("m6i.large", { "m99.large": mine })?.arch).toBe("x86_64");
});

test.each(["m99.large", "M6I.large", "", "__proto__", "constructor", "toString"])("%p is no instance type", name => {
	expect(instanceType(name)).toBeUndefined();
	expect(instanceType(name, {})).toBeUndefined();
});
