import { partitionOf } from "../reference/partitions.ts";
import { defineRule } from "./support/define-rule.ts";

export default defineRule({
	meta: {
		docs: {
			description: "Require access entries that EKS accepts and that let somebody in",
			category: "validity",
			presets: { recommended: "error", strict: "error" },
			why: "The apply fails halfway, with a cluster that its people cannot use, or an entry lets nobody do anything.",
			references: ["https://docs.aws.amazon.com/eks/latest/userguide/creating-access-entries.html"],
		},
		messages: {
			unread: "EKS refuses access entries while CONFIG_MAP is the authentication mode, so nobody here gets in.",
			twice: "EKS takes a principal only once, but {{first}} names the same one as {{second}}; merge the two entries.",
			partition: "{{entry}} belongs to the partition {{theirs}} and can never log in to a cluster in {{region}}, which is in {{ours}}.",
			nothing: "{{entry}} may log in but do nothing, as the entry has neither policies nor groups.",
		},
	},

	create: ({ report, sourceCode }) => ({
		Access(access) {
			if (access.mode !== "CONFIG_MAP" || access.entries.length === 0) return;
			report({ node: sourceCode.at(access, "entries"), messageId: "unread" });
		},

		"Access:exit"(access) {
			const names = new Map<string, string>();
			for (const entry of access.entries) {
				const first = names.get(entry.principalArn);
				names.set(entry.principalArn, first ?? entry.name);
				if (first) report({ node: sourceCode.at(entry, "principalArn"), messageId: "twice", data: { first, second: entry.name } });
			}
		},

		AccessEntry(entry) {
			const theirs = entry.principalArn.split(":", 2).at(-1) ?? "";
			const { region } = entry.cluster;
			const ours = partitionOf(region).name;
			if (theirs === ours) return;
			report({ node: sourceCode.at(entry, "principalArn"), messageId: "partition", data: { entry: entry.name, theirs, region, ours } });
		},

		"AccessEntry:exit"(entry) {
			if (entry.kind !== "STANDARD" || entry.policies.length > 0 || entry.groups.length > 0) return;
			report({ node: entry, messageId: "nothing", data: { entry: entry.name } });
		},
	}),
});
