import type { Cluster } from "../../../schemas/intent.generated.ts";
import { resolved } from "./resolved.ts";

const addons = (said: NonNullable<Cluster["addons"]>, rest: Partial<Cluster> = {}) => resolved({ addons: said, ...rest }).plan.addons;

test("silence: those that every cluster needs, in the order of their names, with the reason", () => {
	const { plan, filled, reasons } = resolved();
	expect(plan.addons.map(({ name, phase, configuration }) => [name, phase, configuration])).toEqual([
		["coredns", "afterNodes", {}],
		["eks-pod-identity-agent", "beforeNodes", {}],
		["kube-proxy", "beforeNodes", {}],
		["vpc-cni", "beforeNodes", { enableNetworkPolicy: "true" }],
	]);
	expect(filled.addons.coredns).toBe(true);
	expect(reasons.get("addons/coredns")).toBe("default");
});

test("false leaves one out, true and {} take one with its defaults", () => {
	const names = (said: NonNullable<Cluster["addons"]>) => addons(said).map(({ name }) => name);
	expect(names({ "kube-proxy": false, coredns: false, "vpc-cni": false, "eks-pod-identity-agent": false })).toEqual([]);
	expect(names({ "metrics-server": true, "aws-ebs-csi-driver": {}, "snapshot-controller": false })).toEqual([
		"aws-ebs-csi-driver",
		"coredns",
		"eks-pod-identity-agent",
		"kube-proxy",
		"metrics-server",
		"vpc-cni",
	]);
});

test("coredns waits for nodes, and without any is only there when somebody asks for it", () => {
	expect(addons({}, { nodeGroups: {} }).map(({ name }) => name)).not.toContain("coredns");
	expect(addons({ coredns: true }, { nodeGroups: {} }).map(({ name }) => name)).toContain("coredns");
});

test("typed settings become the add-on's own configuration, which has the last word", () => {
	const configurations = (said: NonNullable<Cluster["addons"]>) =>
		Object.fromEntries(addons(said).map(({ name, configuration }) => [name, configuration]));
	expect(configurations({ "vpc-cni": { networkPolicy: false, prefixDelegation: true }, "kube-proxy": { mode: "nftables" } })).toMatchObject(
		{
			"vpc-cni": { env: { ENABLE_PREFIX_DELEGATION: "true" } },
			"kube-proxy": { mode: "nftables" },
		},
	);
	expect(
		configurations({
			"vpc-cni": { prefixDelegation: true, configuration: { enableNetworkPolicy: "false", env: { WARM_IP_TARGET: "2" } } },
			"kube-proxy": { mode: "iptables" },
		}),
	).toMatchObject({
		"vpc-cni": { enableNetworkPolicy: "false", env: { ENABLE_PREFIX_DELEGATION: "true", WARM_IP_TARGET: "2" } },
		"kube-proxy": {},
	});
});

test("versions stay what EKS takes at creation, unless said", () => {
	const versions = addons({ coredns: { version: "latest" }, "kube-proxy": { version: "v1.36.0-eksbuild.2" } });
	expect(versions.map(({ name, version }) => [name, version])).toEqual([
		["coredns", "latest"],
		["eks-pod-identity-agent", undefined],
		["kube-proxy", "v1.36.0-eksbuild.2"],
		["vpc-cni", undefined],
	]);
});

test("a configuration with keys that every object has", () => {
	const configuration = JSON.parse('{ "__proto__": { "a": 1 }, "constructor": { "b": 2 } }') as Record<string, unknown>;
	const [coredns] = addons({ coredns: { configuration } });
	expect(Object.entries(coredns?.configuration ?? {})).toEqual(Object.entries(configuration));
});

test("roles: where AWS asks for one, or yours; none for an add-on that nobody knows", () => {
	const found = addons({
		"aws-ebs-csi-driver": { role: "arn:aws:iam::111122223333:role/ebs" },
		"aws-efs-csi-driver": {},
		"metrics-server": {},
		"constructor-manager": {},
		constructor: {},
	});
	expect(found.flatMap(({ name, identity }) => (identity ? [[name, "arn" in identity ? identity.arn : identity.role.name]] : []))).toEqual([
		["aws-ebs-csi-driver", "arn:aws:iam::111122223333:role/ebs"],
		["aws-efs-csi-driver", "payments-eu-west-1-aws-efs-csi-driver"],
		["vpc-cni", "payments-eu-west-1-vpc-cni"],
	]);
});
