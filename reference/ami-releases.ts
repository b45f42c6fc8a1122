import data from "./ami-releases.json" with { type: "json" };
import { own } from "./own.ts";

const parameters: Readonly<Record<string, string>> = data.parameters;

/** The public SSM parameter that holds the newest release of an AMI type for a Kubernetes minor; undefined where there is none. */
export function releaseParameter(amiType: string, minor: string): string | undefined {
	return own(parameters, amiType)?.replace("{k8s}", minor);
}
