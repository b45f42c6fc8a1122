import { rules } from "../../rules/index.ts";
import { Shell } from "./shell.ts";

describe("explain", () => {
	const shell = new Shell();

	test.each(Object.entries(rules).filter(([, { meta }]) => !meta.docs.internal))("the rule %s", async (name, { meta }) => {
		const { code, stdout } = await shell.run(["explain", name]);
		expect(code).toBe(0);
		expect(stdout).toContain(meta.docs.why);
		expect(stdout).toContain(`docs/rules/${name}.md`);
	});

	test("a rule by its full name, with presets and controls", async () => {
		const { stdout } = await shell.run(["explain", "eks/require-private-endpoint"]);
		expect(stdout).toMatch(/^presets +recommended \(error\), strict \(error\), all \(error\)$/mu);
		expect(stdout).toMatch(/^controls +CIS EKS 1\.8 5\.4\.1, 5\.4\.2$/mu);
		expect(stdout).toMatch(/^fixable +yes, with --fix$/mu);
	});

	test("a path, with what it takes, its default and its keys", async () => {
		const { stdout } = await shell.run(["explain", "network.nat"]);
		expect(stdout).toMatch(/^takes +none, single or perZone$/mu);
		expect(stdout).toMatch(/^default +"perZone"$/mu);
		const { stdout: group } = await shell.run(["explain", "nodeGroups.general"]);
		expect(group).toMatch(/^keys +instanceTypes +EC2 instance types in order of preference\.$/mu);
	});

	test.each([
		["no-shh", 'eksmith: no-shh is neither a rule nor a part of the intent; did you mean "no-ssh"?\n'],
		["netwrk", 'eksmith: netwrk is neither a rule nor a part of the intent; did you mean "network"?\n'],
		["network.gnat", 'eksmith: network has no key "gnat"; did you mean "nat"?\n'],
		["constructor", "eksmith: constructor is neither a rule nor a part of the intent\n"],
	])("%s is unknown", async (what, stderr) => {
		expect(await shell.run(["explain", what])).toEqual({ code: 2, stdout: "", stderr });
	});
});
