import type { SourceLocation, SourceRange } from "@eslint/core";
import type { Plan } from "../../schemas/resolve/plan.ts";
import type { Path } from "../../schemas/validate.ts";
import type { Place } from "../place.ts";
import { find, type Found } from "./find.ts";
import { Graph } from "./graph.ts";
import { isRelated, type IntentDocument } from "./read.ts";

/** Where a document, or what it extends, says things. */
export class Places {
	readonly document: IntentDocument;
	readonly #locate: (range: SourceRange) => SourceLocation;

	constructor(document: IntentDocument, locate: (range: SourceRange) => SourceLocation) {
		this.document = document;
		this.#locate = locate;
	}

	get hasInvalid(): boolean {
		return this.document.invalid.length > 0;
	}

	isInvalid(paths: readonly Path[]): boolean {
		const { invalid } = this.document;
		return paths.flatMap(alternatives).some(path => invalid.some(refused => isRelated(refused, path)));
	}

	/** Whether a place is within something that is refused. */
	isWithinInvalid(paths: readonly Path[]): boolean {
		return paths.some(path => this.document.invalid.some(refused => refused.length <= path.length && isRelated(refused, path)));
	}

	/** The first of these paths that is written, here or in a base; else the nearest place above the first. */
	place(paths: readonly Path[]): Place {
		const candidates = paths.flatMap(path => alternatives(path));
		for (const path of candidates) {
			const found = this.written(path);
			if (found) return this.#at(found, "written");
		}
		for (const path of candidates) {
			const base = this.#inherited(path);
			if (base) return base;
		}
		const [top] = this.document.layers;
		const nearest = candidates.map(path => top && find(top.document, path)).find(found => found?.pair) ?? (top && find(top.document, []));
		return this.#at(nearest, "default");
	}

	/** What the document itself says at a path. */
	written(path: Path): Found | undefined {
		const [top] = this.document.layers;
		const found = top && find(top.document, path);
		return found?.missing.length === 0 ? found : undefined;
	}

	#at(found: Found | undefined, origin: Place["origin"]): Place {
		const [start = 0, end = start] = found?.node?.range ?? [];
		return { type: "Place", range: [start, end], loc: this.#locate([start, end]), origin };
	}

	#inherited(path: Path): Place | undefined {
		for (const { document, lines, file } of this.document.layers.slice(1)) {
			const found = find(document, path);
			if (found.missing.length > 0) continue;
			const { line } = lines.linePos(found.node?.range?.[0] ?? 0);
			const entrance = this.written(["extends"]);
			return { ...this.#at(entrance, "inherited"), via: `${file}:${Math.max(line, 1)}` };
		}
		return undefined;
	}
}

/** A cluster's document as its nodes see it: where things are written, the plan, and the other nodes. */
export class Site extends Places {
	readonly plan: Plan;
	readonly hasOverrides: boolean;
	readonly graph: Graph;

	constructor(document: IntentDocument, plan: Plan, locate: (range: SourceRange) => SourceLocation) {
		super(document, locate);
		this.plan = plan;
		this.hasOverrides = Object.keys(plan.overrides).length > 0;
		this.graph = new Graph(this);
	}
}

/** What all node groups have in common is written once. */
const alternatives = (path: Path): Path[] =>
	path[0] === "nodeGroups" && path.length > 2 ? [path, ["nodeGroupDefaults", ...path.slice(2)]] : [path];
