/** A physical name within a limit, and whether it had to be cut. */
export interface BudgetedName {
	name: string;
	cut: boolean;
}

/** FNV-1a, 32 bits, in base 36: short, stable, and no secret. */
export function hash(text: string): string {
	let value = 0x811c9dc5;
	for (const char of text) value = Math.imul(value ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
	return value.toString(36).padStart(7, "0");
}

/** The name itself if it fits, else its beginning and a hash of the whole, so that two long names stay two. */
export function budget(name: string, limit: number): BudgetedName {
	if (name.length <= limit) return { name, cut: false };
	const tail = `-${hash(name)}`;
	return { name: name.slice(0, limit - tail.length).replace(/-+$/u, "") + tail, cut: true };
}
