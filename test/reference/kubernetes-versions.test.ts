import {
	compareMinor,
	eksDefaultVersion,
	kubernetesCalendar,
	kubernetesCalendarAsOf,
	supportOf,
	supportPrices,
} from "../../reference/kubernetes-versions.ts";

test("minors are ordered by number", () => {
	expect(compareMinor("1.9", "1.10")).toBeLessThan(0);
	expect(compareMinor("1.30", "1.3")).toBeGreaterThan(0);
	expect(compareMinor("2.0", "1.99")).toBeGreaterThan(0);
	expect(compareMinor("1.36", "1.36")).toBe(0);
	expect(["1.10", "1.9", "1.36", "1.4"].sort(compareMinor)).toEqual(["1.4", "1.9", "1.10", "1.36"]);
	expect(compareMinor("latest", "1.36")).toBeNaN();
});

test.each([
	["1.34", "2025-10-01", "unreleased", "2025-10-02"],
	["1.34", "2025-10-02", "standard", "2026-12-02"],
	["1.34", "2026-12-01", "standard", "2026-12-02"],
	["1.34", "2026-12-02", "extended", "2027-12-02"],
	["1.34", "2027-12-01", "extended", "2027-12-02"],
	["1.34", "2027-12-02", "unsupported", undefined],
	["1.31", "2026-11-25", "extended", "2026-11-26"],
	["1.31", "2026-11-26", "unsupported", undefined],
	["1.9", "2026-11-20", "unsupported", undefined],
	["1.38", "2026-11-20", "unknown", undefined],
	["2.0", "2026-11-20", "unknown", undefined],
	["", "2026-11-20", "unknown", undefined],
	["latest", "2026-11-20", "unknown", undefined],
	["__proto__", "2026-11-20", "unknown", undefined],
	["constructor", "2026-11-20", "unknown", undefined],
])("support of %s on %s is %s", (version, today, status, until) => {
	expect(supportOf(version, today)).toEqual(until === undefined ? { status } : { status, until });
});

test("a calendar of one's own decides", () => {
	const calendar = { "1.38": { released: "2027-02-01", endOfStandardSupport: "2028-04-01", endOfExtendedSupport: "2029-04-01" } };
	expect(supportOf("1.38", "2027-02-01", calendar).status).toBe("standard");
	expect(supportOf("1.37", "2027-02-01", calendar).status).toBe("unsupported");
	expect(supportOf("1.37", "2027-02-01", {}).status).toBe("unknown");
});

test("the periods of every minor follow each other", () => {
	const day = /^\d{4}-\d{2}-\d{2}$/;
	for (const { released, endOfStandardSupport, endOfExtendedSupport } of Object.values(kubernetesCalendar)) {
		for (const date of [released, endOfStandardSupport, endOfExtendedSupport]) expect(date).toMatch(day);
		expect(released < endOfStandardSupport && endOfStandardSupport < endOfExtendedSupport).toBe(true);
	}
	expect(Object.keys(kubernetesCalendar)).toHaveLength(15);
	expect(kubernetesCalendarAsOf).toMatch(day);
});

test("the default of EKS is in standard support when it was read", () => {
	expect(supportOf(eksDefaultVersion, kubernetesCalendarAsOf).status).toBe("standard");
});

test("extended support costs six times as much", () => {
	expect(supportPrices.standardSupport.usdPerClusterHour).toBe(0.1);
	expect(supportPrices.extendedSupport.usdPerClusterHour).toBe(0.6);
});
