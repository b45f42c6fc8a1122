/** Code runs as CommonJS, transformed by swc; types are checked by `npm run typecheck`. */
export default {
	testEnvironment: "node",
	roots: ["<rootDir>/test"],
	transform: {
		"\\.[jt]s$": [
			"@swc/jest",
			{ jsc: { parser: { syntax: "typescript", importAttributes: true }, target: "es2023" }, module: { type: "commonjs" } },
		],
	},
	transformIgnorePatterns: ["/node_modules/"],
	collectCoverageFrom: ["{cli,generator,languages,reference,rules,schemas}/**/*.ts", "index.ts", "!**/*.generated.*"],
	coverageThreshold: { global: { statements: 95 } },
	coverageReporters: ["text-summary", "json-summary"],
};
