import { formats } from "../formats/index.ts";
import { plural, shown } from "../formats/words.ts";
import { colorsFor, talk, type ColorOption, type Host } from "../host.ts";
import { onlyErrors, totals } from "../lint/result.ts";
import { version } from "../version.ts";
import type { Checked } from "./intents.ts";

/** Says on standard error what linting found, and whether it stands in the way of generating. */
export async function report({ results, refused }: Checked, flags: ColorOption, host: Host): Promise<boolean> {
	const { say } = talk(host);
	const { errors, warnings } = totals(results);
	for (const line of refused) say(`eksmith: ${line}`);
	if (errors > 0) {
		const stylish = await formats.stylish();
		host.stderr.write(stylish(results.map(onlyErrors), { cwd: host.cwd, colors: colorsFor(host, host.stderr, flags), rules: {}, version }));
	} else if (warnings > 0) {
		const files = results.map(({ filePath }) => shown(filePath, host.cwd)).join(" ");
		say(`${plural(warnings, "warning")}: eksmith lint ${files}`);
	}
	return errors > 0 || refused.length > 0;
}
