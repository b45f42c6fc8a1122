import type { KeySource, KeyUse, NodeGroupPlan, SubnetRole } from "../../schemas/resolve/plan.ts";
import type {
	Access,
	AccessEntry,
	Addon,
	Cluster,
	Endpoint,
	Key,
	LaunchTemplate,
	LogGroup,
	Logging,
	Network,
	NodeGroup,
	Provider,
	ProviderArgument,
	Role,
	SecretsEncryption,
	ServiceAccountRole,
	Subnet,
	Volume,
} from "../model/index.ts";
import { access, accessEntry, addon, cluster, encryption, endpoint, logging } from "./cluster-nodes.ts";
import { identities, role, serviceAccountRole, type IdentityNeed, type RoleNeed } from "./identity-nodes.ts";
import { launchTemplate, nodeGroup, volume } from "./compute-nodes.ts";
import { kmsKey, logGroup, network, provider, providerArgument, subnet } from "./network-nodes.ts";
import { argumentsOf } from "./written-arguments.ts";
import type { Site } from "./site.ts";

/** Every node of one cluster, made once. */
export class Graph {
	readonly #site: Site;
	readonly #identities: readonly IdentityNeed[];
	readonly #keys = new Map<string, Key>();
	readonly #roles = new Map<string, Role>();
	readonly #groups = new Map<string, NodeGroup>();
	readonly #templates = new Map<string, LaunchTemplate>();
	readonly #volumes = new Map<string, Volume[]>();

	readonly cluster: Cluster;
	readonly provider: Provider;
	readonly providerArguments: readonly ProviderArgument[];
	readonly endpoint: Endpoint;
	readonly logging: Logging;
	readonly controlPlaneLogs: LogGroup;
	readonly encryption: SecretsEncryption;
	readonly access: Access;
	readonly accessEntries: readonly AccessEntry[];
	readonly network: Network;
	readonly subnets: readonly Subnet[];
	readonly flowLogs: LogGroup | undefined;
	readonly nodeGroups: readonly NodeGroup[];
	readonly addons: readonly Addon[];
	readonly serviceAccountRoles: readonly ServiceAccountRole[];
	readonly clusterRole: Role;
	readonly nodeRole: Role;

	constructor(site: Site) {
		this.#site = site;
		const { plan } = site;
		const name = (rest: string) => `${plan.name}/${rest}`;

		this.cluster = cluster.make(plan.name, [], plan, site);
		this.provider = provider.make(name("terraform/provider"), ["terraform", "provider"], plan, site);
		this.providerArguments = argumentsOf(site).map(need =>
			providerArgument.make(name(need.written.path.join("/")), need.written.path, need, site),
		);
		this.endpoint = endpoint.make(name("endpoint"), ["endpoint"], plan, site);
		this.logging = logging.make(name("logging"), ["logging"], plan, site);
		const logs = { holds: "controlPlane", name: plan.logging.group, retentionDays: plan.logging.retentionDays } as const;
		this.controlPlaneLogs = logGroup.make(name("logging/group"), ["logging"], logs, site);
		this.encryption = encryption.make(name("encryption"), ["encryption", "secrets"], plan, site);
		this.access = access.make(name("access"), ["access"], plan, site);
		this.accessEntries = plan.access.map(entry => accessEntry.make(name(`access/${entry.key}`), ["access", entry.key], entry, site));

		this.network = network.make(name("network"), ["network"], plan.network, site);
		this.subnets = plan.network.subnets.map(of =>
			subnet.make(name(`network/${of.role}/${of.key}`), ["network", "subnets", of.role], of, site),
		);
		const { flowLogs } = plan.network;
		this.flowLogs =
			flowLogs &&
			logGroup.make(
				name("network/flowLogs"),
				["network", "flowLogs"],
				{ holds: "flowLogs", name: flowLogs.group, retentionDays: flowLogs.retentionDays },
				site,
			);

		this.clusterRole = this.role({
			use: "cluster",
			plan: plan.roles.cluster,
			arn: undefined,
			at: [["terraform", "names", "clusterRole"], ["name"]],
		});
		this.nodeRole = this.role({ use: "node", plan: plan.roles.node, arn: undefined, at: [["terraform", "names", "nodeRole"], ["name"]] });
		this.nodeGroups = plan.nodeGroups.map(of => this.groupOf(of));
		this.addons = plan.addons.map(of => addon.make(name(`addons/${of.name}`), ["addons", of.name], of, site));
		this.#identities = identities(site);
		this.serviceAccountRoles = this.#identities.map(need => {
			this.role(need.role);
			return serviceAccountRole.make(name(need.at.join("/")), need.at, need, site);
		});
	}

	/** Every node group with what is under it. */
	get groups(): { group: NodeGroup; template: LaunchTemplate; volumes: readonly Volume[] }[] {
		return this.#site.plan.nodeGroups.map(of => ({ group: this.groupOf(of), template: this.templateOf(of), volumes: this.volumesOf(of) }));
	}

	subnetsOf(role: SubnetRole, keys?: readonly string[]): Subnet[] {
		const plans = this.#site.plan.network.subnets;
		return this.subnets.filter((_, index) => plans[index]?.role === role && (keys?.includes(plans[index].key) ?? true));
	}

	/** The control plane's own subnets, or the nodes' where it has none. */
	get controlPlaneSubnets(): Subnet[] {
		const own = this.subnetsOf("controlPlane");
		return own.length > 0 ? own : this.subnetsOf("private");
	}

	addonNamed(name: string | undefined): Addon | undefined {
		return this.addons[this.#site.plan.addons.findIndex(plan => plan.name === name)];
	}

	rolesOf(addon: string): ServiceAccountRole[] {
		return this.serviceAccountRoles.filter((_, index) => this.#identities[index]?.addon === addon);
	}

	groupOf(of: NodeGroupPlan): NodeGroup {
		return intern(this.#groups, of.key, () =>
			nodeGroup.make(`${this.#site.plan.name}/nodeGroups/${of.key}`, ["nodeGroups", of.key], of, this.#site),
		);
	}

	templateOf(of: NodeGroupPlan): LaunchTemplate {
		const address = `${this.#site.plan.name}/nodeGroups/${of.key}/launchTemplate`;
		return intern(this.#templates, of.key, () => launchTemplate.make(address, ["nodeGroups", of.key], of, this.#site));
	}

	volumesOf(group: NodeGroupPlan): Volume[] {
		const address = `${this.#site.plan.name}/nodeGroups/${group.key}`;
		return intern(this.#volumes, group.key, () => {
			const template = this.templateOf(group);
			return group.volumes.map(of => {
				const path = of.isMain ? ["volume"] : ["volumes", of.key];
				return volume.make(
					`${address}/${of.isMain ? "" : "volumes/"}${of.key}`,
					["nodeGroups", group.key, ...path],
					{ group, volume: of, template },
					this.#site,
				);
			});
		});
	}

	/** The key for one use; undefined where nothing encrypts it. */
	keyFor(use: KeyUse): Key | undefined {
		const { encryption: plan, name } = this.#site.plan;
		const source: KeySource = plan[use];
		if (source.from === "none") return undefined;
		const created = source.from === "created" ? plan.created.find(({ key }) => key === source.key) : undefined;
		const isShared = this.#site.document.resolution?.filled.encryption[use] === true;
		const at = ["encryption", isShared ? "key" : use];
		const id = source.from === "existing" ? source.arn : source.from === "created" ? source.key : `aws/${use}`;
		return intern(this.#keys, id, () => kmsKey.make(`${name}/keys/${id}`, at, { source, created, at }, this.#site));
	}

	/** The keys that are in use, each once. */
	get keys(): Key[] {
		for (const use of ["secrets", "volumes", "logs"] as const) this.keyFor(use);
		return [...this.#keys.values()];
	}

	role(need: RoleNeed): Role {
		const id = need.arn ?? need.plan?.name ?? need.use;
		const [at = []] = need.at;
		return intern(this.#roles, id, () => role.make(`${this.#site.plan.name}/roles/${id}`, at, need, this.#site));
	}

	get roles(): Role[] {
		return [...this.#roles.values()];
	}
}

function intern<Of>(known: Map<string, Of>, key: string, make: () => Of): Of {
	const found = known.get(key) ?? make();
	known.set(key, found);
	return found;
}
