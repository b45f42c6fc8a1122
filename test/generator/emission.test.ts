import fc from "fast-check";
import { toFiles } from "../../generator/index.ts";
import type { Cluster } from "../../schemas/intent.generated.ts";
import { Generated, intentOf, planOf, references } from "./generated.ts";

const strings = (value: unknown): string[] =>
	typeof value === "string" ? [value] : typeof value === "object" && value !== null ? Object.values(value).flatMap(strings) : [];

const intents: fc.Arbitrary<Partial<Cluster>> = fc.record({
	region: fc.constantFrom("eu-west-1", "us-east-1", "cn-north-1", "us-gov-west-1"),
	network: fc.oneof(
		fc.record({ nat: fc.constantFrom("none" as const, "single" as const, "perZone" as const), zones: fc.integer({ min: 2, max: 3 }) }),
		fc.constant({
			vpc: "existing" as const,
			id: "vpc-1",
			privateSubnets: { a: "subnet-a", b: "subnet-b" },
			publicSubnets: { a: "subnet-p" },
		}),
	),
	encryption: fc.record({
		secrets: fc.constantFrom(true as const, "awsOwned", "create"),
		volumes: fc.constantFrom(true, false, "awsManaged", "create"),
		logs: fc.constantFrom(true as const, "awsOwned", "create"),
	}),
	nodeGroups: fc.dictionary(
		fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/u),
		fc.record({
			os: fc.constantFrom("al2023" as const, "bottlerocket" as const),
			ssh: fc.constantFrom(false as const, { keyName: "k", sourceSecurityGroups: ["sg-1"] as [string] }),
		}),
		{ maxKeys: 3, noNullPrototype: true },
	),
	addons: fc.constantFrom({}, { "vpc-cni": false as const }, { "aws-ebs-csi-driver": {}, "metrics-server": { version: "latest" } }),
	serviceAccounts: fc.constantFrom({}, { orders: { namespace: "payments" } }),
	creatorAdmin: fc.boolean(),
});

test("property: every reference resolves, and nothing waits for itself", () => {
	fc.assert(
		fc.property(intents, intent => {
			const generated = new Generated(intent);
			const known = new Set([...generated.addresses(), ...generated.addresses("data").map(address => `data.${address}`)]);
			expect(references(generated.terraform).filter(address => !known.has(address))).toEqual([]);
			for (const address of generated.addresses()) expect(generated.reachable(address)).not.toContain(address);
		}),
		{ numRuns: 25 },
	);
});

test("T89: what is no expression has no braces, and no token of cdktf's is left", () => {
	const generated = new Generated({ access: { a: { principal: "arn:aws:iam::111122223333:role/a", policies: ["AmazonEKSViewPolicy"] } } });
	for (const address of generated.addresses()) {
		const { depends_on: dependsOn = [], lifecycle = {} } = generated.block(address);
		for (const text of strings([dependsOn, lifecycle])) expect(text).not.toContain("$");
	}
	expect(JSON.stringify(generated.terraform)).not.toMatch(/TfToken|"\/\/"/u);
});

test("T91: everything is unrolled", () => {
	const generated = new Generated();
	for (const address of generated.addresses()) {
		expect(generated.block(address)).not.toHaveProperty("for_each");
		expect(generated.block(address)).not.toHaveProperty("count");
	}
});

test("T90: the same intent gives the same bytes, whatever the order of its keys", () => {
	const rest: Partial<Cluster> = {
		tags: { team: "payments", cost: "1" },
		access: {
			platform: { principal: "arn:aws:iam::111122223333:role/platform", policies: ["AmazonEKSClusterAdminPolicy"] },
			audit: { principal: "arn:aws:iam::111122223333:role/audit", policies: ["AmazonEKSViewPolicy"] },
		},
		nodeGroups: { general: { labels: { a: "1", b: "2" } }, batch: {} },
		addons: { "metrics-server": {}, "aws-ebs-csi-driver": {} },
		serviceAccounts: { orders: { namespace: "b" }, billing: { namespace: "a" } },
	};
	const reversed = (value: unknown): unknown =>
		typeof value !== "object" || value === null || Array.isArray(value)
			? value
			: Object.fromEntries(
					Object.entries(value)
						.reverse()
						.map(([key, item]) => [key, reversed(item)]),
				);
	const files = toFiles(planOf(rest));
	expect(toFiles(planOf(reversed(rest) as Partial<Cluster>))).toEqual(files);
	expect(Object.entries(toFiles(planOf(reversed(rest) as Partial<Cluster>))).join()).toBe(Object.entries(files).join());
});

test("adding a node group touches only what it owns, and the add-ons that wait for nodes", () => {
	const one = new Generated({ nodeGroups: { general: {} } });
	const two = new Generated({ nodeGroups: { batch: { capacity: "spot", releaseVersion: "latest" }, general: {} } });

	const added = two.addresses().filter(address => !one.addresses().includes(address));
	expect(added).toEqual(["aws_eks_node_group.batch", "aws_launch_template.batch"]);
	expect(one.addresses().filter(address => !two.addresses().includes(address))).toEqual([]);
	const changed = one.addresses().filter(address => JSON.stringify(one.block(address)) !== JSON.stringify(two.block(address)));
	expect(changed).toEqual(["aws_eks_addon.coredns"]);

	const { depends_on: before, ...coredns } = one.block("aws_eks_addon.coredns");
	expect(two.block("aws_eks_addon.coredns")).toEqual({ ...coredns, depends_on: ["aws_eks_node_group.batch", ...(before as string[])] });
});

test("one file for each concern, each block in exactly one of them, none empty", () => {
	const plan = planOf({ nodeGroups: {} });
	const files = toFiles(plan);
	expect(Object.keys(files)).toEqual(["addons", "cluster", "iam", "network", "outputs", "terraform"].map(name => `${name}.tf.json`));

	const merged: Record<string, Record<string, Record<string, unknown>>> = {};
	for (const text of Object.values(files)) {
		expect(text).toMatch(/^\{\n {2}"[\s\S]+\n\}\n$/u);
		for (const [kind, types] of Object.entries(JSON.parse(text) as typeof merged)) {
			for (const [type, named] of Object.entries(types)) {
				const kept = ((merged[kind] ??= {})[type] ??= {});
				for (const [name, block] of Object.entries(named)) {
					expect(kept).not.toHaveProperty([name]);
					kept[name] = block;
				}
			}
		}
	}
	expect(merged.resource).toEqual(new Generated(plan).terraform.resource);
});

test("T93: outputs say how to log in, and hold no secret", () => {
	const outputs = new Generated().outputs();
	expect(outputs.configure_kubectl).toEqual({
		description: "The command that lets kubectl log in.",
		value: "aws eks update-kubeconfig --region eu-west-1 --name ${aws_eks_cluster.this.name}",
	});
	expect(outputs.cluster_certificate_authority_data).toMatchObject({ value: "${aws_eks_cluster.this.certificate_authority[0].data}" });
	expect(outputs.private_subnet_ids).toMatchObject({ value: [1, 2, 3].map(zone => `\${aws_subnet.private_${zone}.id}`) });
	for (const output of Object.values(outputs)) expect(output).not.toHaveProperty("sensitive");
	expect(new Generated().addresses("data")).not.toContain("aws_eks_cluster_auth.this");
});

test("nothing of this machine, and no metadata", () => {
	const text = JSON.stringify(new Generated(intentOf()).terraform);
	expect(text).not.toContain(process.cwd());
	expect(text).not.toMatch(/"\/\/"|backend|tfstate/u);
});
