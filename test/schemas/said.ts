import { violations, type Violation } from "../../schemas/validate.ts";

export const minimal = { apiVersion: "eksmith/v1", kind: "Cluster", name: "payments", region: "eu-west-1", version: "1.36" };

export const found = (rest: object, options?: { isBase: boolean }) => violations({ ...minimal, ...rest }, options);
export const shown = ({ path, message, nearest }: Violation) =>
	`${path.join("/")}: ${message}${nearest === undefined ? "" : ` [${nearest}]`}`;
export const said = (rest: object) => found(rest).map(shown);

/** A node group with a setting. */
export const group = (settings: object) => ({ nodeGroups: { a: settings } });
export const existing = (rest: object) => ({
	network: { vpc: "existing", id: "vpc-0123456789abcdef0", privateSubnets: { a: "subnet-0123456789abcdef0" }, ...rest },
});
