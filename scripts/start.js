// `npm start`: lints the production template and generates it, with the built command line.
import { spawnSync } from "node:child_process";

const intent = "templates/production.eks.yaml";
const folder = "out/production";

function eksmith(...args) {
	const { status } = spawnSync(process.execPath, ["dist/eksmith.js", ...args], { stdio: ["ignore", "pipe", "inherit"], encoding: "utf8" });
	if (status !== 0) process.exit(status ?? 2);
}

eksmith("lint", intent);
eksmith("generate", intent, "--out", folder);

console.log(`
${intent} is an intent: what the cluster should be, in a few lines.
${folder}/ is what it becomes: Terraform JSON, one file per concern.

  npm run -s eksmith -- render ${intent}     what silence decides, and why
  npm run -s eksmith -- explain network.nat                      what a key means
  npm run -s eksmith -- init payments                            an intent of your own`);
