import type { RuleTextEdit, RuleTextEditor, SourceLocation, SourceRange } from "@eslint/core";
import { VisitNodeStep } from "@eslint/plugin-kit";
import { resolve } from "node:path";
import { isAlias, isScalar } from "yaml";
import type { Violation } from "../../schemas/validate.ts";
import type { ResolveOptions } from "../../schemas/resolve/index.ts";
import { List } from "../list.ts";
import type { Document, FieldOf, File, Node, Problem } from "../model/index.ts";
import type { Place } from "../place.ts";
import { ClusterSourceCode, type Comment, type Root } from "../source-code.ts";
import type { Graph } from "./graph.ts";
import { insert, orderAt, removeEntry, replace } from "./edits.ts";
import { internal, overrideOf } from "./node-type.ts";
import { commentsOf, type YamlDocument } from "./parse.ts";
import { interpret, type IntentDocument } from "./read.ts";
import { Places, Site } from "./site.ts";
import { find } from "./find.ts";

export interface IntentRoot extends Root {
	documents: readonly YamlDocument[];
	path: string;
}

export const lineEnding = /\r\n|[\r\n]/u;

/** The text of an intent file together with the clusters it describes. */
export class IntentSourceCode extends ClusterSourceCode {
	readonly #root: IntentRoot;
	readonly #parents = new WeakMap<object, object>();
	#comments: Comment[] | undefined;
	#steps: VisitNodeStep[] | undefined;

	constructor(text: string, root: IntentRoot) {
		super({ text, ast: root, lineEndingPattern: lineEnding });
		this.#root = root;
	}

	override *traverse(): Generator<VisitNodeStep, void> {
		yield* (this.#steps ??= this.#walk());
	}

	override getParent(node: object): Node | undefined {
		return this.#parents.get(node) as Node | undefined;
	}

	override getAllComments(): Comment[] {
		return (this.#comments ??= commentsOf(this.text).map(({ value, range }) => ({ type: "Comment", value, range })));
	}

	override at<N extends Node>(node: N, field: FieldOf<N>): Place {
		const { of, path, site, fields } = internal(node);
		const spelling = fields[field];
		const override = spelling && overrideOf(spelling, of, site);
		return site.place(override ? [override.path] : (spelling?.at?.(of) ?? [path]));
	}

	override set<N extends Node>(fixer: RuleTextEditor, node: N, field: FieldOf<N>, value: unknown): RuleTextEdit | null {
		const { of, site, fields } = internal(node);
		const spelling = fields[field];
		const [path] = spelling?.at?.(of) ?? [];
		const [top] = site.document.layers;
		if (!spelling || !path || !top || overrideOf(spelling, of, site)) return null;

		const found = find(top.document, path);
		if (found.isShared) return null;
		const spelt = spelling.spell ? spelling.spell(value) : value;
		if (found.missing.length === 0 && found.value) return replace(fixer, this.text, found, spelt);
		if (found.missing.length === 0) return null;
		return insert(fixer, this.text, found, spelt, orderAt(path.slice(0, -found.missing.length), top.value));
	}

	override remove<N extends Node>(fixer: RuleTextEditor, node: N, field: FieldOf<N>): RuleTextEdit | null {
		const { of, site, fields } = internal(node);
		const spelling = fields[field];
		const override = spelling && overrideOf(spelling, of, site);
		const path = override?.path ?? spelling?.at?.(of)[0];
		const found = path && site.written(path);
		return found && !found.isShared ? removeEntry(fixer, this.text, found) : null;
	}

	#locate = ([start, end]: SourceRange): SourceLocation => ({ start: this.getLocFromIndex(start), end: this.getLocFromIndex(end) });

	#walk(): VisitNodeStep[] {
		const steps: VisitNodeStep[] = [];
		const ancestors: object[] = [this.ast];
		const visit = (node: object, children: () => void = () => undefined) => {
			const parent = ancestors.at(-1);
			if (parent) this.#parents.set(node, parent);
			ancestors.push(node);
			steps.push(new VisitNodeStep({ target: node, phase: 1, args: [node] }));
			children();
			steps.push(new VisitNodeStep({ target: node, phase: 2, args: [node] }));
			ancestors.pop();
		};

		const { provider, facts: { instanceTypes } = {} } = this.settings;
		const options: ResolveOptions = { ...(instanceTypes && { instanceTypes }), ...(provider !== undefined && { provider }) };
		const read = interpret(this.#root.documents, resolve(this.#root.path), options);
		const sites = read.map(document => ({ document, site: this.#site(document) }));
		const documents = sites.map(({ document, site }, index) => this.#document(document, site, index));
		const whole = { range: this.ast.range, loc: this.ast.loc };
		const file: File = { type: "File", address: "", ...whole, documents };
		if (documents.length === 0) documents.push(this.#empty());

		visit(file, () => {
			for (const [index, node] of documents.entries()) {
				const site = sites[index]?.site;
				visit(node, () => {
					if (site) visitCluster(site.graph, visit);
				});
			}
		});
		return steps;
	}

	#site(document: IntentDocument): Site | undefined {
		return document.resolution && new Site(document, document.resolution.plan, this.#locate);
	}

	#document(document: IntentDocument, site: Site | undefined, index: number): Document {
		const [top] = document.layers;
		const [start = 0, end = start] = top?.document.range ?? [];
		const range: SourceRange = [start, end];
		return {
			type: "Document",
			address: String(index),
			range,
			loc: this.#locate(range),
			problems: document.violations.map(violation => this.#problem(violation, document)),
			clusters: new List(site ? [site.graph.cluster] : []),
		};
	}

	#empty(): Document {
		const range: SourceRange = [0, 0];
		const place: Place = { type: "Place", range, loc: this.#locate(range), origin: "written" };
		const message = "The file is empty: an intent starts with `apiVersion: eksmith/v1`, `kind`, `name`, `region` and `version`.";
		return { type: "Document", address: "0", range, loc: place.loc, problems: [{ message, place }], clusters: new List([]) };
	}

	#problem({ path, message, nearest, isKey }: Violation, document: IntentDocument): Problem {
		const places = new Places(document, this.#locate);
		const keyPlace = places.place([path]);
		const found = places.written(path);
		const value = isKey ? undefined : found?.pair?.value;
		const place =
			(isScalar(value) || isAlias(value)) && value.range
				? { ...keyPlace, range: [value.range[0], value.range[1]] as SourceRange }
				: keyPlace;
		const located = { ...place, loc: this.#locate(place.range) };
		if (nearest === undefined || !found || found.isShared) return { message, place: located };
		const quote = /^["']/u.exec(this.text.slice(...place.range))?.[0] ?? "";
		return { message, place: located, replacement: { description: `Write ${nearest}.`, text: quote + nearest + quote } };
	}
}

/** The order in which a cluster is walked: what holds things before what it holds. */
function visitCluster(graph: Graph, visit: (node: object, children?: () => void) => void): void {
	visit(graph.provider);
	for (const argument of graph.providerArguments) visit(argument);
	visit(graph.cluster, () => {
		visit(graph.endpoint);
		visit(graph.logging, () => {
			visit(graph.controlPlaneLogs);
		});
		visit(graph.encryption);
		for (const key of graph.keys) visit(key);
		visit(graph.access, () => {
			for (const entry of graph.accessEntries) visit(entry);
		});
		for (const role of graph.roles) visit(role);
		visit(graph.network, () => {
			if (graph.flowLogs) visit(graph.flowLogs);
			for (const subnet of graph.subnets) visit(subnet);
		});
		for (const { group, template, volumes } of graph.groups) {
			visit(group, () => {
				visit(template, () => {
					for (const volume of volumes) visit(volume);
				});
			});
		}
		for (const addon of graph.addons) visit(addon);
		for (const role of graph.serviceAccountRoles) visit(role);
	});
}
