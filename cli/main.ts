#!/usr/bin/env node
import { run } from "./run.ts";

async function stdin(): Promise<Buffer> {
	const chunks: Buffer[] = [];
	for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array));
	return Buffer.concat(chunks);
}

/** A reader that has seen enough, as `head` does, is no error. */
for (const stream of [process.stdout, process.stderr]) {
	stream.on("error", (error: NodeJS.ErrnoException) => {
		if (error.code !== "EPIPE") process.stderr.write(`eksmith: cannot write the output: ${error.message}\n`);
		process.exit(error.code === "EPIPE" ? (process.exitCode ?? 0) : 2);
	});
}

process.exitCode = await run(process.argv.slice(2), {
	cwd: process.cwd(),
	env: process.env,
	stdout: process.stdout,
	stderr: process.stderr,
	stdin,
});
