import { header, intent, yaml } from "../../intent.ts";
import { look } from "../look.ts";

test("a scalar: its key", () => {
	const found = look(intent`
		endpoint:
		  private: false
	`);
	expect(found.at("Endpoint", "private")).toBe("7:3-7:10 written");
	expect(found.one("Endpoint").private).toBe(false);
});

test("a setting that nobody wrote: the nearest key above it that is there", () => {
	const found = look(intent`
		endpoint:
		  private: true
	`);
	expect(found.at("Endpoint", "public")).toBe("6:1-6:9 default");
	expect(found.at("Logging", "types")).toBe("1:1-1:11 default");
});

test("a list and a map: their keys", () => {
	const found = look(intent`
		tags:
		  team: payments
		logging:
		  types:
		    - audit
		    - api
	`);
	expect(found.at("Logging", "types")).toBe("9:3-9:8 written");
	expect(found.at("Cluster", "tags")).toBe("6:1-6:5 written");
});

test("flow style", () => {
	const found = look(intent`
		endpoint: { private: true, public: { cidrs: [203.0.113.0/24] } }
	`);
	expect(found.at("Endpoint", "publicCidrs")).toBe("6:38-6:43 written");
	expect(found.at("Endpoint", "public")).toBe("6:28-6:34 written");
});

test("JSON: keys with their quotes", () => {
	const found = look(
		yaml`
			{
				"apiVersion": "eksmith/v1",
				"kind": "Cluster",
				"name": "payments",
				"region": "eu-west-1",
				"version": "1.36",
				"endpoint": { "private": false }
			}
		`,
		"a.eks.json",
	);
	expect(found.at("Endpoint", "private")).toBe("7:16-7:25 written");
	expect(found.at("Logging", "types")).toBe("2:2-2:14 default");
});

test("the ends of lines may be CRLF, and comments may stand anywhere", () => {
	const text = intent`
		# Who reaches it
		endpoint: # from where
		  # not yet
		  private: false # until the VPN is up
	`;
	expect(look(text.replaceAll("\n", "\r\n")).at("Endpoint", "private")).toBe("9:3-9:10 written");
});

test("a key in quotes", () => {
	const found = look(intent`
		"endpoint": { 'private': false }
	`);
	expect(found.at("Endpoint", "private")).toBe("6:15-6:24 written");
});

test("an alias: where the value that it stands for is written", () => {
	const found = look(intent`
		nodeGroups:
		  a: &small
		    repair: false
		  b: *small
	`);
	expect(found.at("NodeGroup", "nodeRepair", "/b")).toBe("8:5-8:11 written");
	expect(found.at("NodeGroup", "name", "/b")).toBe("9:3-9:4 written");
	expect(found.one("NodeGroup", "/b").nodeRepair).toBe(false);
});

test("a merge key: the key itself, and below it where things are written", () => {
	const found = look(intent`
		nodeGroups:
		  a: &small
		    repair: false
		    scaling: { min: 2, max: 4 }
		  b:
		    <<: *small
		    capacity: spot
		  c:
		    <<: [*small]
	`);
	expect(found.at("NodeGroup", "nodeRepair", "/b")).toBe("11:5-11:7 written");
	expect(found.at("NodeGroup", "minSize", "/b")).toBe("9:16-9:19 written");
	expect(found.at("NodeGroup", "capacity", "/b")).toBe("12:5-12:13 written");
	expect(found.at("NodeGroup", "nodeRepair", "/c")).toBe("14:5-14:7 written");
	expect(found.all("NodeGroup").map(({ nodeRepair }) => nodeRepair)).toEqual([false, false, false]);
});

test("a key over a merge key wins, wherever it stands", () => {
	const found = look(intent`
		nodeGroups:
		  a: &small
		    repair: false
		  b:
		    repair: true
		    <<: *small
	`);
	expect(found.at("NodeGroup", "nodeRepair", "/b")).toBe("10:5-10:11 written");
	expect(found.one("NodeGroup", "/b").nodeRepair).toBe(true);
});

test("several documents, each with a cluster of its own; a separator at the end makes none", () => {
	const found = look(`${header}---\n${header.replace("payments", "orders")}endpoint:\n  private: false\n---\n`);
	expect(found.all("Cluster").map(({ name }) => name)).toEqual(["payments", "orders"]);
	expect(found.all("Endpoint").map(node => found.sourceCode.at(node, "private").loc.start)).toEqual([
		{ line: 1, column: 1 },
		{ line: 13, column: 3 },
	]);
});

test("what all node groups have in common is written at nodeGroupDefaults", () => {
	const found = look(intent`
		nodeGroupDefaults:
		  repair: false
		  scaling: { min: 2 }
		nodeGroups:
		  a: { repair: true }
		  b: {}
	`);
	expect(found.at("NodeGroup", "nodeRepair", "/a")).toBe("10:8-10:14 written");
	expect(found.at("NodeGroup", "nodeRepair", "/b")).toBe("7:3-7:9 written");
	expect(found.at("NodeGroup", "minSize", "/a")).toBe("8:14-8:17 written");
	expect(found.at("NodeGroup", "maxSize", "/b")).toBe("11:3-11:4 default");
	expect(found.all("NodeGroup").map(({ nodeRepair, minSize }) => [nodeRepair, minSize])).toEqual([
		[true, 2],
		[false, 2],
	]);
});

test("the group that silence stands for", () => {
	const found = look(intent`
		nodeGroupDefaults: { repair: false }
	`);
	expect(found.at("NodeGroup", "nodeRepair", "/default")).toBe("6:22-6:28 written");
	expect(found.at("NodeGroup", "name", "/default")).toBe("1:1-1:11 default");
});

test("a file with nothing but comments has a document, and no cluster", () => {
	const found = look("# later\n");
	expect(found.all("Document").map(({ problems }) => problems.map(({ message }) => message))).toEqual([
		["The file is empty: an intent starts with `apiVersion: eksmith/v1`, `kind`, `name`, `region` and `version`."],
	]);
	expect(found.all("Cluster")).toEqual([]);
});

test("a base has no cluster", () => {
	const found = look("apiVersion: eksmith/v1\nkind: ClusterBase\nregion: eu-west-1\n");
	expect(found.all("Document").map(({ problems }) => problems)).toEqual([[]]);
	expect(found.all("Cluster")).toEqual([]);
});

test("keys: where each is chosen", () => {
	const found = look(intent`
		encryption:
		  secrets: arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab
		  logs: create
	`);
	expect(found.all("Key").map(key => [key.address, found.sourceCode.at(key, "rotation").loc.start.line])).toEqual([
		["payments/keys/arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab", 7],
		["payments/keys/this", 6],
		["payments/keys/logs", 8],
	]);
});

test("addresses do not depend on the order of a file", () => {
	const one = look(intent`
		nodeGroups: { a: {}, b: {} }
		access:
		  x: { principal: "arn:aws:iam::111122223333:role/x" }
		  y: { principal: "arn:aws:iam::111122223333:role/y" }
	`);
	const other = look(intent`
		access:
		  y: { principal: "arn:aws:iam::111122223333:role/y" }
		  x: { principal: "arn:aws:iam::111122223333:role/x" }
		nodeGroups: { b: {}, a: {} }
	`);
	const addresses = (found: typeof one) => [...found.all("NodeGroup"), ...found.all("AccessEntry")].map(({ address }) => address);
	expect(addresses(one)).toEqual(addresses(other));
	expect(addresses(one)).toContain("payments/nodeGroups/b");
});
