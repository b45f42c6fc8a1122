import { defineRule } from "./support/define-rule.ts";

export default defineRule({
	meta: {
		docs: {
			description: "Require gp3 volumes where gp2 or io1 would do the same for more money",
			category: "cost",
			presets: { strict: "warn" },
			why: "A gp3 volume costs a fifth less than gp2 for each GiB, and its operations and throughput do not depend on its size.",
			controls: { eksup: ["AWS004"], "EKS Best Practices Guide": ["cost-opt-storage"] },
			references: ["https://docs.aws.amazon.com/ebs/latest/userguide/general-purpose.html"],
		},
		hasSuggestions: true,
		messages: {
			older: "Volume {{device}} of node group {{group}} is {{type}}, which costs more than gp3 of the same size and speed.",
			replace: "Use gp3.",
		},
	},

	create: ({ report, sourceCode }) => ({
		Volume(volume) {
			if (volume.volumeType !== "gp2" && volume.volumeType !== "io1") return;
			report({
				node: sourceCode.at(volume, "volumeType"),
				messageId: "older",
				data: { device: volume.device, group: volume.of.of.name, type: volume.volumeType },
				suggest: [{ messageId: "replace", fix: fixer => sourceCode.set(fixer, volume, "volumeType", "gp3") }],
			});
		},
	}),
});
