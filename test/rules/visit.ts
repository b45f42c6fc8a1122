import type { EksRule } from "../../rules/support/define-rule.ts";
import { today } from "./tester.ts";

/** What a rule says of a node: the field that it points at, and its message. */
export interface Said {
	at: string;
	messageId: string;
	data: Record<string, unknown>;
}

/** Shows a rule one node that no intent can be brought to have. `undecided` stands for a visit that ended at something unknown. */
export function visit(rule: EksRule, type: string, node: object): (Said | "undecided")[] {
	const said: (Said | "undecided")[] = [];
	const sourceCode = {
		at: (_: object, field: string) => ({ field }),
		undecided: { push: () => said.push("undecided") },
	};
	const report = ({ node: { field }, messageId, data }: { node: { field: string } } & Omit<Said, "at">) => {
		said.push({ at: field, messageId, data });
	};
	const context = { id: "eks/rule", options: rule.meta.defaultOptions ?? [], settings: { eks: { today } }, sourceCode, report };
	const visitor = rule.create(context as never) as Record<string, ((node: object) => void) | undefined>;
	visitor[type]?.(node);
	return said;
}
