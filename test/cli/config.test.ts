import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { checkConfiguration, setupFor } from "../../cli/config.ts";
import { header, Shell } from "./shell.ts";

const shell = new Shell({
	"a.eks.yaml": `${header}endpoint: { private: false, public: { cidrs: [203.0.113.0/24] } }\n`,
	"deep/er/b.eks.yaml": header,
});
const configure = (text: string) => {
	shell.write({ "eksmith.config.mjs": `export default ${text};\n` });
};
const rulesOf = (stdout: string) =>
	(JSON.parse(stdout) as { messages: { ruleId: string; severity: number }[] }[]).flatMap(({ messages }) => messages);
const lint = (...args: string[]) => shell.spawn(["lint", "--format", "json", ...args]);

// Configurations are modules, which only a process of its own can import.
describe("eksmith.config.mjs", () => {
	test("sets severities, with and without eks/, and is found from below", () => {
		configure('{ today: "2026-11-21", rules: { "require-private-endpoint": "off", "eks/no-public-endpoint": "error" } }');
		expect(rulesOf(lint("a.eks.yaml").stdout)).toMatchObject([{ ruleId: "eks/no-public-endpoint", severity: 2 }]);
		const below = new Shell({ "c.eks.yaml": "" });
		expect(
			below.spawn(["lint", "--format", "json", "--config", shell.path("eksmith.config.mjs"), shell.path("a.eks.yaml")]).stdout,
		).toContain("no-public-endpoint");
	});

	test("sets options, which are checked", () => {
		configure('{ rules: { "require-tags": ["error", { keys: ["team"] }] } }');
		expect(rulesOf(lint("deep").stdout)).toMatchObject([{ ruleId: "eks/require-tags" }]);
		configure('{ rules: { "require-tags": ["error", { nonsense: 1 }] } }');
		const { code, stderr, stdout } = lint();
		expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
		expect(stderr).toMatch(/^eksmith: eksmith\.config\.mjs: Key "rules": Key "eks\/require-tags": .*nonsense.*\n$/u);
	});

	test("sets the preset, unless a flag does", () => {
		configure('{ preset: "strict", today: "2026-11-21" }');
		expect(rulesOf(lint("a.eks.yaml").stdout).find(({ ruleId }) => ruleId === "eks/no-public-endpoint")?.severity).toBe(2);
		expect(
			rulesOf(lint("a.eks.yaml", "--preset", "recommended").stdout).find(({ ruleId }) => ruleId === "eks/no-public-endpoint")?.severity,
		).toBe(1);
		expect(
			rulesOf(lint("a.eks.yaml", "--no-config", "--today", "2026-11-21").stdout).find(({ ruleId }) => ruleId === "eks/no-public-endpoint")
				?.severity,
		).toBe(1);
	});

	test("ignores what it says, in the format of .gitignore", () => {
		configure('{ ignore: ["deep/*", "!deep/keep"] }');
		expect(lint().stdout).not.toContain("b.eks.yaml");
		expect(lint("deep").code).toBe(2);
	});

	test("brings rules of one's own, for which an invalid value is as unreadable as for ours", () => {
		const index = pathToFileURL(resolve("dist/index.js")).href;
		shell.write({
			"eksmith.config.mjs": `
				import { defineRule } from "${index}";
				const docs = { description: "Require names to begin with a team", category: "cost", presets: {}, why: "Because." };
				const rule = defineRule({
					meta: { docs, messages: { team: "{{name}} names no team." } },
					create: ({ report, sourceCode }) => ({
						Cluster: cluster => void cluster.version,
						"Cluster:exit": cluster => report({ node: sourceCode.at(cluster, "name"), messageId: "team", data: { name: cluster.name } }),
					}),
				});
				export default { plugins: { own: { rules: { "team-name": rule } } }, rules: { "own/team-name": "warn" } };`,
		});
		expect(rulesOf(lint("deep").stdout)).toMatchObject([{ ruleId: "own/team-name", message: "payments names no team.", line: 3 }]);
		shell.write({ "invalid/c.eks.yaml": header.replace('"1.36"', "[]") });
		expect(rulesOf(lint("invalid").stdout).map(({ ruleId }) => ruleId)).toEqual(["own/team-name", "eks/valid-intent"]);
	});

	test("is a mistake in one line when it cannot be loaded", () => {
		configure("{{");
		expect(lint()).toMatchObject({ code: 2, stdout: "" });
		expect(lint().stderr).toMatch(/^eksmith: .*eksmith\.config\.mjs: .+\n$/u);
		expect(lint("--config", "missing.mjs").stderr).toMatch(/^eksmith: .*missing\.mjs: no such configuration\n$/u);
	});
});

test.each([
	[undefined, "has no default export that is an object"],
	[{ prest: "all" }, 'unknown key "prest"; did you mean "preset"?'],
	[{ preset: "loud" }, "preset is none of recommended, strict, all"],
	[{ rules: [] }, "rules is no object of rules"],
	[{ today: "2026-02-30" }, "today is no day such as 2026-11-21"],
	[{ facts: { instances: {} } }, "facts holds something else than kubernetesVersions and instanceTypes"],
	[{ ignore: "deep" }, "ignore is no list of patterns"],
	[{ plugins: { own: { rules: { a: {} } } } }, "plugins holds something other than { rules } made with defineRule"],
	[{ plugins: { eks: { rules: {} } } }, "plugins may not have eksmith's own name, eks"],
])("%j is refused: %s", (value, message) => {
	expect(() => checkConfiguration(value)).toThrow(message);
});

test.each([
	[{ "no-shh": "off" }, 'unknown rule "no-shh"; did you mean "eks/no-ssh"?'],
	[{ "no-ssh": "loud" }, 'rule "no-ssh" is neither "off", "warn" nor "error"'],
	[{ "no-ssh": ["warn", 1] }, 'the options of rule "no-ssh" are no object'],
])("rules %j are refused: %s", (rules, message) => {
	expect(() => setupFor(checkConfiguration({ rules }))).toThrow(message);
});
