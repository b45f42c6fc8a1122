import { defineRule } from "./support/define-rule.ts";

export default defineRule({
	meta: {
		docs: {
			description: "Require a NAT gateway in each zone",
			category: "reliability",
			presets: { recommended: "warn", strict: "warn" },
			why: "Nodes of all zones lose the internet with the zone of a single NAT gateway, and their traffic to it is charged as traffic between zones.",
			controls: { prowler: ["vpc_subnet_different_az"], "EKS Best Practices Guide": ["reliability"] },
			references: ["https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-basics.html"],
		},
		hasSuggestions: true,
		messages: {
			single: "Nodes in all zones reach the internet through a single NAT gateway: when its zone fails, they can pull no images.",
			perZone: "Make a NAT gateway in each zone; each costs by the hour.",
		},
	},

	create: ({ report, sourceCode }) => ({
		Network(network) {
			if (network.nat !== "single") return;
			report({
				node: sourceCode.at(network, "nat"),
				messageId: "single",
				suggest: [{ messageId: "perZone", fix: fixer => sourceCode.set(fixer, network, "nat", "perZone") }],
			});
		},
	}),
});
