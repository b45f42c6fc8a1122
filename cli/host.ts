import picocolors from "picocolors";

const { createColors } = picocolors;

/** The colours for one stream. */
export type Colors = ReturnType<typeof createColors>;

export interface Stream {
	isTTY?: boolean;
	write: (text: string) => unknown;
}

/** What a command may touch of the world besides files. */
export interface Host {
	/** The folder of the package, which holds the templates. */
	home: string;
	cwd: string;
	env: Readonly<Record<string, string | undefined>>;
	stdout: Stream;
	stderr: Stream;
	stdin: () => Promise<Buffer>;
	/** Imports a module by its URL: configurations are modules. */
	importModule: (url: string) => Promise<{ default?: unknown }>;
	/** The script that a second thread runs; undefined where there is none. */
	thread?: string;
}

/** What loading a configuration takes. */
export type Loader = Pick<Host, "cwd" | "importModule">;

export interface ColorOption {
	color?: boolean;
}

/** The flag wins, then NO_COLOR, then FORCE_COLOR (https://no-color.org, https://force-color.org), then whether a person is watching. */
export function colorsFor(host: Host, stream: Stream, { color }: ColorOption): Colors {
	const { NO_COLOR, FORCE_COLOR, TERM } = host.env;
	if (color !== undefined) return createColors(color);
	if (NO_COLOR) return createColors(false);
	if (FORCE_COLOR) return createColors(FORCE_COLOR !== "0" && FORCE_COLOR !== "false");
	return createColors(stream.isTTY === true && TERM !== "dumb");
}

/** 0 clean, 1 findings, 2 wrong usage or a fault of ours. */
export type ExitCode = 0 | 1 | 2;

export interface Talk {
	/** Machine output. */
	out: (text: string) => void;
	/** Everything else, a line at a time. */
	say: (line: string) => void;
}

export const talk = ({ stdout, stderr }: Pick<Host, "stdout" | "stderr">): Talk => ({
	out: text => void stdout.write(text),
	say: line => void stderr.write(`${line}\n`),
});
