import { readFileSync } from "node:fs";
import { join } from "node:path";
import { command, type Cli } from "../command.ts";

export function schema(cli: Cli): void {
	command(cli, "schema", "print the JSON Schema of the intent", ["schema > eksmith.schema.json"]).action(() => {
		cli.host.stdout.write(readFileSync(join(cli.host.home, "schemas/intent.schema.json"), "utf8"));
	});
}
