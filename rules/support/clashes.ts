import { overlaps } from "../../schemas/cidr.ts";

/** Each item whose range overlaps an earlier one's, with that one. */
export function* clashes<Of>(items: Iterable<Of>, rangeOf: (item: Of) => string): Generator<[Of, Of]> {
	const before: Of[] = [];
	for (const item of items) {
		const other = before.find(earlier => overlaps(rangeOf(earlier), rangeOf(item)));
		if (other !== undefined) yield [item, other];
		before.push(item);
	}
}
