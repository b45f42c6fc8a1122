import { instanceType, instanceTypeNames, instanceTypesAsOf } from "../reference/instance-types.ts";
import { defineRule } from "./support/define-rule.ts";
import { nearest } from "../schemas/nearest.ts";

export default defineRule({
	meta: {
		docs: {
			description: "Disallow instance types that EC2 does not have, or that EKS cannot use",
			category: "validity",
			presets: { recommended: "warn", strict: "warn" },
			why: "A mistyped instance type fails the apply, and no other rule can check one that is not known.",
			references: [
				"https://docs.aws.amazon.com/ec2/latest/instancetypes/instance-types.html",
				"https://docs.aws.amazon.com/eks/latest/userguide/choosing-instance-type.html",
			],
		},
		messages: {
			unknown:
				"EC2 had no instance type {{type}} on {{asOf}}, so nothing about it in node group {{group}} could be checked; if it is newer, describe it in settings.eks.facts.instanceTypes.",
			typo: "EC2 had no instance type {{type}} on {{asOf}}, so node group {{group}} will probably not come up: did you mean {{similar}}? If it is newer, describe it in settings.eks.facts.instanceTypes.",
			mac: "{{type}} of node group {{group}} is a macOS host, which cannot be an EKS node.",
		},
	},

	create: ({ facts, report, sourceCode }) => ({
		NodeGroup(group) {
			for (const type of group.instanceTypes) {
				const known = instanceType(type, facts.instanceTypes);
				if (known?.node) continue;
				const similar = nearest(type, [...instanceTypeNames(), ...Object.keys(facts.instanceTypes ?? {})]);
				report({
					node: sourceCode.at(group, "instanceTypes"),
					messageId: known ? "mac" : similar ? "typo" : "unknown",
					data: { type, group: group.name, asOf: instanceTypesAsOf, similar: similar ?? "" },
				});
			}
		},
	}),
});
