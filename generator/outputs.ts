import { TerraformOutput } from "cdktf";
import type { Construct } from "constructs";
import type { Plan } from "../schemas/resolve/plan.ts";
import type { ClusterResources } from "./cluster-resources.ts";

/** What people and other configurations need of a cluster. None is secret: without IAM credentials nobody gets in (T93). */
export function addOutputs(scope: Construct, cluster: ClusterResources, { region }: Plan): void {
	const key = cluster.keyArns.get("this");
	const outputs: Record<string, readonly [description: string, value: string | readonly string[] | undefined]> = {
		cluster_arn: ["The cluster.", cluster.arn],
		cluster_certificate_authority_data: ["The certificate authority of the API server, in base64.", cluster.certificateAuthorityData],
		cluster_endpoint: ["The URL of the API server.", cluster.endpoint],
		cluster_name: ["The name of the cluster.", cluster.name],
		cluster_oidc_issuer: ["The URL that signs the tokens of service accounts.", cluster.oidcIssuer],
		cluster_role_arn: ["The role of the control plane.", cluster.clusterRoleArn],
		cluster_security_group_id: ["The security group of control plane and nodes, which EKS makes.", cluster.securityGroupId],
		configure_kubectl: ["The command that lets kubectl log in.", `aws eks update-kubeconfig --region ${region} --name ${cluster.name}`],
		kms_key_arn: ["The key that encrypts secrets, volumes and logs.", key],
		node_role_arn: ["The role of the nodes.", cluster.nodeRoleArn],
		private_subnet_ids: ["The subnets of nodes and pods.", cluster.privateSubnetIds],
		public_subnet_ids: ["The subnets of public load balancers.", cluster.publicSubnetIds],
		vpc_id: ["The VPC.", cluster.vpcId],
	};
	for (const [id, [description, value]] of Object.entries(outputs)) {
		if (value === undefined || value.length === 0) continue;
		new TerraformOutput(scope, id, { description, value, staticId: true });
	}
}
