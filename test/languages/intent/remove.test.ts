import { header, intent, yaml } from "../../intent.ts";
import { look } from "../look.ts";
import { edited, type Case } from "./cases.ts";

const cases: Case[] = [
	[
		"a line, with its comment",
		intent`
			nodeGroups:
			  default:
			    releaseVersion: latest # always the newest
			    repair: true
		`,
		intent`
			nodeGroups:
			  default:
			    repair: true
		`,
	],
	[
		"the last line",
		intent`
			nodeGroups:
			  default:
			    repair: true
			    releaseVersion: latest
		`,
		intent`
			nodeGroups:
			  default:
			    repair: true
		`,
	],
	[
		"the only key: a group with nothing to say is still a group",
		intent`
			nodeGroups:
			  default:
			    releaseVersion: latest # always the newest
		`,
		intent`
			nodeGroups:
			  default:
			    {} # always the newest
		`,
	],
	[
		"flow style, in front",
		intent`
			nodeGroups: { default: { releaseVersion: latest, repair: true } }
		`,
		intent`
			nodeGroups: { default: { repair: true } }
		`,
	],
	[
		"flow style, at the end",
		intent`
			nodeGroups: { default: { repair: true, releaseVersion: latest } }
		`,
		intent`
			nodeGroups: { default: { repair: true } }
		`,
	],
	[
		"flow style, the only key",
		intent`
			nodeGroups: { default: { releaseVersion: latest } }
		`,
		intent`
			nodeGroups: { default: {  } }
		`,
	],
	[
		"flow style, a comment in between",
		intent`
			nodeGroups: { default: { repair: true, # really
			  releaseVersion: latest } }
		`,
		undefined,
	],
	[
		"an override",
		intent`
			overrides:
			  aws_eks_node_group.default:
			    release_version: 1.36.1-20261005
			    force_update_version: true
		`,
		intent`
			overrides:
			  aws_eks_node_group.default:
			    force_update_version: true
		`,
	],
	[
		"an alias",
		intent`
			nodeGroupDefaults: &all { releaseVersion: latest }
			nodeGroups: { default: *all }
		`,
		undefined,
	],
	["what nobody wrote", header, undefined],
	[
		"what stands behind a question mark",
		intent`
			nodeGroups:
			  default:
			    ? releaseVersion
			    : latest
		`,
		undefined,
	],
];

test.each(cases)("%s", (_, before, after) => {
	expect(look(before).remove("NodeGroup", "releaseVersion")).toBe(after);
});

test.each(edited(cases))("%s: what comes out is still an intent", (_name, _before, after) => {
	const found = look(after);
	expect(found.one("NodeGroup").releaseVersion).toBeUndefined();
	expect(found.one("Document").problems).toEqual([]);
});

test("JSON", () => {
	const before = yaml`
		{
			"apiVersion": "eksmith/v1", "kind": "Cluster", "name": "a", "region": "eu-west-1", "version": "1.36",
			"nodeGroups": {
				"default": {
					"repair": true,
					"releaseVersion": "latest"
				}
			}
		}
	`;
	const after = before.replace(',\n\t\t\t"releaseVersion": "latest"', "");
	expect(look(before, "a.eks.json").remove("NodeGroup", "releaseVersion")).toBe(after);
});

test("CRLF", () => {
	const before = `${header}nodeGroups:\n  default:\n    releaseVersion: latest\n    repair: true\n`.replaceAll("\n", "\r\n");
	expect(look(before).remove("NodeGroup", "releaseVersion")).toBe(before.replace("    releaseVersion: latest\r\n", ""));
});
