import { List } from "../../languages/list.ts";
import rule from "../../rules/no-world-ssh.ts";
import { header, intent, tester } from "./tester.ts";
import { visit } from "./visit.ts";

const data = { group: "general" };

// Catalogue: node-group-ssh-source-restricted.
tester.run("no-world-ssh", rule, {
	valid: [
		{ name: "silence", code: header },
		{ name: "off", code: intent`nodeGroupDefaults: { ssh: false }` },
		{
			name: "from a security group",
			code: intent`
				nodeGroups:
				  general:
				    ssh: { keyName: operators, sourceSecurityGroups: [sg-0123456789abcdef0] }
			`,
		},
		{
			name: "no source, which the schema refuses",
			code: intent`
				nodeGroups:
				  general:
				    ssh: { keyName: operators, sourceSecurityGroups: [] }
			`,
		},
	],
	invalid: [],
});

test.each([
	["a key without sources", [], [{ at: "sshKey", messageId: "unrestricted", data }]],
	["the world", ["0.0.0.0/0"], [{ at: "sshSources", messageId: "world", data }]],
	["all of IPv6", ["::/0"], [{ at: "sshSources", messageId: "world", data }]],
	["the world in halves", ["0.0.0.0/1", "128.0.0.0/1"], [{ at: "sshSources", messageId: "world", data }]],
	["half of the world", ["0.0.0.0/1"], []],
	["an office", ["203.0.113.0/24"], []],
])("%s", (_, sources, findings) => {
	expect(visit(rule, "NodeGroup", { name: "general", sshKey: "operators", sshSources: new List(sources) })).toEqual(findings);
	expect(visit(rule, "NodeGroup", { name: "general", sshKey: undefined, sshSources: new List(sources) })).toEqual([]);
});

test("the world beside a security group", () => {
	const sshSources = new List<object | string>([{ id: "sg-0123456789abcdef0" }, "0.0.0.0/0"]);
	expect(visit(rule, "NodeGroup", { name: "general", sshKey: "operators", sshSources })).toEqual([
		{ at: "sshSources", messageId: "world", data },
	]);
});

test("sources that cannot be known settle nothing", () => {
	expect(visit(rule, "NodeGroup", { name: "general", sshKey: "operators", sshSources: new List<string>([], "variable") })).toEqual([
		"undecided",
	]);
});
