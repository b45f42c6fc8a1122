import { header, intent, yaml } from "../../intent.ts";
import { look } from "../look.ts";
import { edited, type Case } from "./cases.ts";

const setPrivate = (text: string, path?: string) => look(text, path).set("Endpoint", "private", true);

const cases: Case[] = [
	["nothing written", header, `${header}endpoint:\n  private: true\n`],
	["no line break at the end", header.trimEnd(), `${header}endpoint:\n  private: true`],
	[
		"a value in place, its comment kept",
		intent`
			endpoint:
			  private: false # until the VPN is up
		`,
		intent`
			endpoint:
			  private: true # until the VPN is up
		`,
	],
	[
		"a key that is missing, before what comes later in the schema",
		intent`
			endpoint:
			  public: { cidrs: [203.0.113.0/24] } # offices
			logging: { types: all }
		`,
		intent`
			endpoint:
			  public: { cidrs: [203.0.113.0/24] } # offices
			  private: true
			logging: { types: all }
		`,
	],
	[
		"a branch that is missing, after its predecessor in the schema and the predecessor's comment",
		intent`
			tags: # everywhere
			  team: payments # for now

			# Logs
			logging: { types: all }
		`,
		intent`
			tags: # everywhere
			  team: payments # for now
			endpoint:
			  private: true

			# Logs
			logging: { types: all }
		`,
	],
	[
		"the indentation that is there",
		intent`
			endpoint:
			    public: false
		`,
		intent`
			endpoint:
			    public: false
			    private: true
		`,
	],
	[
		"a key without a value",
		intent`
			endpoint: # todo
			logging:
		`,
		intent`
			endpoint: # todo
			  private: true
			logging:
		`,
	],
	[
		"a setting without a value",
		intent`
			endpoint:
			  private: # todo
		`,
		intent`
			endpoint:
			  private: true # todo
		`,
	],
	[
		"a key whose value is null",
		intent`
			endpoint: null # todo
		`,
		intent`
			endpoint: { private: true } # todo
		`,
	],
	[
		"an empty map",
		intent`
			endpoint: {}
		`,
		intent`
			endpoint: {private: true}
		`,
	],
	[
		"a map in flow style",
		intent`
			endpoint: { public: { cidrs: [203.0.113.0/24] } } # offices
		`,
		intent`
			endpoint: { public: { cidrs: [203.0.113.0/24] }, private: true } # offices
		`,
	],
	[
		"a map in flow style with a line for each key",
		intent`
			endpoint: {
			  public: false,
			  }
		`,
		intent`
			endpoint: {
			  public: false,
			  private: true,
			  }
		`,
	],
	[
		"a whole document in flow style",
		`{ apiVersion: eksmith/v1, kind: Cluster, name: a, region: eu-west-1, version: "1.36", endpoint: }\n`,
		`{ apiVersion: eksmith/v1, kind: Cluster, name: a, region: eu-west-1, version: "1.36", endpoint: {"private":true} }\n`,
	],
	[
		"an alias: its text serves other places too",
		intent`
			overrides: { aws_x.y: &e { private: false } }
			endpoint: *e
		`,
		undefined,
	],
	[
		"a merge key likewise",
		intent`
			overrides: { aws_x.y: &e { private: false } }
			endpoint: { <<: *e }
		`,
		undefined,
	],
	[
		"an override has the last word, and its text is Terraform's",
		intent`
			overrides: { aws_eks_cluster.this: { vpc_config: { endpoint_private_access: false } } }
		`,
		undefined,
	],
];

test.each(cases)("%s", (_, before, after) => {
	expect(setPrivate(before)).toBe(after);
});

test.each(edited(cases))("%s: what comes out says so and is still an intent", (_, before, after) => {
	const found = look(after);
	expect(found.one("Endpoint").private).toBe(true);
	expect(found.one("Document").problems).toEqual(look(before).one("Document").problems);
});

test("CRLF", () => {
	expect(setPrivate(`${header}tags:\n  a: b\n`.replaceAll("\n", "\r\n"))).toBe(
		`${header}tags:\n  a: b\nendpoint:\n  private: true\n`.replaceAll("\n", "\r\n"),
	);
	expect(setPrivate(`${header}endpoint:\n  public: false\n`.replaceAll("\n", "\r\n"))).toBe(
		`${header}endpoint:\n  public: false\n  private: true\n`.replaceAll("\n", "\r\n"),
	);
});

test("JSON: keys in quotes, a line of their own where the first key has one", () => {
	const oneLine = '{ "apiVersion": "eksmith/v1", "kind": "Cluster", "name": "a", "region": "eu-west-1", "version": "1.36" }';
	expect(setPrivate(oneLine, "a.eks.json")).toBe(oneLine.replace(" }", ', "endpoint": {"private":true} }'));
	const lines = yaml`
		{
			"apiVersion": "eksmith/v1",
			"kind": "Cluster",
			"name": "payments",
			"region": "eu-west-1",
			"version": "1.36",
			"endpoint": {
				"public": false
			}
		}
	`;
	expect(setPrivate(lines, "a.eks.json")).toBe(lines.replace('"public": false', '"public": false,\n\t\t"private": true'));
	const empty = lines.replace('"public": false', "");
	expect(setPrivate(empty, "a.eks.json")).toBe(empty.replace('"endpoint": {', '"endpoint": {"private": true'));
});

test("several documents: the one that is meant", () => {
	const found = look(`${header}---\n${header.replace("payments", "orders")}...\n`);
	expect(found.set("Endpoint", "private", true, "orders/endpoint")).toBe(
		`${header}---\n${header.replace("payments", "orders")}endpoint:\n  private: true\n...\n`,
	);
	expect(found.set("Endpoint", "private", true, "payments/endpoint")).toBe(
		`${header}endpoint:\n  private: true\n---\n${header.replace("payments", "orders")}...\n`,
	);
});

test("a group that silence or a base stands for is written out", () => {
	expect(look(header).set("NodeGroup", "nodeRepair", true)).toBe(`${header}nodeGroups:\n  default:\n    repair: true\n`);
});

test("values are spelt as the intent spells them", () => {
	const found = look(intent`
		logging: { types: none }
	`);
	const types = ["api", "audit", "authenticator", "controllerManager", "scheduler"];
	expect(found.set("Logging", "types", types)).toContain("logging: { types: all }");
	expect(found.set("Logging", "types", ["audit"])).toContain("logging: { types: [audit] }");
	expect(found.set("Cluster", "supportType", "EXTENDED")).toContain("upgrade:\n  support: extended\n");
	expect(found.set("NodeGroup", "capacity", "SPOT")).toContain("nodeGroups:\n  default:\n    capacity: spot\n");
	expect(found.set("Network", "flowLog", undefined)).toContain("network:\n  flowLogs: false\n");
	expect(found.set("Network", "flowLog", "ALL")).toContain("network:\n  flowLogs: {}\n");
});

test("a list with a line for each item gets what it lacks and loses nothing", () => {
	const found = look(intent`
		logging:
		  types:
		    - audit # for the auditors
		    # later more
		network: {}
	`);
	expect(found.set("Logging", "types", ["api", "audit"])).toBe(intent`
		logging:
		  types:
		    - audit # for the auditors
		    - api
		    # later more
		network: {}
	`);
	expect(found.set("Logging", "types", ["api"])).toBeUndefined();
});
