import { configurationFor, setupFor, type Configuration, type Loaded } from "../config.ts";
import { Failure, oneLine } from "../failure.ts";
import { shown } from "../formats/words.ts";
import type { Loader } from "../host.ts";
import type { LintOptions } from "../options.ts";
import { Engine } from "./engine.ts";

export interface Prepared extends Loaded {
	engine: Engine;
}

/** The engine that flags and configuration ask for. @throws Failure when either is wrong */
export async function prepare({ preset, today, config, provider }: LintOptions & { provider?: string }, loader: Loader): Promise<Prepared> {
	const loaded = await configurationFor(config, loader);
	// One day for the whole run, even over midnight.
	const day = today ?? loaded.configuration.today ?? new Date().toISOString().slice(0, 10);
	const configuration: Configuration = { ...loaded.configuration, ...(preset && { preset }), today: day };
	try {
		return { ...loaded, configuration, engine: new Engine(setupFor(configuration, provider)) };
	} catch (error) {
		// ESLint refuses a rule's options with such a message.
		if (!(error instanceof Failure) && !oneLine(error).startsWith('Key "rules"')) throw error;
		throw new Failure(`${shown(loaded.path ?? "", loader.cwd)}: ${oneLine(error)}`);
	}
}
