import js from "@eslint/js";
import { Linter } from "eslint";
import eks from "../../../rules/index.ts";
import { intent } from "../../intent.ts";

// Somebody's `js.configs.recommended` without `files` reaches our files too (eslint/json#56).

const text = intent`
	# eslint-disable-next-line eks/require-private-endpoint -- later
	endpoint:
	  private: false\u00A0
	tags: { a: "\u2028" }
	nodeGroups: { "constructor": {}, a: &a {}, b: *a }


`;

const lintWith = (config: object, code = text, filename = "a.eks.yaml") =>
	new Linter().verify(
		code,
		[
			config,
			{
				files: ["**/*.eks.{yaml,json}"],
				plugins: { eks },
				language: "eks/intent",
				linterOptions: { reportUnusedDisableDirectives: "off" },
			},
		],
		filename,
	);

test("recommended JavaScript rules neither crash nor report", () => {
	expect(lintWith(js.configs.recommended)).toEqual([]);
	expect(lintWith(js.configs.recommended, '{ "apiVersion": "eksmith/v1" }', "a.eks.json")).toEqual([]);
});

// These two ask for what only JavaScript has, and throw in every language but JavaScript.
const broken = ["strict", "logical-assignment-operators"];

test.each(Object.keys(js.configs.all.rules).filter(name => !broken.includes(name)))("%s neither crashes nor reports", name => {
	expect(lintWith({ rules: { [name]: "error" } })).toEqual([]);
});
