import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import cdktf from "../cdktf.json" with { type: "json" };
import { intent } from "./intent.ts";
import { toTerraform } from "../generator/index.ts";
import { readIntents } from "../languages/intent/read.ts";

const folder = mkdtempSync(join(tmpdir(), "eksmith-synth-"));

afterAll(() => {
	rmSync(folder, { recursive: true, force: true });
});

/** As cdktf runs an app: the command in a shell, the folder in the environment. */
const synthesize = (out: string, env: NodeJS.ProcessEnv = {}) =>
	spawnSync(cdktf.app, {
		shell: true,
		encoding: "utf8",
		env: { ...process.env, CDKTF_OUTDIR: join(folder, out), CDKTF_CONTEXT_JSON: "{}", ...env },
	});

/** Without what cdktf says about where in the code a resource was made. */
function plain(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(plain);
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).flatMap(([key, item]) => (key === "//" ? [] : [[key, plain(item)]])));
}

test("cdktf.json's command synthesizes the resources that generate writes", () => {
	const { status, stderr } = synthesize("production");
	expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
	const stack: unknown = JSON.parse(readFileSync(join(folder, "production/stacks/production/cdk.tf.json"), "utf8"));
	const [document] = readIntents(readFileSync("templates/production.eks.yaml", "utf8"), "templates/production.eks.yaml");
	const plan = document?.resolution?.plan;
	if (!plan) throw new Error("The template has no plan.");
	const { resource, data, output } = toTerraform(plan);
	expect(plain(stack)).toMatchObject({ resource, data, output });
	expect(readdirSync(join(folder, "production"))).toContain("manifest.json");
});

test("it lints first, and an error stops it", () => {
	const file = join(folder, "open.eks.yaml");
	writeFileSync(
		file,
		intent`
		endpoint: { public: { cidrs: [0.0.0.0/0] } }
	`,
	);
	const { status, stderr } = synthesize("open", { EKSMITH_INTENT: file });
	expect(status).toBe(1);
	expect(stderr).toContain("eks/no-world-endpoint");
	expect(readdirSync(folder)).not.toContain("open");
});
