import { presets, severityIn } from "../../rules/index.ts";
import type { EksRule } from "../../rules/support/define-rule.ts";
import type { Colors } from "../host.ts";
import { rowsOf } from "./run.ts";

export function explainRule(name: string, rule: EksRule, colors: Colors): string {
	const { docs, schema, defaultOptions, fixable, hasSuggestions } = rule.meta;
	const loud = presets.flatMap(preset => {
		const severity = severityIn(preset, rule);
		return severity ? [`${preset} (${severity})`] : [];
	});
	const [options] = Array.isArray(schema) ? schema : [];
	const rows = [
		["category", docs.category],
		["presets", loud.join(", ")],
		["fixable", fixable ? "yes, with --fix" : hasSuggestions ? "with a suggestion, in an editor" : ""],
		[
			"controls",
			Object.entries(docs.controls ?? {})
				.map(([source, ids]) => `${source} ${ids.join(", ")}`)
				.join("\n"),
		],
		["options", options === undefined ? "" : JSON.stringify(options, undefined, 2)],
		["defaults", defaultOptions === undefined ? "" : JSON.stringify(defaultOptions[0])],
		["references", (docs.references ?? []).join("\n")],
		["page", docs.url ?? ""],
	] as const;
	const said = rows.filter(([, value]) => value !== "");
	return `${colors.bold(`eks/${name}`)}\n${docs.description}.\n\n${docs.why}\n\n${rowsOf(said)}`;
}
