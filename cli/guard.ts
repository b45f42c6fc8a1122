import { types } from "node:util";
import { Failure, oneLine, Refusal, systemMessage } from "./failure.ts";
import { printable } from "./formats/words.ts";
import type { ExitCode, Host } from "./host.ts";

/** Runs some work; whatever it throws is said in one line, without a trace. */
export async function guarded({ cwd, stderr, env }: Host, work: () => Promise<ExitCode>): Promise<ExitCode> {
	try {
		return await work();
	} catch (error) {
		const message = error instanceof Failure ? error.message : systemMessage(error, cwd);
		stderr.write(message === undefined ? fault(error, env.EKSMITH_DEBUG) : `eksmith: ${printable(message)}\n`);
		return error instanceof Refusal ? 1 : 2;
	}
}

function fault(error: unknown, debug: string | undefined) {
	if (debug) return `${types.isNativeError(error) ? (error.stack ?? error.message) : String(error)}\n`;
	return `eksmith: this is a fault of eksmith, not yours: ${printable(oneLine(error))} (EKSMITH_DEBUG=1 prints the trace)\n`;
}
