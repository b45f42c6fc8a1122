import rule from "../../rules/require-pod-identity-agent.ts";
import { header, intent, tester } from "./tester.ts";

// Catalogue: cluster-pod-identity-agent-present.
tester.run("require-pod-identity-agent", rule, {
	valid: [
		{ name: "silence", code: header },
		{
			name: "with service accounts",
			code: intent`
				serviceAccounts: { orders: { namespace: payments } }
				addons: { aws-ebs-csi-driver: {} }
			`,
		},
		{
			name: "nobody needs it",
			code: intent`
				addons: { eks-pod-identity-agent: false }
			`,
		},
		{
			name: "a service account that the schema refuses",
			code: intent`
				addons: { eks-pod-identity-agent: false }
				serviceAccounts: { orders: { namespace: Payments! } }
			`,
		},
	],

	invalid: [
		{
			name: "a workload",
			code: intent`
				serviceAccounts: { orders: { namespace: payments } }
				addons: { eks-pod-identity-agent: false }
			`,
			errors: [{ messageId: "missing", data: { serviceAccounts: "payments/orders" }, line: 7, column: 1, endLine: 7, endColumn: 7 }],
		},
		{
			name: "an add-on and a workload, by another name",
			code: intent`
				addons:
				  eks-pod-identity-agent: false
				  aws-ebs-csi-driver: true
				serviceAccounts:
				  orders: { namespace: payments, name: order-service }
			`,
			errors: [
				{
					messageId: "missing",
					data: { serviceAccounts: "kube-system/ebs-csi-controller-sa, payments/order-service" },
					line: 6,
					column: 1,
					endLine: 6,
					endColumn: 7,
				},
			],
		},
		{
			name: "an add-on with a role of one's own",
			code: intent`
				addons:
				  eks-pod-identity-agent: false
				  aws-efs-csi-driver: { role: arn:aws:iam::111122223333:role/efs }
			`,
			errors: [
				{
					messageId: "missing",
					data: { serviceAccounts: "kube-system/efs-csi-controller-sa, kube-system/efs-csi-node-sa" },
					line: 6,
					column: 1,
					endLine: 6,
					endColumn: 7,
				},
			],
		},
		{
			name: "JSON",
			code: '{ "apiVersion": "eksmith/v1", "kind": "Cluster", "name": "a", "region": "eu-west-1", "version": "1.36", "addons": { "eks-pod-identity-agent": false }, "serviceAccounts": { "a": { "namespace": "b" } } }',
			filename: "a.eks.json",
			errors: [{ messageId: "missing", data: { serviceAccounts: "b/a" }, line: 1, column: 105, endLine: 1, endColumn: 113 }],
		},
	],
});
