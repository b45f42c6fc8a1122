import { rules, severityIn } from "../../rules/index.ts";
import { categories } from "../../rules/support/define-rule.ts";

const listed = () =>
	Object.entries(rules).flatMap(([name, rule]) => {
		const { description, category, controls = {}, url, internal } = rule.meta.docs;
		if (internal) return [];
		return {
			name: `eks/${name}`,
			description,
			category,
			recommended: severityIn("recommended", rule) ?? "off",
			strict: severityIn("strict", rule) ?? "off",
			fixable: rule.meta.fixable === "code",
			controls,
			url,
		};
	});

/** Every rule: as JSON, or by category with its severity in `recommended` and `strict`. */
export function listRules(format: "table" | "json"): string {
	const all = listed();
	if (format === "json") return `${JSON.stringify(all, undefined, 2)}\n`;

	const width = Math.max(...all.map(({ name }) => name.length));
	const line = (name: string, recommended: string, strict: string, description: string) =>
		`${name.padEnd(width)}  ${recommended.padEnd(11)}  ${strict.padEnd(6)}  ${description}\n`;
	const groups = categories.flatMap(category => {
		const rows = all
			.filter(rule => rule.category === category)
			.map(({ name, recommended, strict, description }) => line(name, recommended, strict, description));
		return rows.length === 0 ? [] : [`\n${category}\n${rows.join("")}`];
	});
	return line("rule", "recommended", "strict", "demand") + groups.join("");
}
