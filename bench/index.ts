/** Measures the built CLI against `node -e 0` of the same run; with --check, exits 1 when a budget is exceeded. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { intentOf } from "./intents.ts";
import { measure } from "./measure.ts";

const cli = resolve("dist/eksmith.js");
const folder = mkdtempSync(join(tmpdir(), "eksmith-bench-"));

function intents(name: string, count: number): string {
	const path = join(folder, name);
	mkdirSync(path);
	for (let index = 0; index < count; index++) writeFileSync(join(path, `${index}.eks.yaml`), intentOf(index));
	return path;
}

interface Row {
	work: string;
	/** Both as ratios. */
	value: number;
	budget: number;
}

function rows(): Row[] {
	const one = join(intents("one", 2), "1.eks.yaml");
	const lint = (path: string) => [cli, "lint", path, "--no-config", "--today", "2026-11-21"];
	const short = measure(
		{
			node: ["-e", "0"],
			lint: lint(one),
			generate: [cli, "generate", one, "--out", join(folder, "out"), "--no-config", "--today", "2026-11-21", "--force"],
		},
		21,
	);
	const long = measure(
		{ node: ["-e", "0"], quarter: lint(intents("quarter", 250)), half: lint(intents("half", 500)), whole: lint(intents("whole", 1000)) },
		3,
	);

	const over = (value: number, base: number) => value / base;
	return [
		{ work: "lint one intent", value: over(short.lint.milliseconds, short.node.milliseconds), budget: 2.5 },
		{ work: "generate one cluster", value: over(short.generate.milliseconds, short.node.milliseconds), budget: 4 },
		{ work: "lint 1,000 intents of 100 lines", value: over(long.whole.milliseconds, long.node.milliseconds), budget: 45 },
		{ work: "1,000 intents over 500: time", value: over(long.whole.milliseconds, long.half.milliseconds), budget: 2.2 },
		{ work: "1,000 intents over 250: memory", value: over(long.whole.peak, long.quarter.peak), budget: 2 },
	];
}

try {
	const measured = rows();
	const width = Math.max(...measured.map(({ work }) => work.length));
	for (const { work, value, budget } of measured) {
		console.log(`${work.padEnd(width)}  ${value.toFixed(2).padStart(7)} ×  (budget ${budget} ×)${value > budget ? "  over" : ""}`);
	}
	if (process.argv.includes("--check") && measured.some(({ value, budget }) => value > budget)) process.exitCode = 1;
} finally {
	rmSync(folder, { recursive: true, force: true });
}
