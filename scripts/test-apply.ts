/**
 * Applies the production template for real, with whatever APPLY_LAB says: a command that takes the folder of a Terraform root,
 * applies and destroys it somewhere harmless, and exits with 0 if all went well.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { filesOfTemplate, writeFiles } from "../test/generator/golden.ts";

function main(lab: string | undefined): number {
	if (lab === undefined || lab === "") {
		console.log("skipped: APPLY_LAB names no command that applies a Terraform root");
		return 0;
	}
	const root = mkdtempSync(join(tmpdir(), "eksmith-"));
	try {
		writeFiles(root, filesOfTemplate("production", { provider: "5.100" }));
		const { status, error } = spawnSync(lab, [root], { stdio: "inherit", shell: true });
		if (error) console.log(error.message);
		return status ?? 1;
	} finally {
		rmSync(root, { recursive: true, force: true });
	}
}

process.exitCode = main(process.env.APPLY_LAB);
