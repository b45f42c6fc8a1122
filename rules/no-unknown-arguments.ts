import { defineRule } from "./support/define-rule.ts";

export default defineRule({
	meta: {
		docs: {
			description: "Disallow arguments and resources that do not exist",
			category: "validity",
			presets: { recommended: "error", strict: "error" },
			why: "Terraform refuses an argument that no provider has, and an override of a resource that is not made changes nothing.",
			references: ["https://registry.terraform.io/providers/hashicorp/aws/latest/docs"],
		},
		messages: {
			resource: "This configuration makes no {{name}}, so nothing is overridden.",
			likelyResource: "This configuration makes no {{name}}, so nothing is overridden: did you mean {{nearest}}?",
			argument: "{{resource}} has no argument `{{name}}` in any version of the AWS provider.",
			likelyArgument: "{{resource}} has no argument `{{name}}` in any version of the AWS provider: did you mean `{{nearest}}`?",
		},
	},

	create({ report, sourceCode }) {
		const told = new Set<number>();
		return {
			ProviderArgument(node) {
				const { argument, nearest = "", resource, resourceAddress, resourceExists, since, supported } = node;
				if (resourceExists) {
					if (supported !== false || since !== undefined) return;
					const data = { resource, name: argument, nearest };
					report({ node: sourceCode.at(node, "argument"), messageId: nearest ? "likelyArgument" : "argument", data });
					return;
				}
				const place = sourceCode.at(node, "resourceAddress");
				if (told.has(place.range[0])) return;
				told.add(place.range[0]);
				report({ node: place, messageId: nearest ? "likelyResource" : "resource", data: { name: resourceAddress, nearest } });
			},
		};
	},
});
