import { spawnSync } from "node:child_process";

export interface Sample {
	milliseconds: number;
	/** The most memory that the process had, in MiB. */
	peak: number;
}

/** Told by the process itself as it ends, on a channel of its own. */
const report = `
	import { writeSync } from "node:fs";
	import { isMainThread } from "node:worker_threads";
	if (isMainThread) process.on("exit", () => writeSync(3, String(process.resourceUsage().maxRSS)));
`;
const reporter = `data:text/javascript,${encodeURIComponent(report)}`;

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/**
 * Runs Node with each list of arguments in turn, several times, so that whatever else the machine does meets all of them.
 * @throws when a process ends otherwise than as a linter does
 */
export function measure<Name extends string>(runs: Readonly<Record<Name, readonly string[]>>, rounds: number): Record<Name, Sample> {
	const names = Object.keys(runs) as Name[];
	const times = new Map<Name, number[]>(names.map(name => [name, []]));
	for (let round = 0; round < rounds; round++) {
		for (const name of names) {
			const start = performance.now();
			const { status, stderr } = spawnSync(process.execPath, runs[name], { encoding: "utf8", maxBuffer: 2 ** 30 });
			times.get(name)?.push(performance.now() - start);
			if (status !== 0 && status !== 1) throw new Error(`${name}: ${stderr}`);
		}
	}
	return Object.fromEntries(names.map(name => [name, { milliseconds: median(times.get(name) ?? []), peak: peakOf(runs[name]) }])) as Record<
		Name,
		Sample
	>;
}

function peakOf(args: readonly string[]): number {
	const { output } = spawnSync(process.execPath, ["--import", reporter, ...args], {
		encoding: "utf8",
		stdio: ["ignore", "ignore", "ignore", "pipe"],
	});
	return Number(output[3]) / 1024;
}
