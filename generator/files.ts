import { sorted } from "./document.ts";
import { toTree, type Emitted } from "./emit.ts";

/** One file for each concern. */
export type FileName = "terraform" | "network" | "cluster" | "nodes" | "access" | "addons" | "iam" | "outputs";

/** Blocks as files, texts by name: the same for the same blocks whatever their order. A file that would be empty is left out. */
export function toFileTexts(emitted: readonly Emitted[], files: ReadonlyMap<string, FileName>): Record<string, string> {
	const contents = new Map<FileName, Emitted[]>();
	for (const block of emitted) {
		const file = fileOf(block, files);
		const blocks = contents.get(file);
		if (blocks) blocks.push(block);
		else contents.set(file, [block]);
	}
	const texts = [...contents].map(([file, blocks]) => [`${file}.tf.json`, `${JSON.stringify(sorted(toTree(blocks)), null, 2)}\n`] as const);
	return Object.fromEntries(texts.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function fileOf({ path: [kind, type, name] }: Emitted, files: ReadonlyMap<string, FileName>): FileName {
	if (kind === "output") return "outputs";
	return files.get(`${type ?? ""}.${name ?? ""}`) ?? "terraform";
}
