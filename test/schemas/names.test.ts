import fc from "fast-check";
import { budget, hash } from "../../schemas/names.ts";
import { nearest } from "../../schemas/nearest.ts";

test("a name that fits stays as it is", () => {
	expect(budget("payments", 8)).toEqual({ name: "payments", cut: false });
	expect(budget("", 8)).toEqual({ name: "", cut: false });
});

test("a name that does not fit keeps its beginning and gets a hash", () => {
	const long = "payments-eu-west-1-cluster";
	expect(budget(long, 20)).toEqual({ name: `payments-eu-${hash(long)}`, cut: true });
	expect(budget("aaaaaaaaaaa-----bbbbbbbbb", 20).name).toBe(`aaaaaaaaaaa-${hash("aaaaaaaaaaa-----bbbbbbbbb")}`);
});

// Names of live resources: a change would replace every one of them.
test("hashes do not change", () => {
	expect([hash(""), hash("a"), hash("payments"), hash("пэйментс")]).toEqual(["0ztntfp", "1r9wi7g", "1k3zeau", "1mdrttn"]);
});

test("names that differ are cut to names that differ, within the limit, again and again the same", () => {
	const names = fc.string({ minLength: 41, maxLength: 200, unit: fc.constantFrom(...Array.from("abcABC019-_")) });
	fc.assert(
		fc.property(names, names, fc.integer({ min: 12, max: 40 }), (one, other, limit) => {
			expect(budget(one, limit).name.length).toBeLessThanOrEqual(limit);
			expect(budget(one, limit)).toEqual(budget(one, limit));
			expect(budget(one, limit).name === budget(other, limit).name).toBe(one === other);
		}),
		{ seed: 1 },
	);
});

test("ten thousand long names stay ten thousand", () => {
	const prefix = "a".repeat(60);
	const cut = Array.from({ length: 10_000 }, (_, index) => budget(`${prefix}${index}${prefix}`, 64).name);
	expect(new Set(cut).size).toBe(10_000);
});

describe("nearest: what was probably meant", () => {
	test.each([
		["regoin", ["name", "region", "version"], "region"],
		["REGION", ["name", "region"], "region"],
		["nodegroup", ["nodeGroups", "network"], "nodeGroups"],
		["sidecar", ["private", "public"], undefined],
		["", ["a"], "a"],
		["a", [], undefined],
		["x".repeat(100_000), ["region"], undefined],
	])("%s of %j", (word, words, meant) => {
		expect(nearest(word, words)).toBe(meant);
	});
});
