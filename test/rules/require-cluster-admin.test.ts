import rule from "../../rules/require-cluster-admin.ts";
import { header, intent, tester } from "./tester.ts";

// Catalogue: cluster-creator-admin-required-for-config-map.
tester.run("require-cluster-admin", rule, {
	valid: [
		{ name: "silence: the creator", code: header },
		{
			name: "an access entry",
			code: intent`
				creatorAdmin: false
				access:
				  platform:
				    principal: arn:aws:iam::111122223333:role/platform
				    policies: [AmazonEKSViewPolicy, AmazonEKSClusterAdminPolicy]
			`,
		},
		{
			name: "nobody but the creator in access entries",
			code: intent`
				access:
				  auditors: { principal: "arn:aws:iam::111122223333:role/auditors", policies: [AmazonEKSViewPolicy] }
			`,
		},
		{
			name: "the creator, with the ConfigMap",
			code: intent`
				authentication: CONFIG_MAP
			`,
		},
		{
			name: "access entries that the schema refuses",
			code: intent`
				creatorAdmin: false
				access: [platform]
			`,
		},
	],

	invalid: [
		{
			name: "nobody at all",
			code: intent`
				creatorAdmin: false
			`,
			errors: [{ messageId: "nobody", data: { policy: "AmazonEKSClusterAdminPolicy" }, line: 6, column: 1, endLine: 6, endColumn: 13 }],
		},
		{
			name: "an administrator of one namespace only, and one with the lesser policy",
			code: intent`
				access:
				  payments:
				    principal: arn:aws:iam::111122223333:role/payments
				    policies: [{ policy: AmazonEKSClusterAdminPolicy, namespaces: [payments] }]
				  platform: { principal: "arn:aws:iam::111122223333:role/platform", policies: [AmazonEKSAdminPolicy] }
				creatorAdmin: false
			`,
			errors: [{ messageId: "nobody", data: { policy: "AmazonEKSClusterAdminPolicy" }, line: 11, column: 1, endLine: 11, endColumn: 13 }],
		},
		{
			name: "the ConfigMap and no creator to fill it, whatever access entries say",
			code: intent`
				authentication: CONFIG_MAP
				creatorAdmin: false
				access:
				  platform: { principal: "arn:aws:iam::111122223333:role/platform", policies: [AmazonEKSClusterAdminPolicy] }
			`,
			errors: [{ messageId: "lockedOut", line: 6, column: 1, endLine: 6, endColumn: 15 }],
		},
		{
			name: "an override that takes the creator's access away",
			code: intent`
				overrides: { aws_eks_cluster.this: { access_config: { bootstrap_cluster_creator_admin_permissions: false } } }
			`,
			errors: [{ messageId: "nobody", data: { policy: "AmazonEKSClusterAdminPolicy" }, line: 6, column: 55, endLine: 6, endColumn: 98 }],
		},
	],
});
