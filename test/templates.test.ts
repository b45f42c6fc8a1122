import { readdirSync, readFileSync } from "node:fs";
import { lint } from "./lint.ts";

const templates = readdirSync("templates");

test("there is a template for each usual case", () => {
	expect(templates).toEqual(["development.eks.yaml", "existing-vpc.eks.yaml", "minimal.eks.yaml", "production.eks.yaml", "spot.eks.yaml"]);
});

describe.each(templates)("%s", file => {
	const text = readFileSync(`templates/${file}`, "utf8");

	test.each(["recommended", "strict"] as const)("breaks no rule of %s but what it disables", rules => {
		expect(lint(text, { rules, path: file })).toEqual([]);
	});

	test("gives a reason for every rule that it disables", () => {
		for (const [directive] of text.matchAll(/eslint-disable.*/gu)) expect(directive).toMatch(/ -- \S/u);
	});

	test("offers completion in editors", () => {
		expect(text).toMatch(/^# yaml-language-server: \$schema=\S+intent\.schema\.json$/mu);
	});
});
