/** Makes a rule, its test and its page, ready to be filled in: `npm run new-rule -- no-something "Disallow something"`. */
import { existsSync, writeFileSync } from "node:fs";

const [name = "", description = ""] = process.argv.slice(2);
if (!/^(?:no|require|valid)-[a-z][a-z-]*$/u.test(name) || !/^(?:Require|Disallow) /u.test(description)) {
	console.error('Usage: npm run new-rule -- <no-…|require-…> "<Require …|Disallow …>"');
	process.exit(2);
}

const rule = `import { defineRule } from "./support/define-rule.ts";

export default defineRule({
	meta: {
		docs: {
			description: ${JSON.stringify(description)},
			category: "reliability",
			presets: { recommended: "warn", strict: "error" },
			why: "TODO: what happens to a cluster that ignores this.",
		},
		messages: { found: "TODO: what is wrong with {{group}} and why it matters, in one sentence." },
	},

	create: ({ report, sourceCode }) => ({
		NodeGroup(group) {
			if (group.maxSize > 0) return;
			report({ node: sourceCode.at(group, "maxSize"), messageId: "found", data: { group: group.name } });
		},
	}),
});
`;

const test = `import rule from "../../rules/${name}.ts";
import { header, tester } from "./tester.ts";

tester.run("${name}", rule, {
	valid: [{ name: "silence", code: header }],
	invalid: [],
});
`;

const page = `# ${description} (\`eks/${name}\`)

<!-- generated:start -->
<!-- generated:end -->

## Examples

\`\`\`yaml
# ❌ Incorrect: TODO.
\`\`\`

\`\`\`yaml
# ✅ Correct: TODO.
\`\`\`

## When not to use it

TODO.
`;

const files = { [`rules/${name}.ts`]: rule, [`test/rules/${name}.test.ts`]: test, [`docs/rules/${name}.md`]: page };
const taken = Object.keys(files).filter(path => existsSync(path));
if (taken.length > 0) {
	console.error(`${taken.join(", ")} exists already; nothing was written.`);
	process.exit(1);
}
for (const [path, text] of Object.entries(files)) writeFileSync(path, text);
console.log(`Wrote ${Object.keys(files).join(", ")}. Fill in what says TODO, then run: npm run generated && npx jest test/rules/${name}`);
