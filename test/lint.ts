import { Linter } from "eslint/universal";
import { dirname, resolve } from "node:path";
import type { Settings } from "../languages/settings.ts";
import eks, { rulesIn, type Preset } from "../rules/index.ts";
import { header } from "./intent.ts";

export const today = "2026-11-21";

type Rules = Record<string, Linter.RuleEntry>;

/** Lints a text as the plugin does in somebody's ESLint. */
export function lint(
	text: string,
	{ rules = "recommended", path = "a.eks.yaml", settings = {} }: { rules?: Preset | Rules; path?: string; settings?: Settings } = {},
) {
	const config = {
		files: ["**"],
		plugins: { eks },
		language: "eks/intent",
		linterOptions: { reportUnusedDisableDirectives: "warn" },
		rules: typeof rules === "string" ? rulesIn(rules) : rules,
		settings: { eks: { today, ...settings } },
	};
	return new Linter({ cwd: dirname(resolve(path)) }).verify(text, config as unknown as Linter.Config, path);
}

/** An example of the docs as a whole intent. */
export const whole = (fragment: string) => (/^apiVersion:/mu.test(fragment) ? fragment : header + fragment);
