import rule from "../../rules/require-addon-dependencies.ts";
import { header, intent, tester } from "./tester.ts";

// Catalogue: no peer.
tester.run("require-addon-dependencies", rule, {
	valid: [
		{ name: "silence", code: header },
		{
			name: "with what it needs",
			code: intent`
				addons: { adot: {}, cert-manager: {} }
			`,
		},
		{
			name: "the agent is there by default",
			code: intent`
				addons: { aws-network-flow-monitoring-agent: {} }
			`,
		},
		{
			name: "the agent is missing: require-pod-identity-agent speaks",
			code: intent`
				addons: { aws-network-flow-monitoring-agent: {}, eks-pod-identity-agent: false }
			`,
		},
		{
			name: "unknown add-ons",
			code: intent`
				addons: { something-else: {} }
			`,
		},
		{
			name: "an add-on that the schema refuses",
			code: intent`
				addons: { adot: 1 }
			`,
		},
	],

	invalid: [
		{
			name: "missing",
			code: intent`
				addons:
				  adot: {}
			`,
			errors: [
				{
					messageId: "missing",
					data: { addon: "adot", missing: "cert-manager", cluster: "payments" },
					line: 7,
					column: 3,
					endLine: 7,
					endColumn: 7,
				},
			],
		},
		{
			name: "left out",
			code: intent`
				addons: { cert-manager: false, aws-privateca-connector-for-kubernetes: {} }
			`,
			errors: [
				{
					messageId: "missing",
					data: { addon: "aws-privateca-connector-for-kubernetes", missing: "cert-manager", cluster: "payments" },
					line: 6,
					column: 32,
					endLine: 6,
					endColumn: 70,
				},
			],
		},
		{
			name: "several",
			code: intent`
				addons:
				  amazon-sagemaker-hyperpod-inference: {}
				  metrics-server: {}
			`,
			errors: [
				{
					messageId: "missing",
					data: {
						addon: "amazon-sagemaker-hyperpod-inference",
						missing: "aws-mountpoint-s3-csi-driver, aws-fsx-csi-driver, cert-manager",
						cluster: "payments",
					},
					line: 7,
					column: 3,
					endLine: 7,
					endColumn: 38,
				},
			],
		},
		{
			name: "the agent, for an add-on without a role",
			code: intent`
				addons: { amazon-sagemaker-hyperpod-training-operator: {}, eks-pod-identity-agent: false }
			`,
			errors: [
				{
					messageId: "missing",
					data: { addon: "amazon-sagemaker-hyperpod-training-operator", missing: "eks-pod-identity-agent", cluster: "payments" },
					line: 6,
					column: 11,
					endLine: 6,
					endColumn: 54,
				},
			],
		},
		{
			name: "JSON",
			code: '{ "apiVersion": "eksmith/v1", "kind": "Cluster", "name": "a", "region": "eu-west-1", "version": "1.36", "addons": { "adot": true } }',
			filename: "a.eks.json",
			errors: [
				{
					messageId: "missing",
					data: { addon: "adot", missing: "cert-manager", cluster: "a" },
					line: 1,
					column: 117,
					endLine: 1,
					endColumn: 123,
				},
			],
		},
	],
});
