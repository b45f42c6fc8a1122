import fc from "fast-check";
import {
	addressCount,
	canonical,
	contains,
	formatCidr4,
	isCanonical,
	isPrivate,
	isWorld,
	overlaps,
	parseCidr,
} from "../../schemas/cidr.ts";

test.each([
	["10.0.0.0/16", { version: 4, first: 0x0a000000n, last: 0x0a00ffffn, prefix: 16 }],
	["10.0.0.7/16", { version: 4, first: 0x0a000000n, last: 0x0a00ffffn, prefix: 16 }],
	["0.0.0.0/0", { version: 4, first: 0n, last: 0xffffffffn, prefix: 0 }],
	["255.255.255.255/32", { version: 4, first: 0xffffffffn, last: 0xffffffffn, prefix: 32 }],
	["::/0", { version: 6, first: 0n, last: (1n << 128n) - 1n, prefix: 0 }],
	["2001:db8::1/64", { version: 6, first: 0x20010db8n << 96n, last: (0x20010db8n << 96n) + (1n << 64n) - 1n, prefix: 64 }],
])("parseCidr: %s", (text, expected) => {
	expect(parseCidr(text)).toEqual(expected);
});

test.each([
	"10.0.0.0",
	"10.0.0.0/33",
	"10.0.0/16",
	"256.0.0.0/8",
	"::/129",
	":::/1",
	"::::/8",
	"a/8",
	"/8",
	"",
	"10.0.0.0/",
	"10.0.0.0/-1",
])("parseCidr: %j is no range", text => {
	expect(parseCidr(text)).toBeUndefined();
	expect([addressCount(text), isCanonical(text), isPrivate(text)]).toEqual([0n, false, false]);
	expect([overlaps(text, "0.0.0.0/0"), contains("0.0.0.0/0", text)]).toEqual([false, false]);
});

test("isCanonical: named by its first address", () => {
	expect(["10.0.0.0/16", "10.0.1.0/24", "2001:db8::/32", "2001:DB8::/32"].map(isCanonical)).toEqual([true, true, true, true]);
	expect(["10.0.0.1/16", "10.0.1.0/16", "2001:db8::1/32"].map(isCanonical)).toEqual([false, false, false]);
});

test("canonical: the same range by its first address", () => {
	const of = (text: string) => {
		const range = parseCidr(text);
		return range && canonical(range);
	};
	expect(of("10.0.3.7/16")).toBe("10.0.0.0/16");
	expect(of("2001:db8::1/32")).toBe("2001:db8::/32");
});

test.each([
	["10.0.0.0/16", "10.0.255.0/24", true],
	["10.0.0.0/16", "10.1.0.0/16", false],
	["10.0.0.0/24", "10.0.1.0/24", false],
	["0.0.0.0/0", "10.0.0.0/8", true],
	["::/0", "10.0.0.0/8", false],
])("overlaps: %s and %s: %s", (a, b, expected) => {
	expect([overlaps(a, b), overlaps(b, a)]).toEqual([expected, expected]);
});

test("contains", () => {
	expect(contains("10.0.0.0/16", "10.0.255.0/24")).toBe(true);
	expect(contains("10.0.255.0/24", "10.0.0.0/16")).toBe(false);
	expect(contains("10.0.0.0/16", "10.0.0.0/16")).toBe(true);
	expect(contains("::/0", "10.0.0.0/16")).toBe(false);
});

test("addressCount", () => {
	expect(["10.0.0.0/16", "10.0.0.0/32", "::/64"].map(addressCount)).toEqual([65_536n, 1n, 1n << 64n]);
});

test("isPrivate: what no client on the internet has", () => {
	expect(
		["10.2.0.0/16", "172.31.0.0/16", "192.168.1.0/24", "100.64.0.0/10", "127.0.0.1/32", "169.254.0.0/16", "fd00::/8", "fe80::1/128"].every(
			isPrivate,
		),
	).toBe(true);
	expect(["8.8.8.8/32", "172.32.0.0/16", "172.0.0.0/8", "0.0.0.0/0", "2001:db8::/32", "fc00::/6"].some(isPrivate)).toBe(false);
});

test("isWorld: one range, halves, quarters, in any order and with overlaps", () => {
	expect(isWorld(["0.0.0.0/0"])).toBe(true);
	expect(isWorld(["128.0.0.0/1", "0.0.0.0/1"])).toBe(true);
	expect(isWorld(["0.0.0.0/2", "64.0.0.0/2", "128.0.0.0/1", "10.0.0.0/8"])).toBe(true);
	expect(isWorld(["::/0"])).toBe(true);
	expect(isWorld(["8000::/1", "::/1"])).toBe(true);
	expect(isWorld(["0.0.0.0/1"])).toBe(false);
	expect(isWorld(["0.0.0.0/1", "128.0.0.0/2"])).toBe(false);
	expect(isWorld(["0.0.0.0/1", "8000::/1"])).toBe(false);
	expect(isWorld(["office"])).toBe(false);
	expect(isWorld([])).toBe(false);
});

const ranges = fc.tuple(fc.nat(0xffffffff), fc.nat(32)).map(([address, prefix]) => formatCidr4(BigInt(address), prefix));

test("every range parses, is itself once it is canonical, and overlaps what it contains", () => {
	fc.assert(
		fc.property(ranges, ranges, (one, other) => {
			const range = parseCidr(one);
			expect(range && parseCidr(canonical(range))).toEqual(range);
			expect(range && isCanonical(canonical(range))).toBe(true);
			expect(addressCount(one)).toBe(1n << BigInt(32 - Number(one.split("/")[1])));
			if (contains(one, other)) expect([overlaps(one, other), addressCount(one) >= addressCount(other)]).toEqual([true, true]);
			// Ranges never overlap in part.
			expect(overlaps(one, other)).toBe(contains(one, other) || contains(other, one));
		}),
		{ seed: 1 },
	);
});
