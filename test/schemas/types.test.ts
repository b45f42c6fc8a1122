import type { FilledCluster } from "../../schemas/filled.generated.ts";
import type { Cluster } from "../../schemas/intent.generated.ts";
import { resolve } from "../../schemas/resolve/index.ts";

// What is tested here, the type checker tests; a mistake fails `npm run typecheck`.

type Takes<Value> = Value extends Cluster ? true : false;

interface Minimal {
	apiVersion: "eksmith/v1";
	kind: "Cluster";
	name: string;
	region: string;
	version: string;
}

const answers = {
	minimal: true satisfies Takes<Minimal>,
	lackingName: false satisfies Takes<Omit<Minimal, "name">>,
	versionAsNumber: false satisfies Takes<Omit<Minimal, "version"> & { version: number }>,
	base: false satisfies Takes<Omit<Minimal, "kind"> & { kind: "ClusterBase" }>,
	words: true satisfies Takes<Minimal & { network: { nat: "single" } }>,
	otherWords: false satisfies Takes<Minimal & { network: { nat: "double" } }>,
	existing: true satisfies Takes<Minimal & { network: { vpc: "existing"; id: string; privateSubnets: { a: string } } }>,
	existingWithoutId: false satisfies Takes<Minimal & { network: { vpc: "existing"; privateSubnets: { a: string } } }>,
	publicEndpoint: false satisfies Takes<Minimal & { endpoint: { public: true } }>,
	addons: true satisfies Takes<Minimal & { addons: { "vpc-cni": { networkPolicy: true }; "metrics-server": true; coredns: false } }>,
};

test("an intent in TypeScript is checked as one in YAML is", () => {
	expect(Object.entries(answers).flatMap(([name, isTaken]) => (isTaken ? [name] : []))).toEqual(["minimal", "words", "existing", "addons"]);
});

test("what has a default is there after it is filled in", () => {
	const intent: Cluster = { apiVersion: "eksmith/v1", kind: "Cluster", name: "a", region: "eu-west-1", version: "1.36" };
	const { filled } = resolve(intent);
	const parts: [boolean, FilledCluster["endpoint"], number, string] = [
		filled.deletionProtection,
		filled.endpoint,
		filled.logging.retentionDays,
		filled.terraform.provider,
	];
	expect(parts).toEqual([true, { private: true, public: false }, 365, "6"]);
});
