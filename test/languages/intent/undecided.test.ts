import { intent } from "../../intent.ts";
import { lint } from "../../lint.ts";
import { look } from "../look.ts";
import eks, { rulesIn } from "../../../rules/index.ts";

const everything = { ...rulesIn("all"), "eks/undecided": "error" } as const;

const said = (text: string) =>
	lint(text, { rules: everything }).map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId ?? ""} ${message}`);

const isAbout = (rule: string) => (finding: string) => finding.split(" ")[1] === `eks/${rule}`;

describe("what is invalid is not undecided", () => {
	const cases: [name: string, text: string, valid: string][] = [
		["a word", "endpoint: { private: maybe }", "endpoint: { private: true }"],
		["a region", "region: Ireland", "region: eu-west-1"],
		["a version", "version: 1.36", 'version: "1.36"'],
		["a name", "name: pay ments", "name: payments"],
		["all node groups", "nodeGroups: small", "nodeGroups: {}"],
		["the defaults of all node groups", "nodeGroupDefaults: { os: windows }", "nodeGroupDefaults: {}"],
		["a taint", "nodeGroups: { a: { taints: [{ key: x }] } }", "nodeGroups: { a: {} }"],
		["a network", "network: { vpc: existing }", "network: {}"],
		["zones", "network: { zones: [Dublin] }", "network: {}"],
		["an add-on", "addons: { vpc-cni: sometimes }", "addons: {}"],
		["an access entry", "access: { platform: { policies: [AmazonEKSClusterAdminPolicy] } }", "access: {}"],
		["a key", "encryption: { key: mine }", "encryption: {}"],
	];

	const header = ["apiVersion: eksmith/v1", "kind: Cluster", "name: payments", "region: eu-west-1", 'version: "1.36"'];
	const around = (line: string) => [...header.filter(other => other.split(":")[0] !== line.split(":")[0]), line].join("\n");

	test.each(cases)("%s", (_, wrong, right) => {
		const found = said(around(wrong));
		expect(found.filter(isAbout("valid-intent"))).not.toEqual([]);
		expect(found.filter(isAbout("undecided"))).toEqual([]);
		// Nobody judges what stands in for it: there is nothing that a valid intent would not have said too.
		const others = found.filter(finding => !isAbout("valid-intent")(finding));
		const expected = said(around(right)).map(finding => finding.split(" ").slice(1).join(" "));
		expect(expected).toEqual(expect.arrayContaining(others.map(finding => finding.split(" ").slice(1).join(" "))));
	});
});

test("a wrong value silences the rules that read it, and no others", () => {
	const found = said(intent`
		endpoint: { private: maybe, public: { cidrs: [0.0.0.0/0] } }
		nodeGroups:
		  a: { repair: 3, scaling: { min: 4, max: 2 } }
	`);
	expect(found.filter(isAbout("valid-intent"))).toEqual([
		"6:22 eks/valid-intent `endpoint.private` is maybe, but must be true or false.",
		"8:16 eks/valid-intent `nodeGroups.a.repair` is 3, but must be true or false.",
	]);
	expect(found.filter(isAbout("no-world-endpoint"))).toHaveLength(1);
	expect(found.filter(isAbout("require-valid-scaling"))).toHaveLength(1);
	expect(found.filter(isAbout("require-private-endpoint"))).toEqual([]);
	expect(found.filter(isAbout("require-node-repair"))).toEqual([]);
});

test("what node groups have in common and is wrong, nobody takes for its default", () => {
	const found = look(intent`
		nodeGroupDefaults: { repair: 3 }
		nodeGroups: { a: {} }
	`);
	expect(() => found.one("NodeGroup").nodeRepair).toThrow("invalid");
	expect(found.one("NodeGroup").minSize).toBe(3);
});

test("an entry without a value is refused, not silently gone", () => {
	expect(
		said(intent`
			nodeGroups:
			  general:
			addons:
			  aws-ebs-csi-driver:
			access:
			  platform:
			tags: { team: }
			endpoint:
			  private:
		`).filter(isAbout("valid-intent")),
	).toEqual([
		"7:3 eks/valid-intent `nodeGroups.general` is empty, which means nothing: write `{}` to take its defaults, or leave it out.",
		"9:3 eks/valid-intent `addons.aws-ebs-csi-driver` is empty, which means nothing: write `{}` to take its defaults, or leave it out.",
		"11:3 eks/valid-intent `access.platform` is empty, which means nothing: give it a value, or leave it out.",
		"12:9 eks/valid-intent `tags.team` is empty, which means nothing: give it a value, or leave it out.",
	]);
});

test("an existing VPC, of which only ids are known, leaves open what its owner knows", () => {
	const found = said(intent`
		network:
		  vpc: existing
		  id: vpc-0123456789abcdef0
		  privateSubnets: { a: subnet-0123456789abcdef0, b: subnet-0123456789abcdef1 }
	`);
	const undecided = found.filter(isAbout("undecided"));
	expect(undecided).toContain("1:1 eks/undecided eks/require-multiple-zones cannot tell: other stack.");
	expect(undecided.every(finding => finding.endsWith("cannot tell: other stack."))).toBe(true);
	expect(found.filter(isAbout("require-multiple-zones"))).toEqual([]);
});

test("the zones of an existing VPC settle what they can", () => {
	const found = said(intent`
		network:
		  vpc: existing
		  id: vpc-0123456789abcdef0
		  privateSubnets:
		    a: { id: subnet-0123456789abcdef0, zone: eu-west-1a }
		    b: { id: subnet-0123456789abcdef1, zone: eu-west-1b }
		    c: subnet-0123456789abcdef2
	`);
	expect(found.filter(finding => finding.includes("require-multiple-zones"))).toEqual([]);
});

test("reading what cannot be known throws, and says why", () => {
	const subnet = look(intent`
		network: { vpc: existing, id: vpc-0123456789abcdef0, privateSubnets: { a: subnet-0123456789abcdef0 } }
	`).one("Subnet");
	expect(subnet.name).toBe("a");
	expect(() => subnet.zone).toThrow(expect.objectContaining({ why: "other-stack" }) as Error);
	expect(() => subnet.egress).toThrow(expect.objectContaining({ why: "other-stack" }) as Error);
	expect(eks.rules.undecided?.meta.docs.description).toBe("Disallow values that other rules cannot know");
});
