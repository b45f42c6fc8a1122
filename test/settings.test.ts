import { header } from "./intent.ts";
import { lint } from "./lint.ts";

const messages = (text: string, settings: Parameters<typeof lint>[1]) =>
	lint(text, settings).map(({ ruleId, line }) => `${line} ${String(ruleId)}`);

test("the provider target of the settings is what rules judge by, over the intent's", () => {
	const text = `${header}controlPlaneTier: tier-xl\n`;
	expect(messages(text, {})).toEqual([]);
	expect(messages(text, { settings: { provider: "5.100" } })).toEqual(["6 eks/no-unsupported-arguments"]);
});

test("an instance type of the settings decides the AMI type, as a bundled one does", () => {
	const text = `${header}nodeGroups: { a: { instanceTypes: [m99g.large], amiType: AL2023_x86_64_STANDARD } }\n`;
	const type = {
		arch: "arm64",
		vcpus: 2,
		memoryMiB: 8192,
		accelerator: "none",
		maxPods: 29,
		burstable: false,
		current: true,
		node: true,
		prefixDelegation: true,
	} as const;
	expect(messages(text, {})).toEqual(["6 eks/no-unknown-instance-types"]);
	expect(messages(text, { settings: { facts: { instanceTypes: { "m99g.large": type } } } })).toEqual([
		"6 eks/require-matching-architecture",
	]);
	expect(
		messages(text.replace(", amiType: AL2023_x86_64_STANDARD", ""), { settings: { facts: { instanceTypes: { "m99g.large": type } } } }),
	).toEqual([]);
});

test("today is the day of the settings", () => {
	const text = header.replace("1.36", "1.34");
	expect(messages(text, { settings: { today: "2026-01-01" } })).toEqual([]);
	expect(messages(text, { settings: { today: "2026-11-21" } })).toEqual(["5 eks/no-expiring-version"]);
	expect(messages(text, { settings: { today: "2026-12-03" } })).toEqual(["5 eks/no-extended-support"]);
	expect(messages(text, { settings: { today: "2028-01-01" } })).toEqual(["5 eks/no-unsupported-version"]);
});
