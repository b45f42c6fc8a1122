import { header, Shell, today } from "./shell.ts";

const text = `${header}endpoint:
  private: false
  # eslint-disable-next-line eks/no-public-endpoint -- until the VPN is up
  public: { cidrs: [203.0.113.0/24] }
deletionProtection: no
`;
const shell = new Shell({ "folder with space/a.eks.yaml": text, "b.eks.yaml": header.replace("payments", "b") });
const lint = async (format: string, ...args: string[]) => (await shell.run(["lint", "--today", today, "--format", format, ...args])).stdout;

describe("json", () => {
	test("is ESLint's own result array, with what is undecided beside it", async () => {
		const [a, b] = JSON.parse(await lint("json")) as [object, object];
		expect(b).toMatchObject({
			filePath: shell.path("folder with space/a.eks.yaml"),
			errorCount: 2,
			fatalErrorCount: 0,
			warningCount: 0,
			fixableErrorCount: 1,
			fixableWarningCount: 0,
			usedDeprecatedRules: [],
			source: text,
			undecided: [],
		});
		expect(b).toHaveProperty("messages.0", {
			ruleId: "eks/require-private-endpoint",
			severity: 2,
			message: expect.any(String) as string,
			messageId: "off",
			line: 7,
			column: 3,
			endLine: 7,
			endColumn: 10,
			fix: { range: [expect.any(Number), expect.any(Number)] as [number, number], text: "true" },
		});
		expect(b).toHaveProperty("suppressedMessages.0.suppressions", [{ kind: "directive", justification: "until the VPN is up" }]);
		expect(a).toMatchObject({ messages: [], errorCount: 0 });
		expect(a).not.toHaveProperty("source");
	});

	test("has the output instead of the source where something was fixed", async () => {
		const other = new Shell({ "a.eks.yaml": text });
		const { stdout } = await other.run(["lint", "--fix", "--format", "json"]);
		const [result] = JSON.parse(stdout) as [object];
		expect(result).toMatchObject({ output: text.replace("private: false", "private: true") });
		expect(result).not.toHaveProperty("source");
	});
});

describe("sarif", () => {
	interface Log {
		runs: [
			{ tool: { driver: { rules: { id: string; properties: object }[] } }; results: { ruleId: string; partialFingerprints: object }[] },
		];
	}
	const log = async (...args: string[]) => JSON.parse(await lint("sarif", ...args)) as Log;

	test("names places from the working folder, with fingerprints, fixes and suppressions", async () => {
		const { runs } = await log("folder with space");
		expect(runs[0].results).toHaveLength(3);
		expect(runs[0].results[0]).toMatchObject({
			ruleId: "eks/require-private-endpoint",
			level: "error",
			locations: [
				{
					physicalLocation: {
						artifactLocation: { uri: "folder%20with%20space/a.eks.yaml", uriBaseId: "%SRCROOT%" },
						region: { startLine: 7, startColumn: 3, endLine: 7, endColumn: 10 },
					},
				},
			],
			fixes: [{ artifactChanges: [{ replacements: [{ insertedContent: { text: "true" } }] }] }],
		});
		expect(runs[0].results.find(({ ruleId }) => ruleId === "eks/no-public-endpoint")).toMatchObject({
			suppressions: [{ kind: "inSource", justification: "until the VPN is up" }],
		});
		expect(JSON.stringify(runs)).not.toContain(shell.cwd);
	});

	test("describes every rule that it names, with its weight for security", async () => {
		const { tool, results } = (await log()).runs[0];
		const ids = tool.driver.rules.map(({ id }) => id);
		expect(results.filter(({ ruleId }) => !ids.includes(ruleId))).toEqual([]);
		const rule = tool.driver.rules.find(({ id }) => id === "eks/require-private-endpoint");
		expect(rule).toMatchObject({
			helpUri: expect.stringMatching(/^https:.*require-private-endpoint\.md$/u) as string,
			defaultConfiguration: { level: "error" },
			properties: { tags: expect.arrayContaining(["security", "networking"]) as string[], "security-severity": "8.0" },
		});
		expect(tool.driver.rules.find(({ id }) => id === "eks/require-tags")?.properties).not.toHaveProperty("security-severity");
	});

	test("keeps a finding's fingerprint when it moves, and tells apart what looks the same", async () => {
		const print = async (moved: string) => {
			shell.write({ "moved/c.eks.yaml": moved });
			return (await log("moved")).runs[0].results.map(({ ruleId, partialFingerprints }) => ({ ruleId, partialFingerprints }));
		};
		const before = await print(text);
		expect(await print(`# moved\n\n${text}`)).toEqual(before);
		expect(new Set(before.map(({ partialFingerprints }) => JSON.stringify(partialFingerprints))).size).toBe(before.length);
	});

	test("leaves open what is undecided", async () => {
		const existing =
			"network:\n  vpc: existing\n  id: vpc-0123456789abcdef0\n  privateSubnets: { a: subnet-0123456789abcdef0, b: subnet-0123456789abcdef1 }\n";
		shell.write({ "open/d.eks.yaml": header + existing });
		expect((await log("open")).runs[0].results[0]).toMatchObject({
			kind: "open",
			level: "none",
			message: { text: "Not decided: other stack." },
		});
	});

	test("says of a file that cannot be read that linting it failed", async () => {
		shell.write({ "broken/e.eks.yaml": "\0" });
		expect((await log("broken")).runs[0]).toMatchObject({
			invocations: [{ executionSuccessful: false }],
			results: [{ ruleId: "eksmith/file", level: "error" }],
		});
	});
});
