import { List } from "../../languages/list.ts";
import rule from "../../rules/no-ssh.ts";
import { header, intent, tester } from "./tester.ts";
import { visit } from "./visit.ts";

const data = { key: "operators", group: "general" };

// Catalogue: node-group-no-ssh-key.
tester.run("no-ssh", rule, {
	valid: [
		{ name: "silence", code: header },
		{
			name: "off for one group",
			code: intent`
				nodeGroupDefaults: { ssh: { keyName: operators, sourceSecurityGroups: [sg-0123456789abcdef0] } }
				nodeGroups: { general: { ssh: false } }
			`,
		},
		{
			name: "a key that the schema refuses",
			code: intent`
				nodeGroups:
				  general:
				    ssh: { keyName: "", sourceSecurityGroups: [sg-0123456789abcdef0] }
			`,
		},
	],

	invalid: [
		{
			name: "a key",
			code: intent`
				nodeGroups:
				  general:
				    ssh:
				      keyName: operators
				      sourceSecurityGroups: [sg-0123456789abcdef0]
			`,
			errors: [{ messageId: "key", data, line: 8, column: 5, endLine: 8, endColumn: 8 }],
		},
		{
			name: "for all groups, said once",
			code: intent`
				nodeGroupDefaults: { ssh: { keyName: operators, sourceSecurityGroups: [sg-0123456789abcdef0] } }
				nodeGroups: { general: {} }
			`,
			errors: [{ messageId: "key", data, line: 6, column: 22, endLine: 6, endColumn: 25 }],
		},
		{
			name: "JSON",
			code: '{ "apiVersion": "eksmith/v1", "kind": "Cluster", "name": "a", "region": "eu-west-1", "version": "1.36", "nodeGroups": { "general": { "ssh": { "keyName": "operators", "sourceSecurityGroups": ["sg-0123456789abcdef0"] } } } }',
			filename: "a.eks.json",
			errors: [{ messageId: "key", data, line: 1, column: 134, endLine: 1, endColumn: 139 }],
		},
	],
});

test("no-world-ssh speaks of a key that the world may use", () => {
	expect(visit(rule, "NodeGroup", { name: "general", sshKey: "operators", sshSources: new List<string>([]) })).toEqual([]);
});
