import rule from "../../rules/require-valid-volumes.ts";
import { header, intent, tester } from "./tester.ts";
import { visit } from "./visit.ts";

const root = { device: "/dev/xvda", group: "general" };

// Catalogue: node-group-volume-parameters-valid.
tester.run("require-valid-volumes", rule, {
	valid: [
		{ name: "silence", code: header },
		{
			name: "at the limits of gp3",
			code: intent`
				nodeGroups:
				  small: { volume: { sizeGiB: 1, iops: 3000, throughputMiBps: 750 } }
				  large: { volume: { sizeGiB: 160, iops: 80000, throughputMiBps: 2000 } }
			`,
		},
		{
			name: "at the limits of other types",
			code: intent`
				nodeGroups:
				  io1: { volume: { type: io1, sizeGiB: 4, iops: 200 } }
				  io2: { volume: { type: io2, sizeGiB: 256, iops: 256000 } }
				  gp2: { volume: { type: gp2, sizeGiB: 16384 } }
				  standard: { volume: { type: standard, sizeGiB: 1024 } }
				  hdd: { volumes: { logs: { device: /dev/xvdc, type: st1, sizeGiB: 125 } } }
			`,
		},
		{
			name: "two devices",
			code: intent`
				nodeGroups:
				  general: { volumes: { a: { device: /dev/xvdb }, b: { device: /dev/xvdc } } }
			`,
		},
		{
			name: "values that the schema refuses",
			code: intent`
				nodeGroups:
				  general: { volume: { type: gp4, iops: 5 } }
			`,
		},
	],

	invalid: [
		{
			name: "more operations than the size allows",
			code: intent`
				nodeGroups:
				  general:
				    volume:
				      sizeGiB: 8
				      iops: 4001
			`,
			errors: [
				{
					messageId: "iops",
					data: { ...root, value: 4001, type: "gp3", min: 3000, max: 4000 },
					line: 10,
					column: 7,
					endLine: 10,
					endColumn: 11,
				},
			],
		},
		{
			name: "fewer operations than gp3 has anyway, and no less throughput",
			code: intent`
				nodeGroupDefaults: { volume: { iops: 2999, throughputMiBps: 751 } }
				nodeGroups: { general: {} }
			`,
			errors: [
				{
					messageId: "iops",
					data: { ...root, value: 2999, type: "gp3", min: 3000, max: 25_000 },
					line: 6,
					column: 32,
					endLine: 6,
					endColumn: 36,
				},
				{
					messageId: "throughput",
					data: { ...root, value: 751, type: "gp3", min: 125, max: 750 },
					line: 6,
					column: 44,
					endLine: 6,
					endColumn: 59,
				},
			],
		},
		{
			name: "what a type does not take, in JSON",
			code: '{ "apiVersion": "eksmith/v1", "kind": "Cluster", "name": "a", "region": "eu-west-1", "version": "1.36", "nodeGroups": { "general": { "volume": { "type": "gp2", "iops": 3000, "throughputMiBps": 125 } } } }',
			filename: "a.eks.json",
			errors: [
				{ messageId: "fixed", data: { ...root, setting: "iops", type: "gp2" }, line: 1, column: 161, endLine: 1, endColumn: 167 },
				{ messageId: "fixed", data: { ...root, setting: "throughput", type: "gp2" }, line: 1, column: 175, endLine: 1, endColumn: 192 },
			],
		},
		{
			name: "no operations where they have to be said: reported at the volume",
			code: intent`
				nodeGroups:
				  general:
				    volume: { type: io2 }
			`,
			errors: [{ messageId: "silent", data: { ...root, type: "io2" }, line: 8, column: 5, endLine: 8, endColumn: 11 }],
		},
		{
			name: "a size that the type does not have, and a disk that does not boot",
			code: intent`
				nodeGroups:
				  general:
				    volume: { type: sc1, sizeGiB: 124 }
				    volumes:
				      logs: { device: /dev/xvdc, type: standard, sizeGiB: 1025 }
			`,
			errors: [
				{ messageId: "boot", data: { ...root, type: "sc1" }, line: 8, column: 15, endLine: 8, endColumn: 19 },
				{
					messageId: "size",
					data: { ...root, value: 124, type: "sc1", min: 125, max: 16_384 },
					line: 8,
					column: 26,
					endLine: 8,
					endColumn: 33,
				},
				{
					messageId: "size",
					data: { group: "general", device: "/dev/xvdc", value: 1025, type: "standard", min: 1, max: 1024 },
					line: 10,
					column: 50,
					endLine: 10,
					endColumn: 57,
				},
			],
		},
		{
			name: "two volumes at one device",
			code: intent`
				nodeGroups:
				  general:
				    volumes:
				      a: { device: /dev/xvdc }
				      b: { device: /dev/xvdc }
			`,
			errors: [{ messageId: "device", data: { group: "general", device: "/dev/xvdc" }, line: 10, column: 12, endLine: 10, endColumn: 18 }],
		},
		{
			name: "the device on which Bottlerocket keeps its data",
			code: intent`
				nodeGroups:
				  general: { os: bottlerocket, volumes: { scratch: { device: /dev/xvdb } } }
			`,
			errors: [{ messageId: "device", data: { group: "general", device: "/dev/xvdb" }, line: 7, column: 54, endLine: 7, endColumn: 60 }],
		},
	],
});

test("a volume whose size its image decides has the operations of any size", () => {
	const volume = {
		volumeType: "gp3",
		iops: 80_000,
		sizeGiB: undefined,
		throughputMiBps: undefined,
		device: "/dev/xvda",
		of: { of: { name: "a" } },
	};
	expect(visit(rule, "Volume", volume)).toEqual([]);
	expect(visit(rule, "Volume", { ...volume, iops: 80_001 })).toEqual([
		{ at: "iops", messageId: "iops", data: { device: "/dev/xvda", group: "a", type: "gp3", value: 80_001, min: 3000, max: 80_000 } },
	]);
});
