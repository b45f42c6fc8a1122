import rule from "../../rules/require-key-rotation.ts";
import { header, intent, tester } from "./tester.ts";

// Catalogue: kms-key-rotation.
tester.run("require-key-rotation", rule, {
	valid: [
		{ name: "silence", code: header },
		{
			name: "keys that are made, one for each use",
			code: intent`
				encryption: { secrets: create, volumes: create, logs: create }
			`,
		},
		{
			name: "a key of yours does not say",
			code: intent`
				encryption: { key: "arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab" }
			`,
		},
		{
			name: "an override of a key that is not made",
			code: intent`
				encryption: { key: "arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab" }
				overrides: { aws_kms_key.this: { enable_key_rotation: false } }
			`,
		},
	],

	invalid: [
		{
			name: "switched off by an override",
			code: intent`
				overrides:
				  aws_kms_key.this:
				    enable_key_rotation: false
			`,
			errors: [{ messageId: "off", line: 8, column: 5, endLine: 8, endColumn: 24 }],
		},
		{
			name: "one key of two",
			code: intent`
				encryption: { logs: create }
				overrides: { aws_kms_key.logs: { enable_key_rotation: false } }
			`,
			errors: [{ messageId: "off", line: 7, column: 34, endLine: 7, endColumn: 53 }],
		},
	],
});
