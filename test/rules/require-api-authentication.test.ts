import rule from "../../rules/require-api-authentication.ts";
import { header, intent, tester } from "./tester.ts";

// Catalogue: cluster-authentication-mode-api, cluster-iam-authenticator-enabled.
tester.run("require-api-authentication", rule, {
	valid: [
		{ name: "silence", code: header },
		{
			name: "access entries only",
			code: intent`
				authentication: API
			`,
		},
		{
			name: "a word that the schema refuses",
			code: intent`
				authentication: config_map
			`,
		},
	],

	invalid: [
		{
			name: "the ConfigMap only: one step at a time",
			code: intent`
				authentication: CONFIG_MAP # since 2019
			`,
			errors: [
				{
					messageId: "configMap",
					line: 6,
					column: 1,
					endLine: 6,
					endColumn: 15,
					suggestions: [
						{
							messageId: "addApi",
							output: intent`
								authentication: API_AND_CONFIG_MAP # since 2019
							`,
						},
					],
				},
			],
		},
		{
			name: "both",
			code: intent`
				authentication: API_AND_CONFIG_MAP
			`,
			errors: [
				{
					messageId: "both",
					line: 6,
					column: 1,
					endLine: 6,
					endColumn: 15,
					suggestions: [
						{
							messageId: "onlyApi",
							output: intent`
								authentication: API
							`,
						},
					],
				},
			],
		},
	],
});
