import type { DirectiveType, FileProblem, RulesConfig, RuleTextEdit, RuleTextEditor, SourceLocation, SourceRange } from "@eslint/core";
import { ConfigCommentParser, Directive, TextSourceCodeBase, type VisitNodeStep } from "@eslint/plugin-kit";
import type { FieldOf, Node } from "./model/index.ts";
import type { Place } from "./place.ts";
import type { Settings } from "./settings.ts";
import type { Undecided } from "./undecided.ts";

export interface Comment {
	type: "Comment";
	/** The text without the comment's marks. */
	value: string;
	range: SourceRange;
}

/** What ESLint holds on to between parsing and linting. */
export interface Root {
	type: "Root";
	range: SourceRange;
	loc: SourceLocation;
}

const parser = new ConfigCommentParser();
const directivePattern = /^\s*eslint(?:-enable|-disable(?:(?:-next)?-line)?)?(?:\s|$)/u;

/** The text of a file together with the clusters it describes; what every language extends. */
export abstract class ClusterSourceCode extends TextSourceCodeBase<{
	LangOptions: Record<string, unknown>;
	RootNode: Root;
	SyntaxElementWithLoc: Root | Node | Place | Comment;
	ConfigNode: Comment;
}> {
	/** What rules could not decide, in the order of their visits. */
	readonly undecided: { rule: string; node: Node; cause: Undecided }[] = [];

	/** The `eks` part of ESLint's settings; `defineRule` hands it over before anything is visited. */
	settings: Settings = {};

	/** Lazily: ESLint asks before rules, and with them the settings, are there. */
	abstract override traverse(): Iterable<VisitNodeStep>;

	/** Every comment of the text. ESLint's own rules call this without asking which language they are in. */
	abstract getAllComments(): Comment[];

	/** Where `field` of `node` is written, or the nearest written place above it. */
	abstract at<N extends Node>(node: N, field: FieldOf<N>): Place;

	/** Writes `value` where `field` of `node` belongs; null where nothing can be edited. */
	abstract set<N extends Node>(fixer: RuleTextEditor, node: N, field: FieldOf<N>, value: unknown): RuleTextEdit | null;

	/** Removes what the file says of `field` of `node`, so that its default holds; null where it cannot. */
	abstract remove<N extends Node>(fixer: RuleTextEditor, node: N, field: FieldOf<N>): RuleTextEdit | null;

	override getLoc(node: Root | Node | Place | Comment): SourceLocation {
		if ("loc" in node) return node.loc;
		return { start: this.getLocFromIndex(node.range[0]), end: this.getLocFromIndex(node.range[1]) };
	}

	getInlineConfigNodes(): Comment[] {
		// Finding comments takes a pass over the text; most files have no directive.
		return this.text.includes("eslint") ? this.getAllComments().filter(({ value }) => directivePattern.test(value)) : [];
	}

	getDisableDirectives(): { directives: Directive[]; problems: FileProblem[] } {
		const directives = this.getInlineConfigNodes().flatMap(node => {
			const { label = "", value = "", justification = "" } = parser.parseDirective(node.value) ?? {};
			if (label === "eslint") return [];
			return new Directive({ type: label.slice("eslint-".length) as DirectiveType, node, value, justification });
		});
		return { directives, problems: [] };
	}

	applyInlineConfig(): { configs: { config: { rules: RulesConfig }; loc: SourceLocation }[]; problems: FileProblem[] } {
		const configs = [];
		const problems = [];
		for (const node of this.getInlineConfigNodes()) {
			const { label, value = "" } = parser.parseDirective(node.value) ?? {};
			if (label !== "eslint") continue;
			const loc = this.getLoc(node);
			const parsed = parser.parseJSONLikeConfig(value);
			if (parsed.ok) configs.push({ config: { rules: parsed.config }, loc });
			else problems.push({ ruleId: null, message: parsed.error.message, loc });
		}
		return { configs, problems };
	}
}
