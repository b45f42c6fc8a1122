import { existsSync, readFileSync } from "node:fs";
import { rules, severityIn } from "../../rules/index.ts";
import type { EksRule } from "../../rules/support/define-rule.ts";
import type { Files } from "../generated.ts";

const start = "<!-- generated:start -->";
const end = "<!-- generated:end -->";

/** The text with what stands between its markers replaced. */
function between(text: string, content: string, path: string): string {
	const [from, to] = [text.indexOf(start), text.indexOf(end)];
	if (from === -1 || to < from) throw new Error(`${path} lacks the markers ${start} and ${end}.`);
	return `${text.slice(0, from + start.length)}\n\n${content}\n\n${text.slice(to)}`;
}

const entries = Object.entries(rules).sort(([a], [b]) => (a < b ? -1 : 1));

const level = (rule: EksRule, preset: "recommended" | "strict") => severityIn(preset, rule) ?? "";

/** Named as in the schema, without what a table cannot hold. */
const escape = (text: string) => text.replaceAll("|", "\\|");

function head({ meta }: EksRule): string {
	const { description, why, category, presets, controls = {}, references = [], internal = false } = meta.docs;
	const where = (["recommended", "strict"] as const).flatMap(preset => (presets[preset] ? [`\`${preset}\` (${presets[preset]})`] : []));
	const on = internal
		? "In no preset; our own command switches it on."
		: where.length > 0
			? `On in ${where.join(", ")} and \`all\`.`
			: "On in `all` only.";
	const help = [...(meta.fixable ? ["🔧 `--fix` mends it."] : []), ...(meta.hasSuggestions ? ["💡 It suggests a cure."] : [])];
	const lines = [`${description}. ${on} Category: ${category}.${help.length > 0 ? ` ${help.join(" ")}` : ""}`, "", `**Why.** ${why}`];
	const answers = Object.entries(controls).map(([peer, ids]) => `${peer}: ${ids.map(id => `\`${id}\``).join(", ")}`);
	if (answers.length > 0) lines.push("", `**Answers to** ${answers.join(" · ")}`);
	if (references.length > 0) lines.push("", `**Sources** ${references.map(url => `<${url}>`).join(" · ")}`);
	return lines.join("\n");
}

function table(): string {
	const rows = entries.map(([name, rule]) => {
		const { description, category } = rule.meta.docs;
		const help = `${rule.meta.fixable ? "🔧" : ""}${rule.meta.hasSuggestions ? "💡" : ""}`;
		return `| [${name}](docs/rules/${name}.md) | ${escape(description)} | ${category} | ${level(rule, "recommended")} | ${level(rule, "strict")} | ${help} |`;
	});
	return ["| rule | demands | category | recommended | strict | |", "|---|---|---|---|---|---|", ...rows].join("\n");
}

function controls(): string {
	const byPeer = new Map<string, [string, string][]>();
	for (const [name, { meta }] of entries) {
		for (const [peer, ids] of Object.entries(meta.docs.controls ?? {})) {
			byPeer.set(peer, [...(byPeer.get(peer) ?? []), ...ids.map((id): [string, string] => [id, name])]);
		}
	}
	const sections = [...byPeer]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.flatMap(([peer, pairs]) => {
			const ids = [...new Set(pairs.map(([id]) => id))].sort();
			const rows = ids.map(
				id =>
					`| ${id} | ${pairs
						.filter(([other]) => other === id)
						.map(([, name]) => `[${name}](rules/${name}.md)`)
						.join(", ")} |`,
			);
			return [`## ${peer}`, "", "| check | rules of eksmith |", "|---|---|", ...rows, ""];
		});
	return [
		"# Checks of benchmarks and peers, and the rules that answer to them",
		"",
		"Generated from the rules; do not edit.",
		"",
		...sections,
	].join("\n");
}

/** The generated part of each rule's page and of the README, and the map from other tools' checks to rules. */
export function docs(): Files {
	const pages = entries.flatMap(([name, rule]) => {
		const path = `docs/rules/${name}.md`;
		return existsSync(path) ? [[path, between(readFileSync(path, "utf8"), head(rule), path)] as const] : [];
	});
	const readme = existsSync("README.md") ? { "README.md": between(readFileSync("README.md", "utf8"), table(), "README.md") } : {};
	return { ...Object.fromEntries(pages), ...readme, "docs/controls.md": controls() };
}
