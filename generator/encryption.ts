import { KmsAlias } from "@cdktf/provider-aws/lib/kms-alias/index.js";
import { KmsKey } from "@cdktf/provider-aws/lib/kms-key/index.js";
import type { Construct } from "constructs";
import { servicePrincipal } from "../reference/partitions.ts";
import type { KeySource, KeyUse } from "../schemas/resolve/plan.ts";
import { policyDocument, type Statement } from "./document.ts";
import type { Iam } from "./iam.ts";
import { Part, reference, type Context } from "./part.ts";

/** What encrypting and decrypting with a key takes. */
export const keyUse = ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*"];

/** The keys that are made. */
export class Encryption extends Part {
	readonly arns = new Map<string, string>();
	readonly #iam: Iam;

	constructor(scope: Construct, context: Context, iam: Iam) {
		super(scope, "encryption", "cluster", context);
		this.#iam = iam;
		for (const { key: name, alias, encrypts } of this.plan.encryption.created) {
			const key = this.add(KmsKey, name, {
				description: `EKS cluster ${this.plan.name}: ${encrypts.join(", ")}`,
				enableKeyRotation: true,
				deletionWindowInDays: 30,
				policy: policyDocument([this.#accountMayEverything(), ...encrypts.flatMap(encrypted => this.#statements(encrypted))]),
			});
			this.add(KmsAlias, name, { name: `alias/${alias}`, targetKeyId: reference(key, "key_id") });
			this.arns.set(name, reference(key, "arn"));
		}
	}

	/** The ARN of the customer key for a use, if there is one. */
	keyArn(source: KeySource): string | undefined {
		if (source.from === "existing") return source.arn;
		return source.from === "created" ? this.arns.get(source.key) : undefined;
	}

	/** Without it nobody could ever change the key again. EKS gets its grant for secrets from whoever creates the cluster. */
	#accountMayEverything(): Statement {
		return { Sid: "Account", Principal: { AWS: this.#iam.globalArn("root") }, Action: "kms:*", Resource: "*" };
	}

	#statements(encrypted: KeyUse): Statement[] {
		if (encrypted === "logs") return this.#logs();
		return encrypted === "volumes" ? this.#volumes() : [];
	}

	/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html */
	#logs(): Statement[] {
		const { logging, network, region } = this.plan;
		const groups = [...(logging.types.length > 0 ? [logging.group] : []), ...(network.flowLogs ? [network.flowLogs.group] : [])];
		if (groups.length === 0) return [];
		const arns = groups.map(group => this.#iam.arn("logs", `log-group:${group}`));
		const Condition = { ArnEquals: { "kms:EncryptionContext:aws:logs:arn": arns } };
		return [{ Sid: "Logs", Principal: { Service: servicePrincipal("logs", region) }, Action: keyUse, Resource: "*", Condition }];
	}

	/**
	 * Lets EC2 Auto Scaling launch nodes with encrypted volumes
	 * (https://docs.aws.amazon.com/autoscaling/ec2/userguide/key-policy-requirements-EBS-encryption.html). In a fresh account its
	 * service-linked role does not exist yet, and a policy that names it as principal is refused; a principal that is the account
	 * would only delegate to the role's own policy, which has no KMS actions. So: anyone, if they are that role of this account (T50).
	 */
	#volumes(): Statement[] {
		const role = "role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling";
		const isAutoScaling = { "aws:PrincipalArn": this.#iam.globalArn(role), "kms:CallerAccount": this.#iam.account };
		const common = { Principal: { AWS: "*" }, Resource: "*" };
		return [
			{ ...common, Sid: "AutoScaling", Action: keyUse, Condition: { StringEquals: isAutoScaling } },
			{
				...common,
				Sid: "AutoScalingGrants",
				Action: "kms:CreateGrant",
				Condition: { StringEquals: isAutoScaling, Bool: { "kms:GrantIsForAWSResource": "true" } },
			},
		];
	}
}
