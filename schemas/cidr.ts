import { Address4, Address6 } from "ip-address";

/** A range of addresses. */
export interface Cidr {
	version: 4 | 6;
	first: bigint;
	last: bigint;
	prefix: number;
}

/** Rules ask about the same few ranges again and again, and parsing is what costs. */
const known = new Map<string, Cidr | undefined>();
const mostKnown = 1024;

/** The range that a text names, host bits cleared; undefined where it names none. */
export function parseCidr(text: string): Cidr | undefined {
	if (known.has(text)) return known.get(text);
	if (known.size === mostKnown) known.clear();
	const cidr = parse(text);
	known.set(text, cidr);
	return cidr;
}

function parse(text: string): Cidr | undefined {
	if (!text.includes("/")) return undefined;
	try {
		const version = text.includes(":") ? 6 : 4;
		const address = version === 6 ? new Address6(text) : new Address4(text);
		return { version, first: address.startAddress().bigInt(), last: address.endAddress().bigInt(), prefix: address.subnetMask };
	} catch {
		return undefined;
	}
}

/** Whether the text names a range by its first address, as AWS demands: 10.0.0.0/16, not 10.0.0.1/16. */
export function isCanonical(text: string): boolean {
	const cidr = parseCidr(text);
	if (!cidr) return false;
	return (cidr.version === 4 ? new Address4(text) : new Address6(text)).bigInt() === cidr.first;
}

const both = (a: string, b: string, test: (a: Cidr, b: Cidr) => boolean) => {
	const [left, right] = [parseCidr(a), parseCidr(b)];
	return left?.version === right?.version && left !== undefined && right !== undefined && test(left, right);
};

export const overlaps = (a: string, b: string): boolean =>
	both(a, b, (left, right) => left.first <= right.last && right.first <= left.last);

export const contains = (outer: string, inner: string): boolean =>
	both(outer, inner, (left, right) => left.first <= right.first && right.last <= left.last);

export function addressCount(text: string): bigint {
	const cidr = parseCidr(text);
	return cidr ? cidr.last - cidr.first + 1n : 0n;
}

/** Ranges that no client on the internet has (IANA special-purpose address registries, RFC 6890). */
const specialPurpose = [
	"0.0.0.0/8",
	"10.0.0.0/8",
	"100.64.0.0/10",
	"127.0.0.0/8",
	"169.254.0.0/16",
	"172.16.0.0/12",
	"192.168.0.0/16",
	"198.18.0.0/15",
	"224.0.0.0/4",
	"240.0.0.0/4",
	"::1/128",
	"fc00::/7",
	"fe80::/10",
	"ff00::/8",
];

export const isPrivate = (text: string): boolean => specialPurpose.some(range => contains(range, text));

/** Whether the ranges together cover all of IPv4 or all of IPv6, as two halves do. */
export function isWorld(texts: readonly string[]): boolean {
	const ranges = texts.flatMap(text => parseCidr(text) ?? []);
	return ([4, 6] as const).some(version => {
		const end = version === 4 ? 1n << 32n : 1n << 128n;
		let covered = 0n;
		for (const { first, last } of ranges.filter(range => range.version === version).sort((a, b) => (a.first < b.first ? -1 : 1))) {
			if (first > covered) return false;
			if (last >= covered) covered = last + 1n;
		}
		return covered === end;
	});
}

/** The range of `prefix` bits that starts at an address. */
export const formatCidr4 = (first: bigint, prefix: number): string =>
	`${[24n, 16n, 8n, 0n].map(shift => (first >> shift) & 255n).join(".")}/${prefix}`;

/** The same range, named by its first address. */
export const canonical = ({ version, first, prefix }: Cidr): string =>
	version === 4 ? formatCidr4(first, prefix) : `${Address6.fromBigInt(first).correctForm()}/${prefix}`;
