import { createHash } from "node:crypto";
import type { Linter } from "eslint";
import type { EksRule } from "../../rules/support/define-rule.ts";
import type { FileResult } from "../lint/result.ts";
import type { Context, Format } from "./index.ts";
import { shown } from "./words.ts";

type Message = Linter.LintMessage & Partial<Pick<Linter.SuppressedLintMessage, "suppressions">>;

/** SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), with what GitHub code scanning reads; paths from the working folder. */
export const sarif: Format = (results, context) => {
	const log = {
		$schema: "https://json.schemastore.org/sarif-2.1.0.json",
		version: "2.1.0",
		runs: [
			{
				tool: { driver: driver(context) },
				columnKind: "utf16CodeUnits",
				invocations: [{ executionSuccessful: results.every(({ fatalErrorCount }) => fatalErrorCount === 0) }],
				results: results.flatMap(result => resultsOf(result, context)),
			},
		],
	};
	return `${JSON.stringify(log, undefined, 2)}\n`;
};

const driver = ({ rules, version }: Context) => ({
	name: "eksmith",
	semanticVersion: version,
	informationUri: "https://github.com/eksmith/eksmith",
	rules: [
		...Object.entries(rules).map(([id, rule]) => descriptor(id, rule)),
		{ id: unreadable, shortDescription: { text: "Require files that can be read" } },
	],
});

/** The rule of findings that no rule makes: a file that cannot be read, a directive that is not used. */
const unreadable = "eksmith/file";

const securityCategories: readonly string[] = ["networking", "encryption", "logging", "identity"];

function descriptor(id: string, { meta: { docs } }: EksRule) {
	const level = docs.presets.recommended ?? docs.presets.strict ?? "warn";
	const security = securityCategories.includes(docs.category);
	const controls = Object.entries(docs.controls ?? {}).flatMap(([source, ids]) => ids.map(control => `${source} ${control}`));
	return {
		id,
		shortDescription: { text: docs.description },
		fullDescription: { text: docs.why },
		...(docs.url !== undefined && { helpUri: docs.url }),
		help: { text: docs.why, markdown: [docs.why, ...(docs.references ?? []).map(url => `- <${url}>`)].join("\n\n") },
		defaultConfiguration: { level: level === "error" ? "error" : "warning" },
		properties: {
			tags: [docs.category, ...(security ? ["security"] : []), ...controls],
			...(security && { "security-severity": level === "error" ? "8.0" : "5.0" }),
		},
	};
}

function resultsOf(result: FileResult, context: Context) {
	const uri = encodeURI(shown(result.filePath, context.cwd));
	const lines = (result.output ?? result.source ?? "").split(/\r?\n/u);
	const seen = new Map<string, number>();

	/** The same while the line and the finding stay, wherever they move to. */
	const fingerprint = (ruleId: string, message: string, line: number) => {
		const digest = createHash("sha256")
			.update([uri, ruleId, message, lines[line - 1]?.trim() ?? ""].join("\0"))
			.digest("hex")
			.slice(0, 32);
		const nth = (seen.get(digest) ?? 0) + 1;
		seen.set(digest, nth);
		return { "eksmith/v1": `${digest}:${nth}` };
	};

	const findings = [...result.messages, ...result.suppressedMessages].map((message: Message) => ({
		ruleId: message.ruleId ?? unreadable,
		level: message.severity === 2 ? "error" : "warning",
		message: { text: message.message },
		locations: [location(uri, region(message))],
		partialFingerprints: fingerprint(message.ruleId ?? unreadable, message.message, message.line),
		...(message.suppressions && { suppressions: message.suppressions.map(({ justification }) => ({ kind: "inSource", justification })) }),
		...(message.fix && { fixes: [fix(uri, message.message, message.fix)] }),
	}));
	const open = result.undecided.map(({ ruleId, line, column, reason }) => ({
		ruleId,
		kind: "open",
		level: "none",
		message: { text: `Not decided: ${reason}.` },
		locations: [location(uri, { startLine: line, startColumn: column })],
	}));
	return [...findings, ...open];
}

const location = (uri: string, regionOf: object) => ({
	physicalLocation: { artifactLocation: { uri, uriBaseId: "%SRCROOT%" }, region: regionOf },
});

const region = ({ line, column, endLine, endColumn }: Message) => ({
	startLine: line,
	startColumn: column,
	...(endLine !== undefined && { endLine }),
	...(endColumn !== undefined && { endColumn }),
});

const fix = (uri: string, description: string, { range: [start, end], text }: { range: [number, number]; text: string }) => ({
	description: { text: description },
	artifactChanges: [
		{
			artifactLocation: { uri, uriBaseId: "%SRCROOT%" },
			replacements: [{ deletedRegion: { charOffset: start, charLength: end - start }, insertedContent: { text } }],
		},
	],
});
