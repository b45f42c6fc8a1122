/**
 * Breaks each rule in turn and shows that its own test notices: the rule is silenced, each of its conditions is turned around, each
 * comparison shifted. Mutants of different rules run together, since a rule's test looks at that rule only.
 * `npm run mutate -- no-ssh` looks at one rule. Exits 1 when a silenced rule or a turned condition goes unnoticed.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import ts from "typescript";

interface Mutant {
	what: string;
	text: string;
	/** Whether a test must notice; a shifted comparison may mean the same. */
	isVital: boolean;
}

const shifted: Readonly<Record<string, string>> = {
	"<": "<=",
	"<=": "<",
	">": ">=",
	">=": ">",
	"===": "!==",
	"!==": "===",
	"&&": "||",
	"||": "&&",
};

function mutants(source: string): Mutant[] {
	const file = ts.createSourceFile("rule.ts", source, ts.ScriptTarget.Latest, true);
	const found: Mutant[] = [];
	const add = (node: ts.Node, text: string, isVital: boolean) => {
		const [start, end] = [node.getStart(), node.getEnd()];
		const { line } = file.getLineAndCharacterOfPosition(start);
		found.push({ what: `line ${line + 1}: ${node.getText()} → ${text}`, text: source.slice(0, start) + text + source.slice(end), isVital });
	};
	const visit = (node: ts.Node): void => {
		if (ts.isPropertyAssignment(node) && node.name.getText() === "create") add(node.initializer, "() => ({})", true);
		if (ts.isMethodDeclaration(node) && node.name.getText() === "create" && node.body) add(node.body, "{ return {}; }", true);
		if (ts.isIfStatement(node)) add(node.expression, `!(${node.expression.getText()})`, true);
		if (ts.isBinaryExpression(node)) {
			const other = shifted[node.operatorToken.getText()];
			if (other) add(node.operatorToken, other, false);
		}
		ts.forEachChild(node, visit);
	};
	visit(file);
	return found;
}

const only = process.argv[2];
const names = readdirSync("rules").flatMap(file => (/^[a-z0-9-]+\.ts$/u.test(file) && file !== "index.ts" ? [file.slice(0, -3)] : []));
const chosen = only === undefined ? names : names.filter(name => name === only);
if (chosen.length === 0) throw new Error(`There is no rule ${String(only)}.`);
const sources = new Map(chosen.map(name => [name, readFileSync(`rules/${name}.ts`, "utf8")]));
const plans = new Map([...sources].map(([name, source]) => [name, mutants(source)]));
const rounds = Math.max(...[...plans.values()].map(({ length }) => length));

const copy = mkdtempSync(join(tmpdir(), "eksmith-mutate-"));
const survivors: { name: string; mutant: Mutant }[] = [];
let killed = 0;
try {
	const ignored = new Set(["node_modules", "dist", "out", "coverage", ".git", "cdktf.out"]);
	cpSync(".", copy, { recursive: true, filter: path => !ignored.has(basename(path)) });
	symlinkSync(resolve("node_modules"), join(copy, "node_modules"));
	for (let round = 0; round < rounds; round++) {
		const active = [...plans].flatMap(([name, plan]) => {
			const mutant = plan[round];
			return mutant ? [{ name, mutant }] : [];
		});
		for (const { name, mutant } of active) writeFileSync(join(copy, `rules/${name}.ts`), mutant.text);
		const failed = failing(active.map(({ name }) => name));
		for (const { name, mutant } of active) {
			if (failed.has(name)) killed++;
			else survivors.push({ name, mutant });
			writeFileSync(join(copy, `rules/${name}.ts`), sources.get(name) ?? "");
		}
		console.error(`round ${round + 1} of ${rounds}: ${active.length} mutants`);
	}
} finally {
	rmSync(copy, { recursive: true, force: true });
}

/** The rules whose tests fail. */
function failing(rules: readonly string[]): Set<string> {
	const jest = join(copy, "node_modules/jest/bin/jest.js");
	const files = rules.map(name => `test/rules/${name}.test.ts`);
	const { stdout } = spawnSync(process.execPath, [jest, "--json", "--silent", "--runTestsByPath", ...files], {
		cwd: copy,
		encoding: "utf8",
		maxBuffer: 1 << 28,
	});
	const { testResults } = JSON.parse(stdout) as { testResults: { name: string; status: string }[] };
	return new Set(testResults.flatMap(({ name, status }) => (status === "passed" ? [] : [basename(name, ".test.ts")])));
}

const vital = survivors.filter(({ mutant }) => mutant.isVital);
for (const { name, mutant } of survivors) console.log(`${mutant.isVital ? "SURVIVED" : "survived"}  ${name}  ${mutant.what}`);
console.log(
	`${chosen.length} rules, ${killed + survivors.length} mutants: ${killed} noticed, ${survivors.length} not, of which ${vital.length} must be.`,
);
if (vital.length > 0) process.exitCode = 1;
