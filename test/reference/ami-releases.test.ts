import { releaseParameter } from "../../reference/ami-releases.ts";
import { amiType, amiTypeNames } from "../../reference/ami-types.ts";

test("every AMI type but Windows and one's own has a parameter with its newest release", () => {
	const linux = amiTypeNames().filter(name => {
		const os = amiType(name)?.os;
		return os !== undefined && !os.startsWith("windows");
	});
	for (const name of linux) expect(releaseParameter(name, "1.36")).toMatch(/^\/aws\/service\/.+1\.36.*\/(?:release|image)_version$/u);
});

test("what AWS does not publish is unknown", () => {
	expect(releaseParameter("CUSTOM", "1.36")).toBeUndefined();
	expect(releaseParameter("constructor", "1.36")).toBeUndefined();
});
