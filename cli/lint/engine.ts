import { parse } from "node:path";
import type { ConfigObject, RulesConfig } from "@eslint/core";
import { Linter } from "eslint/universal";
import type { Settings } from "../../languages/settings.ts";
import type { ClusterSourceCode } from "../../languages/source-code.ts";
import eks, { rules as builtIn } from "../../rules/index.ts";
import type { EksRule } from "../../rules/support/define-rule.ts";
import { fileResult, type FileResult } from "./result.ts";

export interface Setup {
	/** Severities and options by full name: `eks/require-private-endpoint`. */
	rules: RulesConfig;
	/** The user's rules, by the name after `own/`. */
	own?: Readonly<Record<string, EksRule>>;
	settings?: Settings;
}

/** Its types leave this one out. */
type Suppressing = Linter & { getSuppressedMessages: () => Linter.SuppressedLintMessage[] };

/** ESLint stops after ten passes; rules that write side by side need one each. */
const rounds = 10;

/** A comment that configures a rule, possibly with options: `# eslint eks/x: [warn, …]`. */
const inlineConfiguration = /\beslint\s/u;

/** Lints texts with one configuration. */
export class Engine {
	/** Every rule that can be switched on, by full name. */
	readonly rulesByName: Readonly<Record<string, EksRule>>;
	readonly #linter = new Linter({ cwd: parse(process.cwd()).root }) as Suppressing;
	/** Checks no options: the checker takes longer to load than a file to lint. */
	readonly #quick: Linter.Config[];
	readonly #checked: Linter.Config[];

	constructor(setup: Setup) {
		this.rulesByName = Object.fromEntries([...named("eks", builtIn), ...named("own", setup.own)]);
		const withOptions = new Set(
			Object.entries(setup.rules).flatMap(([name, entry]) => (Array.isArray(entry) && entry.length > 1 ? [name] : [])),
		);
		this.#quick = configuration(setup, name => withOptions.has(name));
		this.#checked = configuration(setup, () => true);
		if (withOptions.size > 0) this.#linter.verify("", this.#quick, { filename: "options.eks.yaml" });
	}

	/** @param path absolute, or a name such as `<stdin>`; `.json` makes it JSON */
	lint(text: string, path: string, { fix = false } = {}): FileResult {
		const config = inlineConfiguration.test(text) ? this.#checked : this.#quick;
		let output = text;
		let messages = fix ? [] : this.#linter.verify(text, config, { filename: path });

		for (let round = 0; fix && round < rounds; round++) {
			const result = this.#linter.verifyAndFix(output, config, { filename: path });
			messages = result.messages;
			if (result.output === output) break;
			output = result.output;
		}

		return fileResult({
			filePath: path,
			messages,
			suppressedMessages: this.#linter.getSuppressedMessages(),
			source: text,
			...(output !== text && { output }),
			undecided: this.#undecided(),
		});
	}

	#undecided() {
		// A text that cannot be parsed leaves none.
		const sourceCode = this.#linter.getSourceCode() as unknown as ClusterSourceCode | null;
		return (sourceCode?.undecided ?? []).map(({ rule, node, cause }) => {
			const { line, column } = (cause.place ?? node).loc.start;
			return { ruleId: rule, line, column, reason: cause.why.replaceAll("-", " ") };
		});
	}
}

const named = (namespace: string, rules: Readonly<Record<string, EksRule>> = {}) =>
	Object.entries(rules).map(([name, rule]) => [`${namespace}/${name}`, rule] as const);

function configuration({ rules, own = {}, settings = {} }: Setup, checksOptions: (name: string) => boolean): Linter.Config[] {
	const plugin = (namespace: string, rulesOf: Readonly<Record<string, EksRule>>) =>
		Object.fromEntries(
			Object.entries(rulesOf).map(([name, rule]) => [
				name,
				checksOptions(`${namespace}/${name}`) ? rule : { ...rule, meta: { ...rule.meta, schema: false as const } },
			]),
		);
	const config: ConfigObject = {
		files: ["**"],
		plugins: { eks: { ...eks, rules: plugin("eks", builtIn) }, own: { rules: plugin("own", own) } },
		language: "eks/intent",
		rules,
		settings: { eks: settings },
	};
	return [{ ignores: ["!**/node_modules/", "!.git/"] }, config as Linter.Config];
}
