import { resolve } from "node:path";
import { setupFor, type Configuration } from "./cli/config.ts";
import { omission } from "./cli/generate/notices.ts";
import { Engine } from "./cli/lint/engine.ts";
import { toFiles } from "./generator/index.ts";
import { readIntents } from "./languages/intent/read.ts";
import type { Settings } from "./languages/settings.ts";
import type { Cluster } from "./schemas/intent.generated.ts";

export { defineRule } from "./rules/support/define-rule.ts";
export type { Configuration } from "./cli/config.ts";
export type { AccessEntry, Cluster, NodeGroup } from "./schemas/intent.generated.ts";

/** The intent itself, checked by the compiler. */
export const defineCluster = (intent: Cluster): Cluster => intent;

export interface LintOptions extends Pick<Configuration, "preset" | "rules" | "plugins" | "facts" | "today"> {
	/** Where the text is from: `extends` starts there, and `.json` makes it JSON. Silence: `cluster.eks.yaml` in the working folder. */
	path?: string;
}

/** A finding; lines and columns count from 1, offsets from 0. */
export interface Message {
	/** null for what no rule found, such as a text that is no YAML. */
	ruleId: string | null;
	severity: "error" | "warn";
	message: string;
	line: number;
	column: number;
	endLine?: number;
	endColumn?: number;
	fix?: { range: [start: number, end: number]; text: string };
}

/** Lints a text as `eksmith lint` would without a configuration file. Throws if an option is wrong. */
export function lint(text: string, { path = "cluster.eks.yaml", ...configuration }: LintOptions = {}): Message[] {
	const { messages } = new Engine(setupFor(configuration)).lint(text, resolve(path));
	return messages.map(({ ruleId, severity, message, line, column, endLine, endColumn, fix }) => ({
		ruleId,
		severity: severity === 2 ? "error" : "warn",
		message,
		line,
		column,
		...(endLine !== undefined && { endLine }),
		...(endColumn !== undefined && { endColumn }),
		...(fix && { fix: { range: [...fix.range], text: fix.text } }),
	}));
}

export interface GenerateOptions {
	/** The AWS provider target, over the intent's: `6`, or a minor such as `5.100`. */
	provider?: string;
	facts?: NonNullable<Settings["facts"]>;
	/** A file beside which `extends` is looked for. Silence: one in the working folder. */
	path?: string;
}

export interface Generated {
	/** Terraform JSON by file name. */
	files: Record<string, string>;
	/** What was left out because the AWS provider target lacks it. */
	notices: string[];
}

/** What the schema refuses in an intent. */
export class IntentError extends Error {
	readonly problems: readonly { path: string; message: string }[];

	constructor(problems: readonly { path: string; message: string }[]) {
		super(problems.map(({ path, message }) => `${path}: ${message}`).join("\n"));
		this.name = "IntentError";
		this.problems = problems;
	}
}

/** The Terraform configuration of a cluster; lints nothing. @throws IntentError */
export function generate(intent: Cluster, { provider, facts = {}, path = "cluster.eks.json" }: GenerateOptions = {}): Generated {
	const options = { ...(provider !== undefined && { provider }), instanceTypes: facts.instanceTypes ?? {} };
	const [document] = readIntents(JSON.stringify(intent), path, options);
	const problems = (document?.violations ?? []).map(violation => ({ path: violation.path.join("."), message: violation.message }));
	if (problems.length > 0 || !document?.resolution) throw new IntentError(problems);

	const { plan } = document.resolution;
	return { files: toFiles(plan), notices: plan.omitted.map(omission) };
}
