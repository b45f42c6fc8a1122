import { Type, type TProperties } from "typebox";
import { addons } from "./addons.ts";
import { object, patterns, tags, text, word } from "./common.ts";
import { controlPlane } from "./control-plane.ts";
import { identity } from "./identity.ts";
import { network } from "./network.ts";
import { nodes } from "./nodes.ts";
import { terraform } from "./terraform.ts";

const apiVersion = word("eksmith/v1", { description: "The version of this format.", examples: ["eksmith/v1"] });

const properties = (kind: string) =>
	({
		apiVersion,
		kind: word(kind, {
			description: kind === "Cluster" ? "What this document describes." : "A base that clusters extend: everything is optional.",
			examples: [kind],
		}),
		name: text({
			description: "The name of the cluster.",
			pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$",
			patternHint: "1 to 100 letters, digits, hyphens and underscores, the first a letter or digit",
			examples: ["payments"],
		}),
		region: text({
			description: "The AWS Region; the partition follows from it.",
			pattern: patterns.region,
			patternHint: "a Region such as eu-west-1",
			examples: ["eu-west-1"],
		}),
		version: text({
			description: "The Kubernetes version, in quotes: 1.30 without them is the number 1.3.",
			pattern: "^1\\.[0-9]{2}$",
			patternHint: 'a Kubernetes minor version such as "1.36"',
			examples: ["1.36"],
		}),
		extends: Type.Optional(
			text({
				description:
					"A base to build on: the path of a file that holds one ClusterBase. Maps merge by key, lists are replaced, null removes.",
				minLength: 1,
				maxLength: 1024,
				examples: ["../base.eks.yaml"],
			}),
		),
		tags: Type.Optional(tags({ description: "Tags of everything that is made.", default: {}, examples: [{ team: "payments" }] })),
		...controlPlane,
		network: Type.Optional(network),
		...nodes,
		...addons,
		...identity,
		...terraform,
	}) satisfies TProperties;

export const cluster = object(properties("Cluster"), {
	title: "Cluster",
	description: "An EKS cluster as its owner wants it.",
	examples: [{ apiVersion: "eksmith/v1", kind: "Cluster", name: "payments", region: "eu-west-1", version: "1.36" }],
});

const base = properties("ClusterBase");

export const clusterBase = object(
	{ ...base, name: Type.Optional(base.name), region: Type.Optional(base.region), version: Type.Optional(base.version) },
	{
		title: "ClusterBase",
		description: "What several clusters have in common. A cluster names it under `extends`.",
		examples: [{ apiVersion: "eksmith/v1", kind: "ClusterBase", region: "eu-west-1", tags: { team: "payments" } }],
	},
);
