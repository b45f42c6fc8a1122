import type { Cluster } from "../../../schemas/intent.generated.ts";
import { resolved } from "./resolved.ts";

const principal = "arn:aws:iam::111122223333:role/platform";
const admin = { platform: { principal, policies: ["AmazonEKSClusterAdminPolicy"] as [string] } };

describe("creatorAdmin: true only if nobody else can let anybody in", () => {
	test.each<[string, Partial<Cluster>, boolean, string | undefined]>([
		["nobody", {}, true, "access grants nobody admin, and somebody must be able to log in"],
		["an admin", { access: admin }, false, "access grants an admin"],
		[
			"a viewer",
			{ access: { a: { principal, policies: ["AmazonEKSViewPolicy"] } } },
			true,
			"access grants nobody admin, and somebody must be able to log in",
		],
		[
			"an admin of one namespace",
			{ access: { a: { principal, policies: [{ policy: "AmazonEKSClusterAdminPolicy", namespaces: ["a"] }] } } },
			true,
			"access grants nobody admin, and somebody must be able to log in",
		],
		[
			"the ConfigMap knows no entries",
			{ authentication: "CONFIG_MAP", access: admin },
			true,
			"without access entries only the creator can log in",
		],
		["said: false", { creatorAdmin: false }, false, undefined],
		["said: true", { creatorAdmin: true, access: admin }, true, undefined],
	])("%s", (_, rest, expected, reason) => {
		const { plan, filled, reasons } = resolved(rest);
		expect([plan.creatorAdmin, filled.creatorAdmin, reasons.get("creatorAdmin")]).toEqual([expected, expected, reason]);
	});
});

test("entries come in the order of their names, policies with their ARNs", () => {
	const { plan } = resolved({
		access: {
			b: { principal, groups: ["viewers"] },
			a: { principal, policies: ["AmazonEKSViewPolicy", { policy: "AmazonEKSEditPolicy", namespaces: ["x", "y"] }] },
		},
	});
	expect(plan.access).toEqual([
		{
			key: "a",
			principal,
			groups: [],
			policies: [
				{ policy: "AmazonEKSViewPolicy", namespaces: [], arn: "arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy" },
				{ policy: "AmazonEKSEditPolicy", namespaces: ["x", "y"], arn: "arn:aws:eks::aws:cluster-access-policy/AmazonEKSEditPolicy" },
			],
		},
		{ key: "b", principal, groups: ["viewers"], policies: [] },
	]);
});

test("one policy twice for one principal is one resource in Terraform", () => {
	const { problems } = resolved({
		access: { a: { principal, policies: ["AmazonEKSViewPolicy", { policy: "AmazonEKSViewPolicy", namespaces: ["x"] }] } },
	});
	expect(problems).toEqual([
		{
			path: ["access", "a"],
			message: "`access.a` asks twice for aws_eks_access_policy_association.a_AmazonEKSViewPolicy in Terraform: leave one of them out.",
		},
	]);
});
