import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import type { Host } from "../../cli/host.ts";
import { run } from "../../cli/run.ts";
import { header } from "../intent.ts";
import { today } from "../lint.ts";

export { header, today };

export interface Outcome {
	code: number;
	stdout: string;
	stderr: string;
}

const shells: Shell[] = [];

afterAll(() => {
	for (const { cwd } of shells) rmSync(cwd, { recursive: true, force: true });
});

/** A folder of its own for a test, with files by path; removed afterwards. */
export class Shell {
	readonly cwd = mkdtempSync(join(tmpdir(), "eksmith-test-"));

	constructor(files: Readonly<Record<string, string>> = {}) {
		this.write(files);
		shells.push(this);
	}

	path(...parts: string[]): string {
		return join(this.cwd, ...parts);
	}

	write(files: Readonly<Record<string, string>>): void {
		for (const [path, text] of Object.entries(files)) {
			mkdirSync(dirname(this.path(path)), { recursive: true });
			writeFileSync(this.path(path), text);
		}
	}

	/** Runs a command line in this process. */
	async run(args: readonly string[], { stdin = "", env = {} }: { stdin?: string; env?: Host["env"] } = {}): Promise<Outcome> {
		const written = { stdout: "", stderr: "" };
		const stream = (name: keyof typeof written) => ({ write: (text: string) => (written[name] += text) });
		const host: Host = {
			home: resolve("."),
			cwd: this.cwd,
			env,
			stdout: stream("stdout"),
			stderr: stream("stderr"),
			stdin: () => Promise.resolve(Buffer.from(stdin)),
			// Jest has no such thing; what needs a configuration is run as a process.
			importModule: () => Promise.reject(new Error("no modules here")),
		};
		const code = await run(args, host);
		return { code, ...written };
	}

	/** Runs the command line that was built, as a process. */
	spawn(args: readonly string[], { stdin = "", env = {} }: { stdin?: string; env?: NodeJS.ProcessEnv } = {}): Outcome {
		const { status, stdout, stderr } = spawnSync(process.execPath, [resolve("dist/eksmith.js"), ...args], {
			cwd: this.cwd,
			input: stdin,
			env: { PATH: process.env.PATH, ...env },
			encoding: "utf8",
			timeout: 20_000,
		});
		return { code: status ?? -1, stdout, stderr };
	}
}

/** A valid intent by name. */
export const cluster = (name: string, more = ""): string => header.replace("payments", name) + more;
