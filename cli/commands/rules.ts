import { Option } from "commander";
import { command, type Cli } from "../command.ts";

export function rules(cli: Cli): void {
	command(cli, "rules", "list every rule", ["rules", "rules --format json | jq '.[].name'"])
		.addOption(new Option("--format <format>", "how to print").choices(["table", "json"]).default("table"))
		.action(async ({ format }: { format: "table" | "json" }) => {
			const { listRules } = await import("../explain/list.ts");
			cli.host.stdout.write(listRules(format));
		});
}
