import type { ConfigObject, Plugin, RulesConfig } from "@eslint/core";
import { IntentLanguage } from "../languages/intent/language.ts";
import { rules } from "./rules.generated.ts";
import type { EksRule, Severity } from "./support/define-rule.ts";

export const version = "0.1.0";

for (const [name, { meta }] of Object.entries(rules)) {
	meta.languages ??= ["eks/intent"];
	meta.docs.url = `https://github.com/eksmith/eksmith/blob/main/docs/rules/${name}.md`;
}

export const presets = ["recommended", "strict", "all"] as const;
export type Preset = (typeof presets)[number];

/** How loudly a preset speaks of a rule; undefined where it does not. */
export function severityIn(preset: Preset, { meta: { docs } }: EksRule): Severity | undefined {
	const { recommended, strict } = docs.presets;
	if (docs.internal) return undefined;
	return preset === "all" ? (strict ?? recommended ?? "warn") : docs.presets[preset];
}

export const rulesIn = (preset: Preset): RulesConfig =>
	Object.fromEntries(
		Object.entries(rules).flatMap(([name, rule]) => {
			const severity = severityIn(preset, rule);
			return severity ? [[`eks/${name}`, severity]] : [];
		}),
	);

const plugin = {
	meta: { name: "eksmith", namespace: "eks", version },
	languages: { intent: new IntentLanguage() },
	rules: rules,
	configs: {} as Record<Preset, ConfigObject>,
} satisfies Plugin;

for (const preset of presets) {
	plugin.configs[preset] = {
		name: `eks/${preset}`,
		files: ["**/*.eks.{yaml,yml,json}"],
		plugins: { eks: plugin },
		language: "eks/intent",
		rules: rulesIn(preset),
	};
}

export { defineRule } from "./support/define-rule.ts";
export { rules };
export default plugin;
