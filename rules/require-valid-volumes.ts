import { iopsRange, throughputRange, volumeType } from "../reference/volume-types.ts";
import { defineRule } from "./support/define-rule.ts";

export default defineRule({
	meta: {
		docs: {
			description: "Require volumes of nodes that EC2 can make",
			category: "validity",
			presets: { recommended: "error", strict: "error" },
			why: "A launch template takes any numbers; only when the node group starts its first instance does EC2 refuse the volume.",
			references: [
				"https://docs.aws.amazon.com/ebs/latest/userguide/ebs-volume-types.html",
				"https://docs.aws.amazon.com/ebs/latest/userguide/general-purpose.html",
				"https://docs.aws.amazon.com/ebs/latest/userguide/provisioned-iops.html",
			],
		},
		messages: {
			device: "Node group {{group}} has two volumes at {{device}}, which EC2 refuses.",
			boot: "Volume {{device}} of node group {{group}} holds the operating system, but no instance boots from {{type}}.",
			size: "Volume {{device}} of node group {{group}} is of {{value}} GiB, but {{type}} volumes have {{min}} to {{max}} GiB.",
			silent: "Volume {{device}} of node group {{group}} says no iops, without which EC2 makes no {{type}}.",
			fixed: "Volume {{device}} of node group {{group}} says its {{setting}}, which EC2 refuses for {{type}}.",
			iops: "Volume {{device}} of node group {{group}} asks for {{value}} iops, but {{type}} of its size has {{min}} to {{max}}.",
			throughput:
				"Volume {{device}} of node group {{group}} asks for {{value}} MiB a second, but {{type}} with its iops has {{min}} to {{max}}.",
		},
	},

	create: ({ report, sourceCode }) => ({
		LaunchTemplate(template) {
			const devices = new Set<string>();
			for (const volume of template.volumes) {
				const { device } = volume;
				if (devices.has(device))
					report({ node: sourceCode.at(volume, "device"), messageId: "device", data: { group: template.of.name, device } });
				devices.add(device);
			}
		},

		Volume(volume) {
			const { device, iops, sizeGiB, throughputMiBps, volumeType: name = "" } = volume;
			const type = volumeType(name);
			if (!type) return;
			const data = { device, group: volume.of.of.name, type: name };
			if (volume.root && !type.boot) report({ node: sourceCode.at(volume, "volumeType"), messageId: "boot", data });
			if (iops === undefined && type.iops?.required) report({ node: sourceCode.at(volume, "iops"), messageId: "silent", data });

			for (const [setting, value, range, field] of [
				["size", sizeGiB, type.sizeGiB, "sizeGiB"],
				["iops", iops, iopsRange(type, sizeGiB), "iops"],
				["throughput", throughputMiBps, throughputRange(type, iops), "throughputMiBps"],
			] as const) {
				if (value === undefined) continue;
				const node = sourceCode.at(volume, field);
				if (!range) report({ node, messageId: "fixed", data: { ...data, setting } });
				else if (value < range.min || value > range.max) report({ node, messageId: setting, data: { ...data, value, ...range } });
			}
		},
	}),
});
