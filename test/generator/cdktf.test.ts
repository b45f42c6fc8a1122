import { AwsProvider } from "@cdktf/provider-aws/lib/provider/index.js";
import { TerraformOutput, TerraformStack, Testing } from "cdktf";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { synthesize } from "../../generator/app.ts";
import { EksCluster } from "../../generator/cdktf.ts";
import { toTerraform } from "../../generator/index.ts";
import type { Cluster } from "../../schemas/intent.generated.ts";
import { intentOf, planOf, references } from "./generated.ts";

type Tree = Record<string, Record<string, Record<string, Record<string, unknown>>>>;

/** Somebody's own stack with clusters in it. */
function stackWith(clusters: Record<string, Partial<Cluster>>, use?: (stack: TerraformStack, cluster: EksCluster) => void): Tree {
	const stack = new TerraformStack(Testing.app(), "mine");
	new AwsProvider(stack, "aws", { region: "eu-west-1" });
	for (const [id, intent] of Object.entries(clusters)) {
		const cluster = new EksCluster(stack, id, intentOf(intent));
		use?.(stack, cluster);
	}
	return JSON.parse(Testing.synth(stack, true)) as Tree;
}

test("two clusters fit into one stack, each under its own prefix", () => {
	const tree = stackWith({ blue: { name: "blue" }, "green-1": { name: "green" } });
	expect(Object.keys(tree.resource?.aws_eks_cluster ?? {})).toEqual(["blue_this", "green_1_this"]);
	expect(tree.resource?.aws_subnet?.green_1_private_1).toMatchObject({ vpc_id: "${aws_vpc.green_1_this.id}" });

	const known = ["resource", "data"].flatMap(kind =>
		Object.entries(tree[kind] ?? {}).flatMap(([type, named]) =>
			Object.keys(named).map(name => `${kind === "data" ? "data." : ""}${type}.${name}`),
		),
	);
	expect(references(tree).filter(address => !known.includes(address))).toEqual([]);
});

test("nobody's provider is touched: every resource carries the cluster's tags itself", () => {
	const tree = stackWith({ blue: { tags: { team: "payments" } } });
	expect(tree.provider).toEqual({ aws: [{ region: "eu-west-1" }] });
	expect(tree.resource?.aws_vpc?.blue_this?.tags).toEqual({ Name: "payments", team: "payments" });
	for (const type of [
		"aws_eks_cluster",
		"aws_kms_key",
		"aws_iam_role",
		"aws_eks_addon",
		"aws_cloudwatch_log_group",
		"aws_eks_access_entry",
	]) {
		for (const block of Object.values(tree.resource?.[type] ?? {})) expect(block.tags).toMatchObject({ team: "payments" });
	}
	expect(tree.resource?.aws_route?.blue_public).not.toHaveProperty("tags");
});

test("other constructs can use what the cluster has", () => {
	const tree = stackWith({ blue: {} }, (stack, cluster) => {
		new TerraformOutput(stack, "endpoint", { value: cluster.endpoint, staticId: true });
		new TerraformOutput(stack, "key", { value: cluster.keyArns.get("this"), staticId: true });
	});
	expect(tree.output).toMatchObject({
		endpoint: { value: "${aws_eks_cluster.blue_this.endpoint}" },
		key: { value: "${aws_kms_key.blue_this.arn}" },
	});
});

test("the provider target and overrides hold here too, by the addresses that the intent knows", () => {
	const intent = { terraform: { provider: "5.100" }, overrides: { "aws_eks_cluster.this": { zonal_shift_config: { enabled: false } } } };
	const cluster = stackWith({ blue: intent }).resource?.aws_eks_cluster?.blue_this;
	expect(cluster).not.toHaveProperty("deletion_protection");
	expect(cluster).toMatchObject({ zonal_shift_config: { enabled: false } });
});

test("an intent that contradicts itself or the schema is refused in the words of the lint", () => {
	expect(() => stackWith({ blue: { network: { cidr: "10.0.0.0/28" } } })).toThrow("`network.cidr` is 10.0.0.0/28");
	expect(() => stackWith({ blue: { nodeGroups: { "a-b": {}, a_b: {} } } })).toThrow("rename one of them");
	const misspelt = { nodeGruops: {} } as Partial<Cluster>;
	expect(() => stackWith({ blue: misspelt })).toThrow("nodeGruops");
});

describe("as a cdktf app", () => {
	const outdir = mkdtempSync(join(tmpdir(), "eksmith-"));
	afterAll(() => {
		rmSync(outdir, { recursive: true });
	});

	const synthesized = (intent: Partial<Cluster>) => {
		synthesize(planOf(intent), outdir);
		return JSON.parse(readFileSync(join(outdir, "stacks", "payments", "cdk.tf.json"), "utf8")) as Tree;
	};
	const withoutNotes = (value: unknown): unknown =>
		typeof value !== "object" || value === null
			? value
			: Array.isArray(value)
				? value.map(withoutNotes)
				: Object.fromEntries(Object.entries(value).flatMap(([key, item]) => (key === "//" ? [] : [[key, withoutNotes(item)]])));

	test("the resources are those of `eksmith generate`", () => {
		const tree = withoutNotes(synthesized({ tags: { team: "payments" } })) as Tree;
		const generated = toTerraform(planOf({ tags: { team: "payments" } })) as Tree;
		for (const kind of ["resource", "data", "provider", "output"]) expect(tree[kind]).toEqual(generated[kind]);
		expect(tree.terraform).toMatchObject(generated.terraform ?? {});
	});

	test("without a backend the state is beside the project, said relatively; with one it is there", () => {
		expect(JSON.stringify(synthesized({}).terraform?.backend)).toMatch(
			/^\{"local":\{"path":"(\.\.\/)+[^"]*terraform\.payments\.tfstate"\}\}$/u,
		);
		const backend = { s3: { bucket: "tf-state", key: "payments" } };
		expect(synthesized({ terraform: { backend } }).terraform?.backend).toEqual(backend);
	});
});
