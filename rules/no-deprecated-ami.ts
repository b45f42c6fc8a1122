import { amiType, amiTypeNames } from "../reference/ami-types.ts";
import { compareMinor, eksDefaultVersion } from "../reference/kubernetes-versions.ts";
import { defineRule } from "./support/define-rule.ts";
import { nearest } from "../schemas/nearest.ts";

export default defineRule({
	meta: {
		docs: {
			description: "Disallow AMI types that AWS has given up, or does not publish for the Kubernetes version",
			category: "lifecycle",
			presets: { recommended: "error", strict: "error" },
			why: "EKS refuses to create or update the node group, or its nodes get no security fixes any more.",
			controls: { eksup: ["EKS008"], tflint: ["aws_eks_node_group_invalid_ami_type"] },
			references: [
				"https://docs.aws.amazon.com/eks/latest/userguide/eks-ami-deprecation-faqs.html",
				"https://docs.aws.amazon.com/eks/latest/APIReference/API_CreateNodegroup.html",
			],
		},
		hasSuggestions: true,
		messages: {
			unknown: "EKS has no AMI type {{image}}, so it refuses node group {{group}}.",
			typo: "EKS has no AMI type {{image}}, so it refuses node group {{group}}: did you mean {{similar}}?",
			deprecated:
				"AWS has given up {{image}}, so nodes of node group {{group}} get no fixes any more, and no image for Kubernetes after {{last}}.",
			unpublished:
				"AWS publishes no {{image}} for Kubernetes {{version}}, so node group {{group}} cannot be made or updated: the {{end}} is for {{minor}}.",
			replace: "Use {{similar}}.",
		},
	},

	create: ({ report, sourceCode }) => ({
		NodeGroup(group) {
			if (group.amiType === undefined) return;
			const node = sourceCode.at(group, "amiType");
			const names = { image: group.amiType, group: group.name };

			const image = amiType(group.amiType);
			if (!image) {
				const similar = nearest(group.amiType, amiTypeNames()) ?? "";
				report({
					node,
					messageId: similar ? "typo" : "unknown",
					data: { ...names, similar },
					suggest: similar
						? [{ messageId: "replace", data: { similar }, fix: fixer => sourceCode.set(fixer, group, "amiType", similar) }]
						: [],
				});
				return;
			}

			const version = group.version ?? group.cluster.version ?? eksDefaultVersion;
			const { firstKubernetes: first = version, lastKubernetes: last = version } = image;
			const isOver = compareMinor(version, last) > 0;
			if (isOver || compareMinor(version, first) < 0) {
				const [end, minor] = isOver ? ["last", last] : ["first", first];
				report({ node, messageId: "unpublished", data: { ...names, version, end, minor } });
			} else if (image.deprecated) report({ node, messageId: "deprecated", data: { ...names, last } });
		},
	}),
});
