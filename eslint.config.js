import js from "@eslint/js";
import eslintPlugin from "eslint-plugin-eslint-plugin";
import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

const barrel = {
	name: "@cdktf/provider-aws",
	message: "The barrel takes two seconds to load: import from @cdktf/provider-aws/lib/<resource>/index.js.",
};

/** What the code of a folder may not import: folders of ours, as the house's directions have it, and cdktf outside the generator. */
function house(folder, forbidden, { cdktf = false } = {}) {
	const patterns = [
		{
			regex: `^(?:\\.\\./)+(?:${forbidden.join("|")})/`,
			message: `${folder}/ does not import from ${forbidden.join(", ")}: data flows one way.`,
		},
	];
	if (!cdktf) patterns.push({ regex: "^(?:cdktf|constructs|@cdktf/.*)$", message: "Only the generator knows cdktf." });
	return { files: [`${folder}/**/*.ts`], rules: { "no-restricted-imports": ["error", { paths: [barrel], patterns }] } };
}

export default defineConfig([
	{ ignores: ["dist/", "out/", "coverage/", "cdktf.out/", "**/*.generated.*", "test/golden/"] },
	js.configs.recommended,
	{
		files: ["**/*.ts"],
		extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
		languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
		rules: {
			"@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
			"@typescript-eslint/no-unused-vars": [
				"error",
				{ argsIgnorePattern: "^_", varsIgnorePattern: "^_", destructuredArrayIgnorePattern: "^_" },
			],
			"@typescript-eslint/consistent-type-imports": ["error", { disallowTypeAnnotations: false }],
			"no-console": "error",
		},
	},
	{ files: ["scripts/**/*.ts", "bench/**/*.ts", "**/*.js"], rules: { "no-console": "off" } },
	{ files: ["**/*.js"], languageOptions: { globals: { console: "readonly", process: "readonly" } } },
	{
		files: ["rules/*.ts"],
		extends: [eslintPlugin.configs.recommended],
		// defineRule says both where a rule does not.
		rules: { "eslint-plugin/require-meta-type": "off", "eslint-plugin/require-meta-schema": "off" },
	},
	{ files: ["**/*.ts"], rules: { "no-restricted-imports": ["error", { paths: [barrel] }] } },
	house("reference", ["schemas", "languages", "rules", "generator", "cli"]),
	house("schemas", ["languages", "rules", "generator", "cli"]),
	house("languages", ["rules", "generator", "cli"]),
	house("rules", ["generator", "cli"]),
	house("generator", ["languages", "rules", "cli"], { cdktf: true }),
	house("cli", ["test", "scripts", "bench"]),
]);
