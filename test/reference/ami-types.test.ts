import { amiType, amiTypeFor, amiTypeNames } from "../../reference/ami-types.ts";

test("every AMI type but CUSTOM says what it is", () => {
	expect(amiTypeNames()).toHaveLength(23);
	for (const name of amiTypeNames().filter(name => name !== "CUSTOM")) {
		const type = amiType(name);
		expect(type?.architecture).toBe(name.includes("ARM_64") ? "arm64" : "x86_64");
		expect(type?.fips).toBe(name.endsWith("_FIPS"));
		expect(type?.os).toMatch(/^(al2|al2023|bottlerocket|windows20(19|22|25)(Full)?)$/);
		expect(type?.accelerator).toMatch(/^(nvidia|neuron|none)$/);
		expect(type?.rootDevice).toBe(name.startsWith("WINDOWS") ? "/dev/sda1" : "/dev/xvda");
		expect(type?.dataDevice).toBe(name.startsWith("BOTTLEROCKET") ? "/dev/xvdb" : undefined);
	}
	expect(amiType("CUSTOM")).toEqual({ deprecated: false, fips: false });
});

test("AL2 is over", () => {
	const deprecated = amiTypeNames().filter(name => amiType(name)?.deprecated);
	expect(deprecated).toEqual(["AL2_ARM_64", "AL2_x86_64", "AL2_x86_64_GPU"]);
	for (const name of deprecated) expect(amiType(name)?.lastKubernetes).toBe("1.32");
	expect(amiType("WINDOWS_CORE_2025_x86_64")?.firstKubernetes).toBe("1.35");
});

test.each([
	["al2023", "x86_64", "none", "AL2023_x86_64_STANDARD"],
	["al2023", "arm64", "none", "AL2023_ARM_64_STANDARD"],
	["al2023", "x86_64", "nvidia", "AL2023_x86_64_NVIDIA"],
	["al2023", "arm64", "nvidia", "AL2023_ARM_64_NVIDIA"],
	["al2023", "x86_64", "neuron", "AL2023_x86_64_NEURON"],
	["al2023", "arm64", "neuron", undefined],
	["bottlerocket", "arm64", "none", "BOTTLEROCKET_ARM_64"],
	["bottlerocket", "x86_64", "nvidia", "BOTTLEROCKET_x86_64_NVIDIA"],
	["bottlerocket", "x86_64", "neuron", "BOTTLEROCKET_x86_64"],
	["al2", "x86_64", "nvidia", "AL2_x86_64_GPU"],
	["windows2022", "x86_64", "none", "WINDOWS_CORE_2022_x86_64"],
	["windows2022Full", "x86_64", "none", "WINDOWS_FULL_2022_x86_64"],
	["windows2022", "arm64", "none", undefined],
	["windows2022", "x86_64", "nvidia", undefined],
	["ubuntu", "x86_64", "none", undefined],
] as const)("%s on %s with %s: %s", (os, architecture, accelerator, name) => {
	expect(amiTypeFor({ os, architecture, accelerator })).toBe(name);
});

test("FIPS images are taken only when asked for", () => {
	expect(amiTypeFor({ os: "bottlerocket", architecture: "arm64", accelerator: "nvidia", fips: true })).toBe(
		"BOTTLEROCKET_ARM_64_NVIDIA_FIPS",
	);
	expect(amiTypeFor({ os: "al2023", architecture: "arm64", accelerator: "none", fips: true })).toBeUndefined();
});

test("every AMI type but CUSTOM can be arrived at", () => {
	for (const name of amiTypeNames().filter(name => name !== "CUSTOM")) {
		const { os = "", architecture = "arm64", accelerator = "none", fips } = amiType(name) ?? {};
		expect(amiTypeFor({ os, architecture, accelerator, fips: fips === true })).toBe(name);
	}
});

test.each(["AL3", "", "__proto__", "constructor"])("%p is no AMI type", name => {
	expect(amiType(name)).toBeUndefined();
	expect(amiTypeFor({ os: name, architecture: "x86_64", accelerator: "none" })).toBeUndefined();
});
