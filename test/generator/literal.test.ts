import fc from "fast-check";
import { literals } from "../../generator/literal.ts";
import { Generated, planOf } from "./generated.ts";

/** What Terraform makes of a template without references. */
function evaluate(template: string): string {
	return template.replaceAll(/%\{if true\}%\{endif\}|\$\$\{|%%\{|[$%]\{/gu, found => {
		if (found === "$${" || found === "%%{") return found.slice(1);
		if (found.length === 2) throw new Error(`an expression in ${template}`);
		return "";
	});
}

const hostile = fc
	.array(
		fc.constantFrom(
			"${",
			"%{",
			"}",
			"$",
			"%",
			"TfToken[TOKEN.1]",
			"-8.2e298",
			"__proto__",
			'"',
			"\\",
			"\n",
			"a",
			"Any Map Token Value",
			"//",
		),
		{ maxLength: 8 },
	)
	.map(parts => parts.join(""));

const text = fc.oneof(hostile, fc.string({ unit: "grapheme" }));

test("a literal says exactly its text, whatever the text", () => {
	fc.assert(fc.property(text, value => evaluate(literals(value)) === value));
});

test("ordinary text, ARNs and ids stay as they are", () => {
	for (const plain of ["arn:aws:kms:eu-west-1:111122223333:key/1e2-4e12-9", "subnet-4e10ab", "a $5 bill: 100%", "v1.20.0-eksbuild.1"]) {
		expect(literals(plain)).toBe(plain);
	}
});

test("keys are text too, even those that JavaScript treats specially", () => {
	const value = literals(JSON.parse('{"__proto__": "a", "${x}": {"//": ["%{y}", 1, true, null]}}') as unknown);
	expect(JSON.stringify(value)).toBe('{"_%{if true}%{endif}_proto__":"a","$${x}":{"//":["%%{y}",1,true,null]}}');
});

test("property: strings of an intent come out as text, in tags, labels, JSON and overrides", () => {
	fc.assert(
		fc.property(text, text, (key, value) => {
			const plan = planOf({ addons: { coredns: {} }, nodeGroups: { general: {} }, serviceAccounts: { orders: { namespace: "payments" } } });
			const [group] = plan.nodeGroups;
			const map = JSON.parse(`{${JSON.stringify(key)}:${JSON.stringify(value)}}`) as Record<string, string>;
			const generated = new Generated({
				...plan,
				tags: map,
				nodeGroups: group ? [{ ...group, labels: map }] : [],
				addons: plan.addons.map(addon => ({ ...addon, configuration: { nested: map } })),
				serviceAccounts: plan.serviceAccounts.map(account => ({
					...account,
					role: { name: "r", policies: [], statements: [{ sid: "S", actions: ["s3:GetObject"], resources: [value] }] },
				})),
				overrides: { "aws_vpc.this": { tags: map } },
			});

			const provider = generated.terraform.provider as { aws: { default_tags: { tags: Record<string, string> }[] }[] };
			const configuration = JSON.parse(evaluate(String(generated.block("aws_eks_addon.coredns").configuration_values))) as {
				nested: object;
			};
			const policy = JSON.parse(evaluate(String(generated.block("aws_iam_role_policy.orders").policy))) as {
				Statement: { Resource: string[] }[];
			};
			for (const found of [
				provider.aws[0]?.default_tags[0]?.tags,
				generated.block("aws_eks_node_group.general").labels,
				(generated.block("aws_launch_template.general").tag_specifications as { tags: object }[])[0]?.tags,
				generated.block("aws_vpc.this").tags,
			]) {
				const pairs = Object.entries(found ?? {}).map(([name, item]) => [evaluate(name), evaluate(String(item))]);
				expect(pairs).toContainEqual([key, value]);
			}
			expect(Object.entries(configuration.nested)).toEqual([[key, value]]);
			expect(policy.Statement[0]?.Resource).toEqual([value]);
		}),
		{ numRuns: 30 },
	);
});
