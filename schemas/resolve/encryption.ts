import type { FilledCluster } from "../filled.generated.ts";
import type { CreatedKey, EncryptionPlan, KeySource, KeyUse } from "./plan.ts";

const uses: readonly KeyUse[] = ["secrets", "volumes", "logs"];

/** Which key encrypts what, and which keys are made. */
export function resolveEncryption({ name, encryption, terraform }: FilledCluster): EncryptionPlan {
	const shared: KeySource = encryption.key === "create" ? { from: "created", key: "this" } : { from: "existing", arn: encryption.key };
	const source = (use: KeyUse): KeySource => {
		const said = encryption[use];
		if (said === true) return shared;
		if (said === false) return { from: "none" };
		if (said === "create") return { from: "created", key: use };
		return said === "awsOwned" || said === "awsManaged" ? { from: "aws" } : { from: "existing", arn: said };
	};
	const sources = { secrets: source("secrets"), volumes: source("volumes"), logs: source("logs") };

	const created = (["this", ...uses] as const).flatMap((key): CreatedKey[] => {
		const encrypts = uses.filter(use => sources[use].from === "created" && (sources[use] as { key: string }).key === key);
		const alias = key === "this" ? (terraform.names.keyAlias ?? `eks/${name}`) : `eks/${name}/${key}`;
		return encrypts.length === 0 ? [] : [{ key, alias, encrypts }];
	});
	return { ...sources, created };
}
