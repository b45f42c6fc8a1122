import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group/index.js";
import { FlowLog } from "@cdktf/provider-aws/lib/flow-log/index.js";
import type { Construct } from "constructs";
import type { Encryption } from "./encryption.ts";
import type { Iam } from "./iam.ts";
import { Part, reference, type Context } from "./part.ts";

/** Who talked to whom in a VPC that is made. */
export class FlowLogs extends Part {
	constructor(scope: Construct, context: Context, vpcId: string, iam: Iam, encryption: Encryption) {
		super(scope, "flow_logs", "network", context);
		const { name, network, encryption: keys } = this.plan;
		if (!network.flowLogs) return;

		const { group: groupName, retentionDays, role: rolePlan } = network.flowLogs;
		const kmsKeyId = encryption.keyArn(keys.logs);
		const group = this.add(CloudwatchLogGroup, "flow_logs", {
			name: groupName,
			retentionInDays: retentionDays,
			...(kmsKeyId !== undefined && { kmsKeyId }),
		});
		// https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-iam-role.html
		const Condition = {
			StringEquals: { "aws:SourceAccount": iam.account },
			ArnLike: { "aws:SourceArn": iam.arn("ec2", "vpc-flow-log/*") },
		};
		const groupArn = iam.arn("logs", `log-group:${groupName}`);
		const role = iam.role("flow_logs", rolePlan, { service: "vpc-flow-logs", Condition }, [
			{
				Sid: "Write",
				Action: ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"],
				Resource: [groupArn, `${groupArn}:*`],
			},
			{ Sid: "Find", Action: "logs:DescribeLogGroups", Resource: "*" },
		]);
		const logDestination = reference(group, "arn");
		this.add(FlowLog, "this", { vpcId, trafficType: "ALL", logDestination, iamRoleArn: role.arn, tags: { Name: name } }, role.ready);
	}
}
