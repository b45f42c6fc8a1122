import { readdirSync, readFileSync } from "node:fs";
import { rules } from "../rules/index.ts";
import { lint, whole } from "./lint.ts";

const example = /```yaml\n# (?<verdict>❌|✅) (?<title>.*)\n(?<code>[^`]+)```/gu;
const names = Object.keys(rules).sort();

test("every rule has a page and a test, and every page and test a rule", () => {
	const pages = readdirSync("docs/rules").map(file => file.replace(/\.md$/u, ""));
	const tests = readdirSync("test/rules").flatMap(file => (file.endsWith(".test.ts") ? [file.replace(/\.test\.ts$/u, "")] : []));
	expect(pages.sort()).toEqual(names);
	expect(tests.sort()).toEqual(names);
});

describe.each(names)("%s", name => {
	const rule = rules[name];
	const page = readFileSync(`docs/rules/${name}.md`, "utf8");
	const examples = [...page.matchAll(example)].map(({ groups = {} }) => groups);

	test("the page opens with the rule's own description", () => {
		expect(page.split("\n")[0]).toBe(`# ${rule?.meta.docs.description ?? ""} (\`eks/${name}\`)`);
	});

	test("the description says what is demanded, and the reason is a sentence", () => {
		expect(rule?.meta.docs.description).toMatch(/^(?:Require|Disallow) .*[^.]$/u);
		expect(rule?.meta.docs.why).toMatch(/^[A-Z`].*\.$/su);
	});

	test("every option is documented", () => {
		const [schema] = (rule?.meta.schema ?? []) as { properties?: object }[];
		for (const option of Object.keys(schema?.properties ?? {})) expect(page).toContain(`\`${option}\``);
	});

	test("there are examples of both kinds", () => {
		expect(new Set(examples.map(({ verdict }) => verdict))).toEqual(new Set(["❌", "✅"]));
	});

	test.each(examples.map(({ verdict = "", title = "", code = "" }) => ({ verdict, title, code })))(
		"$verdict $title",
		({ verdict, code }) => {
			// What cannot be known shows only where another rule wants to know it.
			const asking: Record<string, "error"> = name === "undecided" ? { "eks/require-multiple-zones": "error" } : {};
			const found = lint(whole(code), { rules: { ...asking, [`eks/${name}`]: "error", "eks/valid-intent": "error" } });
			const others = found.filter(({ ruleId }) => ruleId !== `eks/${name}`);
			expect(others).toEqual([]);
			expect(found.length > 0).toBe(verdict === "❌");
		},
	);
});
