import data from "./nodes.json" with { type: "json" };

const isWithin = (namespace: string, namespaces: readonly string[]): boolean =>
	namespaces.some(other => namespace === other || namespace.endsWith(`.${other}`));

/** Who keeps a label of nodes to itself: EKS, kubelet, or nobody. A key without a prefix is everybody's. */
export function labelOwner(key: string): "eks" | "kubelet" | undefined {
	const namespace = key.includes("/") ? key.slice(0, key.indexOf("/")) : "";
	if (isWithin(namespace, data.eksLabelNamespaces)) return "eks";
	if (!isWithin(namespace, data.kubernetesLabelNamespaces)) return undefined;
	return data.kubeletLabels.includes(key) || isWithin(namespace, data.kubeletLabelNamespaces) ? undefined : "kubelet";
}

/** Whether CoreDNS, as EKS installs it, runs on nodes with a taint of this key. */
export function coreDnsTolerates(taintKey: string): boolean {
	return data.coreDnsTolerates.includes(taintKey);
}
