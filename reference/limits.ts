import data from "./limits.json" with { type: "json" };

export interface Range {
	readonly min: number;
	readonly max: number;
}

/** Longest names in characters, most items, sizes; where each comes from is under `from` in limits.json. */
export interface Limits {
	readonly clusterName: number;
	readonly nodeGroupName: number;
	/** `…NamePrefix`: what leaves room for the 26 characters that the AWS provider appends. */
	readonly nodeGroupNamePrefix: number;
	readonly iamRoleName: number;
	readonly iamRoleNamePrefix: number;
	readonly iamPolicyName: number;
	readonly iamPolicyNamePrefix: number;
	readonly instanceProfileName: number;
	readonly launchTemplateName: number;
	readonly launchTemplateNamePrefix: number;
	readonly logGroupName: number;
	readonly securityGroupName: number;
	readonly securityGroupDescription: number;
	/** With the `alias/` in front. */
	readonly kmsAliasName: number;
	readonly tagsPerResource: number;
	readonly tagKey: number;
	readonly tagValue: number;
	readonly labelKey: number;
	readonly labelValue: number;
	readonly taintsPerNodeGroup: number;
	readonly taintKey: number;
	readonly taintValue: number;
	readonly instanceTypesPerNodeGroup: number;
	readonly nodesPerNodeGroup: number;
	readonly nodeGroupsPerCluster: number;
	/** Of update settings, in nodes and in percent. */
	readonly maxUnavailable: number;
	readonly accessEntriesPerCluster: number;
	readonly publicCidrsPerCluster: number;
	readonly securityGroupsPerCluster: number;
	readonly remoteNetworkCidrs: number;
	readonly fargateProfilesPerCluster: number;
	readonly selectorsPerFargateProfile: number;
	readonly labelsPerFargateSelector: number;
	/** The fewest, in as many zones. */
	readonly controlPlaneSubnets: number;
	/** The fewest addresses that EKS needs in each control plane subnet, and what AWS recommends. */
	readonly controlPlaneFreeAddresses: number;
	readonly controlPlaneFreeAddressesRecommended: number;
	readonly reservedAddressesPerSubnet: number;
	readonly subnetPrefix: Range;
	readonly vpcPrefix: Range;
	readonly serviceCidrPrefix: Range;
	readonly serviceCidrRanges: readonly string[];
	/** One of which EKS takes when a cluster names none. */
	readonly serviceCidrDefaults: readonly string[];
	/** All values that CloudWatch Logs accepts. */
	readonly logRetentionDays: readonly number[];
	/** Policy sizes; IAM does not count white space. */
	readonly managedPolicyCharacters: number;
	readonly inlinePolicyCharactersPerRole: number;
	readonly trustPolicyCharacters: number;
	readonly managedPoliciesPerRole: number;
	/** Before base64. */
	readonly userDataBytes: number;
}

export const limits: Limits = data.limits;
