import { intent, yaml } from "../../intent.ts";
import { lint } from "../../lint.ts";

const rules = {
	"eks/require-private-endpoint": "error",
	"eks/require-node-repair": "error",
	"eks/require-log-retention": "error",
} as const;

const said = (text: string, path?: string) =>
	lint(text, { rules, ...(path !== undefined && { path }) }).map(({ line, ruleId, message }) => `${line} ${ruleId ?? message}`);

test("eslint-disable-next-line, with a reason that is kept", () => {
	const text = intent`
		endpoint:
		  # eslint-disable-next-line eks/require-private-endpoint -- the VPN is not up yet
		  private: false
		  public: { cidrs: [203.0.113.0/24] }
	`;
	expect(said(text)).toEqual([]);
});

test("eslint-disable-line", () => {
	expect(
		said(intent`
			endpoint:
			  private: false # eslint-disable-line eks/require-private-endpoint
			  public: { cidrs: [203.0.113.0/24] }
		`),
	).toEqual([]);
});

test("a key that is missing: above the place of the finding, which is the nearest key", () => {
	expect(
		said(
			yaml`
				# eslint-disable-next-line eks/require-log-retention -- short-lived
				apiVersion: eksmith/v1
				kind: Cluster
				name: payments
				region: eu-west-1
				version: "1.36"
				logging: { retentionDays: 1 } # eslint-disable-line
			`,
		),
	).toEqual(["1 Unused eslint-disable directive (no problems were reported from 'eks/require-log-retention')."]);
});

test("eslint-disable and eslint-enable", () => {
	const text = intent`
		# eslint-disable eks/require-node-repair
		nodeGroups:
		  a: { repair: false }
		# eslint-enable eks/require-node-repair
		  b: { repair: false }
	`;
	expect(said(text)).toEqual(["10 eks/require-node-repair"]);
});

test("a directive that disables nothing is reported, and fixed away", () => {
	const [found, ...others] = lint(
		intent`
			# eslint-disable-next-line eks/require-private-endpoint
			endpoint: { private: true }
		`,
		{ rules },
	);
	expect(others).toEqual([]);
	expect(found).toMatchObject({
		line: 6,
		column: 1,
		message: "Unused eslint-disable directive (no problems were reported from 'eks/require-private-endpoint').",
		fix: { text: " " },
	});
});

test("a rule with options, in a comment", () => {
	const text = (comment: string) => intent`
		# ${comment}
		logging: { retentionDays: 90 }
	`;
	expect(said(text("nothing"))).toEqual([]);
	expect(said(text('eslint eks/require-log-retention: ["error", { "minimumDays": 400 }]'))).toEqual([
		"1 eks/require-log-retention",
		"7 eks/require-log-retention",
	]);
	expect(said(text("eslint eks/require-log-retention: off"))).toEqual([]);
});

test("options that the rule refuses", () => {
	const [found] = lint("# eslint eks/require-log-retention: [error, { days: 400 }]\n", { rules });
	expect(found).toMatchObject({
		line: 1,
		severity: 2,
		message: expect.stringContaining('Unexpected property "days". Expected properties: "minimumDays".') as string,
	});
});

test("a comment that cannot be read is a finding, not an exception", () => {
	const [found] = lint(
		intent`
			# eslint eks/require-log-retention: [error
			logging: { retentionDays: 90 }
		`,
		{ rules },
	);
	expect(found).toMatchObject({ line: 6, severity: 2, message: expect.stringContaining("Failed to parse JSON") as string });
});

test("what looks like a directive in a text is none", () => {
	expect(
		said(intent`
			tags:
			  a: "# eslint-disable"
			  b: '# eslint-disable'
			  c: a# eslint-disable
			  d: |
			    # eslint-disable
			  e: eslint-disable
			endpoint: { private: false }
		`),
	).toEqual(["13 eks/require-private-endpoint"]);
});

test("CRLF", () => {
	const text = intent`
		endpoint:
		  # eslint-disable-next-line eks/require-private-endpoint -- later
		  private: false
	`;
	expect(said(text.replaceAll("\n", "\r\n"))).toEqual([]);
});
