import { iopsRange, throughputRange, volumeType } from "../../reference/volume-types.ts";

test("gp3 has sizes, operations and throughput of its own", () => {
	expect(volumeType("gp3")).toEqual({
		boot: true,
		sizeGiB: { min: 1, max: 65_536 },
		iops: { min: 3000, max: 80_000, perGiB: 500, required: false },
		throughputMiBps: { min: 125, max: 2000, perIops: 0.25 },
	});
});

test.each(["gp2", "standard", "st1", "sc1"])("%s takes neither operations nor throughput", name => {
	const type = volumeType(name);
	expect(type?.sizeGiB.max).toBeGreaterThan(0);
	expect(type?.iops).toBeUndefined();
	expect(type?.throughputMiBps).toBeUndefined();
});

test.each(["io1", "io2"])("%s has to say its operations", name => {
	expect(volumeType(name)?.iops?.required).toBe(true);
});

test.each(["gp4", "", "__proto__", "constructor"])("%p is no volume type", name => {
	expect(volumeType(name)).toBeUndefined();
});

test.each([
	["gp3", 1, { min: 3000, max: 3000 }],
	["gp3", 7, { min: 3000, max: 3500 }],
	["gp3", 160, { min: 3000, max: 80_000 }],
	["gp3", 200, { min: 3000, max: 80_000 }],
	["gp3", undefined, { min: 3000, max: 80_000 }],
	["io1", 100, { min: 100, max: 5000 }],
	["io2", 100, { min: 100, max: 100_000 }],
	["gp2", 100, undefined],
])("a %s volume of %p GiB has operations %p", (name, size, range) => {
	const type = volumeType(name);
	expect(type && iopsRange(type, size)).toEqual(range);
});

test.each([
	["gp3", undefined, { min: 125, max: 750 }],
	["gp3", 100, { min: 125, max: 750 }],
	["gp3", 4001, { min: 125, max: 1000 }],
	["gp3", 80_000, { min: 125, max: 2000 }],
	["io2", 4000, undefined],
	["gp2", undefined, undefined],
])("a %s volume with %p operations has throughput %p", (name, iops, range) => {
	const type = volumeType(name);
	expect(type && throughputRange(type, iops)).toEqual(range);
});
