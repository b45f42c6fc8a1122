import { defineCluster, generate, IntentError, lint } from "../index.ts";
import { header } from "./intent.ts";
import { today } from "./lint.ts";

const intent = defineCluster({ apiVersion: "eksmith/v1", kind: "Cluster", name: "payments", region: "eu-west-1", version: "1.36" });

test("generates a cluster, and says what an older provider makes it leave out", () => {
	const { files, notices } = generate(intent, { provider: "5.100" });
	expect(Object.keys(files)).toContain("cluster.tf.json");
	expect(notices).toContain(
		"deletionProtection is left out: the AWS provider has aws_eks_cluster.deletion_protection since 6.9, and the target is older.",
	);
	expect(generate(intent).notices).toEqual([]);
});

test("refuses what the schema refuses, all of it at once", () => {
	const wrong = JSON.parse('{ "nodeGroup": {}, "version": 1.36 }') as object;
	expect(() => generate({ ...intent, ...wrong })).toThrow(IntentError);
	expect(() => generate({ ...intent, ...wrong })).toThrow(/version: .*\n?.*nodeGroup: |nodeGroup: .*\n.*version: /u);
});

test("lints a text with the rules that it is told", () => {
	const text = `${header}endpoint: { private: false, public: { cidrs: [203.0.113.0/24] } }\n`;
	expect(lint(text, { today })).toMatchObject([
		{ ruleId: "eks/require-private-endpoint", severity: "error", line: 6, fix: { text: "true" } },
		{ ruleId: "eks/no-public-endpoint", severity: "warn", line: 6 },
	]);
	expect(lint(text, { today, rules: { "require-private-endpoint": "off", "no-public-endpoint": "off" } })).toEqual([]);
	expect(() => lint(text, { rules: { "no-shh": "off" } })).toThrow('unknown rule "no-shh"');
	expect(lint("a: [", { today })).toMatchObject([{ ruleId: null, severity: "error" }]);
});
