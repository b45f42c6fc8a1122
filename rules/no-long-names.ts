import { limits } from "../reference/limits.ts";
import { defineRule } from "./support/define-rule.ts";

export default defineRule({
	meta: {
		docs: {
			description: "Disallow names that AWS refuses or that have to be cut",
			category: "validity",
			presets: { strict: "warn" },
			why: "Names of roles and other resources begin with the cluster's, and IAM takes 64 characters: of a long name only a beginning and a hash remain.",
			references: ["https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html"],
		},
		schema: [
			{
				type: "object",
				properties: {
					maximum: { type: "integer", minimum: 1, maximum: 100, description: "How many characters the name of a cluster may have." },
				},
				additionalProperties: false,
			},
		],
		defaultOptions: [{ maximum: 40 }],
		messages: {
			cluster:
				"The cluster's name has {{length}} characters: beyond {{maximum}}, names of roles that are made from it get cut and end in a hash.",
			role: "IAM refuses the role name {{name}}: it has {{length}} characters, and {{maximum}} are allowed.",
		},
	},

	create: ({ options: { maximum }, report, sourceCode }) => ({
		Cluster(cluster) {
			const { name } = cluster;
			if (name.length <= maximum) return;
			report({ node: sourceCode.at(cluster, "name"), messageId: "cluster", data: { length: name.length, maximum } });
		},

		Role(role) {
			const { name = "" } = role;
			if (name.length <= limits.iamRoleName) return;
			report({ node: sourceCode.at(role, "name"), messageId: "role", data: { name, length: name.length, maximum: limits.iamRoleName } });
		},
	}),
});
