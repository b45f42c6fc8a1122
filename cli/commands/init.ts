import { command, type Cli } from "../command.ts";
import type { InitFlags } from "../init/run.ts";

export function init(cli: Cli): void {
	command(cli, "init", "write a first intent", ["init payments", "init payments --template production --region eu-west-1", "init --list"])
		.argument("[name]", "the name of the cluster", "cluster")
		.option("--template <template>", "which one to start from", "minimal")
		.option("--list", "list the templates")
		.option("--region <region>", "the AWS Region")
		.option("--kubernetes <version>", 'the Kubernetes version, such as "1.36"')
		.option("--out <file>", "where to write (default: <name>.eks.yaml)")
		.option("--force", "overwrite the file if it is there")
		.action(async (name: string, flags: InitFlags) => {
			const { runInit } = await import("../init/run.ts");
			runInit(name, flags, cli.host);
		});
}
