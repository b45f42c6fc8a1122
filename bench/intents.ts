const instanceTypes = ["m6i.large", "m7g.xlarge", "c6i.2xlarge", "r6g.large", "m5.xlarge", "c7g.large"] as const;

/** The `index`th of any number of intents of 100 lines that differ from each other in every value that matters; every third has findings. */
export function intentOf(index: number): string {
	const head = [
		"# An intent to measure with.",
		"apiVersion: eksmith/v1",
		"kind: Cluster",
		`name: cluster-${index}`,
		`region: ${["eu-west-1", "us-east-1", "ap-southeast-2", "us-west-2"][index % 4]}`,
		'version: "1.35"',
		"tags:",
		`  team: team-${index % 37}`,
		`  cost-centre: "${1000 + index}"`,
		"endpoint:",
		"  private: true",
		index % 3 === 0 ? "  public: { cidrs: [0.0.0.0/0] } # for now" : `  public: { cidrs: [203.0.113.${index % 256}/32] }`,
		"logging:",
		`  types: ${index % 6 === 0 ? "[api]" : "all"}`,
		`  retentionDays: ${index % 2 === 0 ? 365 : 400}`,
		"network:",
		`  cidr: 10.${index % 200}.0.0/16`,
		"  nat: perZone",
		"access:",
		...Array.from({ length: 4 }, (_, entry) => [
			`  role-${entry}:`,
			`    principal: arn:aws:iam::${111122220000 + index}:role/role-${entry}`,
			`    policies: [${entry === 0 ? "AmazonEKSClusterAdminPolicy" : "AmazonEKSViewPolicy"}]`,
		]).flat(),
		"nodeGroups:",
		...Array.from({ length: 5 }, (_, group) => [
			`  group-${group}:`,
			`    instanceTypes: [${instanceTypes[(index + group) % instanceTypes.length]}]`,
			`    scaling: { min: 3, max: ${6 + ((index + group) % 20)} }`,
			"    volume:",
			`      sizeGiB: ${50 + (index % 100)}`,
			"      type: gp3",
			"    labels:",
			`      pool: pool-${group}`,
			`      cluster: cluster-${index}`,
		]).flat(),
		"addons:",
		"  vpc-cni: { networkPolicy: true }",
		"  aws-ebs-csi-driver: {}",
		"serviceAccounts:",
	];
	const account = (number: number) => [
		`  app-${number}:`,
		`    namespace: team-${number}`,
		`    grants: { s3: { read: [arn:aws:s3:::data-${index}-${number}] } }`,
	];
	const lines = [...head];
	for (let number = 0; lines.length + 3 <= 100; number++) lines.push(...account(number));
	while (lines.length < 100) lines.push("# …");
	return `${lines.join("\n")}\n`;
}
