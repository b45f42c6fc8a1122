import eks, { presets, rules, rulesIn } from "../rules/index.ts";
import { header } from "./intent.ts";
import { lint } from "./lint.ts";
import packageJson from "../package.json" with { type: "json" };

test("the plugin says which version it is", () => {
	expect(eks.meta).toEqual({ name: "eksmith", namespace: "eks", version: packageJson.version });
});

test("at least 20 rules are recommended", () => {
	expect(Object.keys(rulesIn("recommended")).length).toBeGreaterThanOrEqual(20);
});

test("strict says all that recommended says, as loudly or louder", () => {
	const strict = rulesIn("strict");
	for (const [name, severity] of Object.entries(rulesIn("recommended"))) {
		expect([name, strict[name]]).toEqual([name, severity === "error" ? "error" : (strict[name] ?? "missing")]);
	}
});

test("all holds every rule but the one that counts what is undecided", () => {
	const names = Object.keys(rules).flatMap(name => (name === "undecided" ? [] : [`eks/${name}`]));
	expect(Object.keys(rulesIn("all")).sort()).toEqual(names.sort());
});

test.each(presets.filter(preset => preset !== "all"))("silence is secure: name, region and version break no rule of %s", preset => {
	expect(lint(header, { rules: preset })).toEqual([]);
});

test("one fact, one finding: an endpoint open to the world is one finding of recommended", () => {
	const found = lint(`${header}endpoint: { public: { cidrs: [0.0.0.0/0] } }\n`);
	expect(found.map(({ ruleId }) => ruleId)).toEqual(["eks/no-world-endpoint"]);
});

test("every configuration is usable as it stands in an eslint.config.js", () => {
	for (const preset of presets) expect(eks.configs[preset]).toMatchObject({ files: ["**/*.eks.{yaml,yml,json}"], language: "eks/intent" });
});
