import type { Cluster } from "../../../schemas/intent.generated.ts";
import { resolved } from "./resolved.ts";

type Encryption = NonNullable<Cluster["encryption"]>;

const key = "arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
const other = "arn:aws:kms:eu-west-1:111122223333:alias/other";

/** `secrets volumes logs`, each by where its key comes from, then the keys that are made and what each encrypts. */
function summary(encryption: Encryption, rest: Partial<Cluster> = {}): string[] {
	const { secrets, volumes, logs, created } = resolved({ encryption, ...rest }).plan.encryption;
	const from = (source: typeof secrets) => ("key" in source ? source.key : "arn" in source ? source.arn : source.from);
	return [[secrets, volumes, logs].map(from).join(" "), ...created.map(made => `${made.key} ${made.alias}: ${made.encrypts.join(", ")}`)];
}

test.each<[string, Encryption, string[]]>([
	["silence: one key for everything", {}, ["this this this", "this eks/payments: secrets, volumes, logs"]],
	["a key of yours for everything", { key }, [`${key} ${key} ${key}`]],
	[
		"a key each",
		{ secrets: "create", volumes: "create", logs: "create" },
		[
			"secrets volumes logs",
			"secrets eks/payments/secrets: secrets",
			"volumes eks/payments/volumes: volumes",
			"logs eks/payments/logs: logs",
		],
	],
	["one of them apart", { logs: "create" }, ["this this logs", "this eks/payments: secrets, volumes", "logs eks/payments/logs: logs"]],
	["AWS's own", { secrets: "awsOwned", volumes: "awsManaged", logs: "awsOwned" }, ["aws aws aws"]],
	["no encryption of volumes", { volumes: false }, ["this none this", "this eks/payments: secrets, logs"]],
	["yours for one", { secrets: other }, [`${other} this this`, "this eks/payments: volumes, logs"]],
	["yours for all but one", { key, volumes: "create" }, [`${key} volumes ${key}`, "volumes eks/payments/volumes: volumes"]],
])("%s", (_, encryption, expected) => {
	expect(summary(encryption)).toEqual(expected);
});

test("the alias of the shared key can be said", () => {
	expect(summary({ logs: "create" }, { terraform: { names: { keyAlias: "adopted" } } })).toEqual([
		"this this logs",
		"this adopted: secrets, volumes",
		"logs eks/payments/logs: logs",
	]);
});
