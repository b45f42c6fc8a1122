import type { Cluster, Subnet } from "../languages/model/index.ts";
import type { Place } from "../languages/place.ts";
import { contains, overlaps, parseCidr } from "../schemas/cidr.ts";
import { clashes } from "./support/clashes.ts";
import { defineRule } from "./support/define-rule.ts";

const users = { private: "nodes", public: "load balancers", controlPlane: "the control plane" };
const called = ({ role, name, cidr }: Subnet) => `subnet ${name} for ${users[role]} (${cidr})`;

export default defineRule({
	meta: {
		docs: {
			description: "Disallow address ranges that overlap or lie outside their VPC",
			category: "validity",
			presets: { recommended: "error", strict: "error" },
			why: "EC2 refuses overlapping subnets, and pods cannot reach what has an address of the service range: EKS refuses that too, and the range can never be changed.",
			controls: { "EKS Best Practices Guide": ["networking"] },
			references: [
				"https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html",
				"https://docs.aws.amazon.com/eks/latest/APIReference/API_KubernetesNetworkConfigRequest.html",
			],
		},
		messages: {
			overlap: "EC2 refuses {{one}}, because it overlaps {{other}}.",
			outside: "EC2 refuses {{one}}, because it is not inside the VPC ({{other}}).",
			service:
				"Kubernetes services get addresses of {{one}}, which overlaps {{other}}: EKS refuses that, and the range can never be changed.",
		},
	},

	create({ report, sourceCode }) {
		const clashing = new Set<Cluster>();
		const tell = (node: Place, messageId: "overlap" | "outside" | "service", one: string, other: string) => {
			report({ node, messageId, data: { one, other } });
		};

		return {
			Network(network) {
				for (const [cidr, other] of clashes(network.cidrs, range => range)) tell(sourceCode.at(network, "cidrs"), "overlap", cidr, other);
			},

			"Network:exit"(network) {
				// Subnets of a VPC that exists cannot overlap; one of them may be listed under two roles.
				if (network.id !== undefined) return;
				const known = network.subnets.filter(({ cidr }) => parseCidr(cidr) !== undefined);
				for (const [subnet, other] of clashes(known, ({ cidr }) => cidr)) {
					tell(sourceCode.at(subnet, "cidr"), "overlap", called(subnet), called(other));
				}
			},

			Subnet(subnet) {
				const { cidr, network } = subnet;
				if (!parseCidr(cidr) || network.cidrs.some(range => !parseCidr(range) || contains(range, cidr))) return;
				tell(sourceCode.at(subnet, "cidr"), "outside", called(subnet), [...network.cidrs].join(", "));
			},

			Cluster(cluster) {
				const { network, serviceCidr = "" } = cluster;
				const other = network.cidrs.find(range => overlaps(range, serviceCidr));
				if (!other) return;
				clashing.add(cluster);
				tell(sourceCode.at(cluster, "serviceCidr"), "service", serviceCidr, `${other} of the VPC`);
			},

			"Cluster:exit"(cluster) {
				const { network, serviceCidr = "" } = cluster;
				if (clashing.has(cluster)) return;
				const other = network.subnets.find(({ cidr }) => overlaps(cidr, serviceCidr));
				if (other) tell(sourceCode.at(cluster, "serviceCidr"), "service", serviceCidr, called(other));
			},
		};
	},
});
