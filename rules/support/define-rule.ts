import type { RuleDefinition, RulesMeta, RuleTextEdit, RuleTextEditor } from "@eslint/core";
import type { Node, NodeMap, NodeType } from "../../languages/model/index.ts";
import type { Place } from "../../languages/place.ts";
import type { Settings } from "../../languages/settings.ts";
import type { ClusterSourceCode } from "../../languages/source-code.ts";
import { Undecided } from "../../languages/undecided.ts";
import { visible } from "../../schemas/words.ts";

export type Severity = "error" | "warn";

export const categories = [
	"networking",
	"encryption",
	"logging",
	"identity",
	"compute",
	"reliability",
	"cost",
	"lifecycle",
	"validity",
] as const;

export interface RuleDocs {
	/** What the rule demands, starting with "Require" or "Disallow". */
	description: string;
	category: (typeof categories)[number];
	/** The presets that switch it on, and how loudly. Every rule is in `all`. */
	presets: { recommended?: Severity; strict?: Severity };
	/** Why it matters: what happens to a cluster that ignores it. One or two sentences. */
	why: string;
	/** Ids of the checks that it answers to, by benchmark or peer: `{ Checkov: ["CKV_AWS_39"] }`. */
	controls?: Readonly<Record<string, readonly string[]>>;
	/** Pages that say so. */
	references?: readonly string[];
	/** Speaks of eksmith's own work, not of clusters: no preset has it, not even `all`. */
	internal?: true;
	/** Its own page; the plugin fills it in. */
	url?: string;
}

type Data = Record<string, string | number>;
type Fix = (fixer: RuleTextEditor) => RuleTextEdit | null;

export interface Report<Id extends string> {
	node: Node | Place;
	messageId: Id;
	data?: Data;
	fix?: Fix;
	suggest?: { messageId: Id; data?: Data; fix: Fix }[];
}

export interface Context<Id extends string, Options> {
	/** As the user set them, with the rule's defaults filled in. */
	options: Options;
	sourceCode: ClusterSourceCode;
	/** The day that counts as today, in UTC: `2026-11-21`. */
	today: string;
	facts: NonNullable<Settings["facts"]>;
	report: (report: Report<Id>) => void;
}

/** One method for a node type, called for every such node; `:exit` comes after all that is under it. */
export type Visitor = { [T in NodeType as T | `${T}:exit`]?: (node: NodeMap[T]) => void };

export interface Rule<Id extends string, Options extends object> {
	meta: Omit<RulesMeta<Id, [Options]>, "docs" | "messages" | "type" | "defaultOptions"> & {
		type?: "problem" | "suggestion";
		docs: RuleDocs;
		messages: Record<Id, string>;
		languages?: string[];
		defaultOptions?: [Options];
	};
	create: (context: Context<Id, Options>) => Visitor;
}

export interface EksRule extends RuleDefinition {
	meta: RulesMeta & { docs: RuleDocs; messages: Record<string, string>; languages?: string[] };
}

/** A fix that meets something unknown is no fix; the finding stands. */
const decided =
	(fix: Fix): Fix =>
	fixer => {
		try {
			return fix(fixer);
		} catch (cause) {
			if (cause instanceof Undecided) return null;
			throw cause;
		}
	};

const mostCharacters = 400;

/** What stands for a value in a message: hostile files hold texts of a megabyte, and marks that nobody sees. */
function shown(value: string | number): string | number {
	if (typeof value === "number") return value;
	return visible(value.length > mostCharacters ? `${value.slice(0, mostCharacters - 1)}…` : value);
}

/**
 * Turns a rule on clusters into a rule for ESLint. A visit that meets something unknown ends there, is no finding and no pass,
 * and is counted as undecided.
 */
export function defineRule<Id extends string, Options extends object = object>({ meta, create }: Rule<Id, Options>): EksRule {
	return {
		meta: { type: "problem", schema: [], ...meta } as unknown as EksRule["meta"],
		create(context) {
			const sourceCode = context.sourceCode as unknown as ClusterSourceCode;
			const settings = (context.settings as { eks?: Settings }).eks ?? {};
			sourceCode.settings = settings;

			const visitor = create({
				options: context.options[0] as Options,
				sourceCode,
				today: settings.today ?? new Date().toISOString().slice(0, 10),
				facts: settings.facts ?? {},
				report: finding => {
					context.report(withVia(finding));
				},
			});

			const guarded = Object.entries(visitor).map(
				([selector, visit]) => [selector, guard(selector, visit as (node: Node) => void)] as const,
			);
			return Object.fromEntries(guarded);

			/** A value from elsewhere is reported where it enters; the message says where it is written. */
			function withVia({ messageId, data: whole = {}, fix, suggest, ...finding }: Report<Id>) {
				const data = Object.fromEntries(Object.entries(whole).map(([key, value]) => [key, shown(value)]));
				const via = finding.node.type === "Place" ? finding.node.via : finding.node.inheritedFrom;
				const message =
					via === undefined ? { messageId, data } : { message: `${meta.messages[messageId]} (From {{via}}.)`, data: { ...data, via } };
				return {
					...finding,
					...message,
					...(fix && { fix: decided(fix) }),
					...(suggest && { suggest: suggest.map(suggestion => ({ ...suggestion, fix: decided(suggestion.fix) })) }),
				};
			}

			function guard(selector: string, visit: (node: Node) => void) {
				if (!/^[A-Z]\w*(?::exit)?$/u.test(selector))
					throw new TypeError(`${selector}: rules visit node types; attribute selectors would read fields unguarded.`);
				return (node: Node) => {
					try {
						visit(node);
					} catch (cause) {
						if (!(cause instanceof Undecided)) throw cause;
						if (cause.why !== "invalid") sourceCode.undecided.push({ rule: context.id, node, cause });
					}
				};
			}
		},
	};
}
