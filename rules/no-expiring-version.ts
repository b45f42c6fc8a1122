import { defineRule } from "./support/define-rule.ts";
import { hourlyPrice, supportOfCluster } from "./support/kubernetes-support.ts";

const msPerDay = 86_400_000;

export default defineRule({
	meta: {
		docs: {
			description: "Disallow Kubernetes versions whose standard support ends soon",
			category: "lifecycle",
			presets: { recommended: "warn", strict: "warn" },
			why: "An upgrade needs weeks of testing; whoever hears of the deadline on the day leaves the upgrade to EKS, or pays for extended support.",
			controls: { cloudsploit: ["EKS Kubernetes Version"] },
			references: ["https://docs.aws.amazon.com/eks/latest/userguide/kubernetes-versions.html"],
		},
		schema: [
			{
				type: "object",
				properties: { days: { type: "integer", minimum: 0, description: "How many days before the end of standard support to speak up." } },
				additionalProperties: false,
			},
		],
		defaultOptions: [{ days: 60 }],
		messages: {
			upgraded: "Standard support of Kubernetes {{version}} ends on {{date}}, and EKS then upgrades the cluster by itself.",
			costs: "Standard support of Kubernetes {{version}} ends on {{date}}, and the cluster then costs {{extended}} USD an hour.",
		},
	},

	create: ({ facts, options, report, sourceCode, today }) => ({
		Cluster(cluster) {
			const { version = "" } = cluster;
			const { status, until: date } = supportOfCluster(cluster, { today, facts });
			if (status !== "standard" || date === undefined || Date.parse(date) - Date.parse(today) > options.days * msPerDay) return;
			const node = sourceCode.at(cluster, "version");
			if (cluster.supportType === "STANDARD") report({ node, messageId: "upgraded", data: { version, date } });
			else report({ node, messageId: "costs", data: { version, date, extended: hourlyPrice("extendedSupport") } });
		},
	}),
});
