import { Type, type TSchema, type TSchemaOptions } from "typebox";

/** What every property of the intent must say about itself; hover help, `eksmith explain` and the docs read it. */
export interface Doc extends TSchemaOptions {
	description: string;
	examples: readonly unknown[];
}

/** An object that refuses unknown keys. A property with a default is optional. */
export const object = (properties: Record<string, TSchema>, options: TSchemaOptions = {}) =>
	Type.Object(
		Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, "default" in value ? Type.Optional(value) : value])),
		{ additionalProperties: false, ...options },
	);

const plainName = {
	pattern: "^[A-Za-z][A-Za-z0-9_-]{0,62}$",
	patternHint: "at most 63 letters, digits, hyphens and underscores, the first a letter",
};

/** A map whose keys the user chooses; they become Terraform addresses, so they are plain names. */
export const named = (value: TSchema, options: Doc, key: { pattern: string; patternHint: string } = plainName) =>
	Type.Object({}, { additionalProperties: value, propertyNames: key, ...options });

/** Alternatives, told apart by their shape or by one word; never by trying each in turn. */
export const oneOf = (alternatives: TSchema[], options: TSchemaOptions) => Type.Union(alternatives, options);

export const words = (values: readonly string[], options: TSchemaOptions = {}) =>
	Type.Unsafe<string>({ type: "string", enum: [...values], ...options });

export const word = (value: string, options: TSchemaOptions = {}) => Type.Literal(value, { type: "string", ...options });

export const flag = (options: Doc) => Type.Boolean(options);

export const text = (options: TSchemaOptions) => Type.String(options);

export const integer = (minimum: number, maximum: number, options: TSchemaOptions) => Type.Integer({ minimum, maximum, ...options });

export const list = (items: TSchema, options: TSchemaOptions) => Type.Array(items, { uniqueItems: true, ...options });

const arn = (service: string, rest: string) => `^arn:aws[a-z-]*:${service}:${rest}$`;

const octet = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
const ipv4Range = `(?:${octet}\\.){3}${octet}/(?:3[0-2]|[12]?[0-9])`;

export const patterns = {
	accountId: "^[0-9]{12}$",
	roleArn: arn("iam", ":[0-9]{12}:role/[\\w+=,.@/-]+"),
	principalArn: arn("iam", ":[0-9]{12}:(?:role|user)/[\\w+=,.@/-]+"),
	policyArn: arn("iam", ":(?:[0-9]{12}|aws):policy/[\\w+=,.@/-]+"),
	keyArn: arn("kms", "[a-z0-9-]+:[0-9]{12}:(?:key|alias)/[A-Za-z0-9/_-]+"),
	cidr: `^${ipv4Range}$`,
	anyCidr: `^(?:${ipv4Range}|[0-9A-Fa-f]{0,4}:[0-9A-Fa-f:.]{1,41}/(?:12[0-8]|1[01][0-9]|[1-9]?[0-9]))$`,
	subnet: "^subnet-[0-9a-f]{8,17}$",
	vpc: "^vpc-[0-9a-f]{8,17}$",
	securityGroup: "^sg-[0-9a-f]{8,17}$",
	region: "^[a-z]{2,4}(?:-[a-z]+)+-[0-9]{1,2}$",
	zone: "^(?:[a-z]{2,4}(?:-[a-z]+)+-[0-9]{1,2}[a-z]|[a-z]{2,5}[0-9]+-az[0-9]+)$",
};

export const keyArn = (options: TSchemaOptions = {}) =>
	text({ pattern: patterns.keyArn, patternHint: "the ARN of a KMS key or alias", ...options });

export const cidr = (options: TSchemaOptions) =>
	text({ pattern: patterns.cidr, patternHint: "an IPv4 range such as 10.0.0.0/16", ...options });

export const tags = (options: Doc) =>
	Type.Object(
		{},
		{
			additionalProperties: text({ maxLength: 256 }),
			propertyNames: {
				pattern: "^(?![Aa][Ww][Ss]:)[\\p{L}\\p{Z}\\p{N}_.:/=+@-]{1,128}$",
				patternHint: "at most 128 letters, digits, spaces and _ . : / = + - @, not starting with aws:",
			},
			maxProperties: 45,
			...options,
		},
	);

/** The retention periods that CloudWatch Logs accepts, in days (API reference, PutRetentionPolicy). */
export const retentionDays = (options: TSchemaOptions) =>
	Type.Unsafe<number>({
		type: "integer",
		enum: [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653],
		...options,
	});
