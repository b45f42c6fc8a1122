import { coreDnsTolerates, labelOwner } from "../../reference/nodes.ts";

test.each([
	["role", undefined],
	["example.com/role", undefined],
	["notkubernetes.io/role", undefined],
	["kubernetes.io/role", "kubelet"],
	["node-role.kubernetes.io/worker", "kubelet"],
	["node-restriction.kubernetes.io/team", "kubelet"],
	["k8s.io/role", "kubelet"],
	["node.kubernetes.io/role", undefined],
	["team.node.kubernetes.io/role", undefined],
	["kubelet.kubernetes.io/role", undefined],
	["topology.kubernetes.io/zone", undefined],
	["topology.kubernetes.io/rack", "kubelet"],
	["eks.amazonaws.com/nodegroup", "eks"],
])("%s belongs to %p", (key, owner) => {
	expect(labelOwner(key)).toBe(owner);
});

test("CoreDNS runs beside critical add-ons only", () => {
	expect(coreDnsTolerates("CriticalAddonsOnly")).toBe(true);
	expect(coreDnsTolerates("dedicated")).toBe(false);
});
