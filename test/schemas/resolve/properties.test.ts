import fc from "fast-check";
import { contains, overlaps } from "../../../schemas/cidr.ts";
import type { Cluster } from "../../../schemas/intent.generated.ts";
import { resolve } from "../../../schemas/resolve/index.ts";
import type { Plan, SubnetPlan } from "../../../schemas/resolve/plan.ts";
import { isMap } from "../../../schemas/schema.ts";
import { violations } from "../../../schemas/validate.ts";
import { frozen, intents, reordered } from "../arbitrary.ts";

const check = (property: (intent: Cluster) => void) => {
	fc.assert(fc.property(intents, property), { seed: 20_261_121, numRuns: 300 });
};

const sorted = (value: unknown): string =>
	JSON.stringify(value, (_, item: unknown) =>
		isMap(item) ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1))) : item,
	);

test("what the schema can say is valid", () => {
	check(intent => {
		expect(violations(intent)).toEqual([]);
	});
});

test("any valid intent resolves, always to the same, and is left as it is", () => {
	check(intent => {
		const first = resolve(frozen(intent));
		expect(resolve(intent)).toEqual(first);
		if (first.problems.length === 0) expect(violations(first.filled)).toEqual([]);
	});
});

test("the order of keys decides nothing", () => {
	check(intent => {
		const [one, other] = [resolve(intent), resolve(reordered(intent) as Cluster)];
		expect(sorted(other.plan)).toBe(sorted(one.plan));
		expect(sorted(other.filled)).toBe(sorted(one.filled));
		expect(new Map([...other.reasons].sort())).toEqual(new Map([...one.reasons].sort()));
		expect(other.problems.map(({ path }) => path.join("/")).sort()).toEqual(one.problems.map(({ path }) => path.join("/")).sort());
	});
});

test("what is resolved, resolves to itself", () => {
	check(intent => {
		const { filled, plan } = resolve(intent);
		const again = resolve(filled);
		expect(again.filled).toEqual(filled);
		expect({ ...again.plan, omitted: [] }).toEqual({ ...plan, omitted: [] });
	});
});

/** Those whose range eksmith chose. */
function chosen({ network: said }: Cluster, { network }: Plan): SubnetPlan[] {
	const sizes = said?.vpc === "existing" ? {} : (said?.subnets ?? {});
	return network.vpc === "existing" ? [] : network.subnets.filter(({ role }) => !("cidrs" in (sizes[role] ?? {})));
}

test("subnets never overlap and lie inside the VPC", () => {
	let seen = 0;
	check(intent => {
		const { plan, problems } = resolve(intent);
		const [vpc = ""] = plan.network.cidrs;
		if (problems.some(({ path }) => path[0] === "network")) return;
		for (const subnet of chosen(intent, plan)) {
			const others = plan.network.subnets.filter(other => other !== subnet && overlaps(other.cidr ?? "", subnet.cidr ?? ""));
			expect([subnet.cidr, contains(vpc, subnet.cidr ?? ""), others]).toEqual([subnet.cidr, true, []]);
			seen++;
		}
	});
	expect(seen).toBeGreaterThan(200);
});

test("subnets of a VPC of any size", () => {
	const sizes = fc.record({
		private: fc.integer({ min: 16, max: 28 }),
		public: fc.integer({ min: 16, max: 28 }),
		controlPlane: fc.integer({ min: 24, max: 28 }),
	});
	const zones = fc.oneof(fc.integer({ min: 2, max: 6 }), fc.uniqueArray(fc.constantFrom(...Array.from("abcdef")), { minLength: 1 }));
	let seen = 0;
	fc.assert(
		fc.property(fc.integer({ min: 16, max: 24 }), zones, fc.option(sizes), (prefix, letters, said) => {
			const prefixes = said
				? { private: { prefix: said.private }, public: { prefix: said.public }, controlPlane: { prefix: said.controlPlane } }
				: {};
			const network = {
				cidr: `10.0.0.0/${prefix}`,
				zones: typeof letters === "number" ? letters : letters.map(letter => `us-east-1${letter}`),
				subnets: prefixes,
			};
			const intent = {
				apiVersion: "eksmith/v1",
				kind: "Cluster",
				name: "a",
				region: "us-east-1",
				version: "1.36",
				network,
			} as unknown as Cluster;
			const { plan, problems } = resolve(intent);
			if (problems.length > 0) return;
			seen++;
			const count = typeof letters === "number" ? letters : letters.length;
			const { subnets } = plan.network;
			expect(subnets).toHaveLength(3 * count);
			for (const [index, { cidr = "" }] of subnets.entries()) {
				expect(contains(network.cidr, cidr)).toBe(true);
				expect(subnets.slice(index + 1).filter(other => overlaps(other.cidr ?? "", cidr))).toEqual([]);
			}
		}),
		{ seed: 1, numRuns: 500 },
	);
	expect(seen).toBeGreaterThan(150);
});

test("names keep within the limits of AWS and to its characters", () => {
	check(intent => {
		const { plan } = resolve(intent);
		const roles = [
			plan.roles.cluster,
			plan.roles.node,
			plan.network.flowLogs?.role,
			...plan.addons.map(({ identity }) => (identity && "role" in identity ? identity.role : undefined)),
			...plan.serviceAccounts.map(({ role }) => role),
		].flatMap(role =>
			role && role.name !== plan.terraform.names.clusterRole && role.name !== plan.terraform.names.nodeRole ? [role.name] : [],
		);
		for (const name of roles) expect(name).toMatch(/^[\w+=,.@-]{1,64}$/u);
		for (const { namePrefix, launchTemplate, ssh } of plan.nodeGroups) {
			expect(namePrefix).toMatch(/^[A-Za-z0-9][\w-]{0,36}$/u);
			expect(launchTemplate).toMatch(/^[\w()./-]{3,125}$/u);
			if (ssh) expect(ssh.securityGroup).toMatch(/^[\w .:/()#,@[\]+=&;{}!$*-]{1,255}$/u);
		}
		for (const { key, alias } of plan.encryption.created) if (key !== "this") expect(`alias/${alias}`).toMatch(/^alias\/[\w/-]{1,250}$/u);
		expect(plan.logging.group).toMatch(/^[\w./#-]{1,512}$/u);
	});
});

/** Paths of values that are no maps. */
function leaves(value: unknown, path: readonly string[] = []): string[][] {
	const entries = isMap(value) ? Object.entries(value) : [];
	return entries.length === 0 ? [[...path]] : entries.flatMap(([key, item]) => leaves(item, [...path, key]));
}

const isWritten = (intent: unknown, path: readonly string[]) => {
	let value = intent;
	for (const key of path) {
		if (!isMap(value) || !Object.hasOwn(value, key)) return false;
		value = value[key];
	}
	return true;
};

test("whatever nobody wrote has a reason", () => {
	check(intent => {
		const { filled, reasons } = resolve(intent);
		const unexplained = leaves(filled).filter(
			path => !isWritten(intent, path) && !path.some((_, index) => reasons.has(path.slice(0, index + 1).join("/"))),
		);
		expect(unexplained).toEqual([]);
	});
});
