import { readdirSync, readFileSync } from "node:fs";
import { toTerraform } from "../../generator/index.ts";
import { readIntents } from "../../languages/intent/read.ts";
import { addresses } from "../../schemas/resolve/addresses.ts";
import { intent } from "../intent.ts";

/** What rules believe is made, and what is made. */
function both(text: string) {
	const [document] = readIntents(text, "a.eks.yaml");
	const plan = document?.resolution?.plan;
	if (!plan) throw new Error("no plan");
	const { resource } = toTerraform(plan) as { resource: Record<string, object> };
	const emitted = Object.entries(resource).flatMap(([type, named]) => Object.keys(named).map(name => `${type}.${name}`));
	return { believed: [...addresses(plan)].sort(), emitted: emitted.sort() };
}

const cases = {
	ssh: intent`
		nodeGroups:
		  a-b: { ssh: { keyName: ops, sourceSecurityGroups: [sg-0123456789abcdef0, sg-0123456789abcdef1] } }
	`,
	"no NAT, no flow logs, no S3 endpoint, no logs": intent`
		logging: { types: none }
		network: { nat: none, flowLogs: false, endpoints: none }
	`,
	"one NAT, literal zones": intent`
		network: { nat: single, zones: [eu-west-1b, eu-west-1a] }
	`,
	"zones by id, keys of their own, no nodes": intent`
		encryption: { secrets: create, volumes: awsManaged, logs: create }
		network: { zones: [euw1-az1, euw1-az3] }
		nodeGroups: {}
	`,
	"service accounts with own roles and with policies": intent`
		serviceAccounts:
		  a: { namespace: n, role: "arn:aws:iam::111122223333:role/a" }
		  b-c: { namespace: n, policies: ["arn:aws:iam::aws:policy/ReadOnlyAccess"] }
		addons: { eks-pod-identity-agent: false, aws-efs-csi-driver: { role: "arn:aws:iam::111122223333:role/efs" } }
	`,
	...Object.fromEntries(readdirSync("templates").map(file => [file, readFileSync(`templates/${file}`, "utf8")])),
};

test.each(Object.entries(cases))("lint and output agree on what is made: %s", (_, text) => {
	const { believed, emitted } = both(text);
	expect(believed).toEqual(emitted);
});
