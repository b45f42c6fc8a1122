import { find } from "../../languages/intent/find.ts";
import type { IntentDocument } from "../../languages/intent/read.ts";
import type { Reason } from "../../schemas/resolve/plan.ts";
import { isMap } from "../../schemas/schema.ts";

/** The reason of every value that holds no others: its own, that of the nearest map above it, or the base that it comes from. */
export function reasonsOf(
	intent: Record<string, unknown>,
	{ layers }: IntentDocument,
	reasons: ReadonlyMap<string, Reason>,
): Map<string, Reason> {
	const found = new Map<string, Reason>();
	const visit = (value: unknown, path: readonly string[], above: Reason | undefined) => {
		const reason = reasons.get(path.join("/")) ?? above;
		if (isMap(value) && Object.keys(value).length > 0) {
			for (const [key, item] of Object.entries(value)) visit(item, [...path, key], reason);
			return;
		}
		const known = reason ?? inherited(path);
		if (known !== undefined) found.set(path.join("/"), known);
	};

	/** Where a base says it; undefined where the file itself does. */
	const inherited = (path: readonly string[]): Reason | undefined => {
		for (const { document, lines, file } of layers) {
			const { node, missing } = find(document, path);
			if (missing.length > 0) continue;
			return file === "" ? undefined : `extends ${file}:${lines.linePos(node?.range?.[0] ?? 0).line}`;
		}
		return undefined;
	};

	visit(intent, [], undefined);
	return found;
}
