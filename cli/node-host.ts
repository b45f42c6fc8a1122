import type { Host } from "./host.ts";

async function stdin(): Promise<Buffer> {
	const chunks: Buffer[] = [];
	for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array));
	return Buffer.concat(chunks);
}

export const importModule = (url: string): Promise<{ default?: unknown }> => import(url) as Promise<object>;

/**
 * This process. A reader that has seen enough, as `head` does, is no error.
 * @param thread the script that a second thread runs
 */
export function nodeHost(home: string, thread: string): Host {
	for (const stream of [process.stdout, process.stderr]) {
		stream.on("error", (error: NodeJS.ErrnoException) => {
			if (error.code !== "EPIPE") process.stderr.write(`eksmith: cannot write the output: ${error.message}\n`);
			process.exit(error.code === "EPIPE" ? (process.exitCode ?? 0) : 2);
		});
	}
	const { env, stdout, stderr } = process;
	return { home, cwd: process.cwd(), env, stdout, stderr, stdin, importModule, thread };
}
