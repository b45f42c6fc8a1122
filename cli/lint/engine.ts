import { parse } from "node:path";
import type { ConfigObject, RulesConfig } from "@eslint/core";
import { Linter } from "eslint/universal";
import type { Settings } from "../../languages/settings.ts";
import type { ClusterSourceCode } from "../../languages/source-code.ts";
import eks, { rules as builtIn } from "../../rules/index.ts";
import type { EksRule } from "../../rules/support/define-rule.ts";
import { fileResult, type FileResult } from "./result.ts";

/** Rules by namespace and name. */
export type Plugins = Readonly<Record<string, { rules: Readonly<Record<string, EksRule>> }>>;

export interface Setup {
	/** Severities and options by full name: `eks/require-private-endpoint`. */
	rules: RulesConfig;
	/** The user's own rules. */
	plugins?: Plugins;
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
		const plugins: Plugins = { ...setup.plugins, eks: { rules: builtIn } };
		this.rulesByName = Object.fromEntries(every(plugins));
		const withOptions = new Set(
			Object.entries(setup.rules).flatMap(([name, entry]) => (Array.isArray(entry) && entry.length > 1 ? [name] : [])),
		);
		this.#quick = configuration(setup, plugins, id => withOptions.has(id));
		this.#checked = configuration(setup, plugins, () => true);
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

const every = (plugins: Plugins) =>
	Object.entries(plugins).flatMap(([namespace, { rules }]) =>
		Object.entries(rules).map(([name, rule]) => [`${namespace}/${name}`, rule] as const),
	);

function configuration({ rules, settings = {} }: Setup, plugins: Plugins, checksOptions: (id: string) => boolean): Linter.Config[] {
	const slim = Object.entries(plugins).map(([namespace, plugin]) => {
		const own = Object.entries(plugin.rules).map(([name, rule]): [string, EksRule] => [
			name,
			checksOptions(`${namespace}/${name}`) ? rule : { ...rule, meta: { ...rule.meta, schema: false } },
		]);
		return [namespace, { ...(namespace === "eks" && eks), rules: Object.fromEntries(own) }] as const;
	});
	const config: ConfigObject = {
		files: ["**"],
		plugins: Object.fromEntries(slim),
		language: "eks/intent",
		rules,
		settings: { eks: settings },
	};
	return [{ ignores: ["!**/node_modules/", "!.git/"] }, config];
}
