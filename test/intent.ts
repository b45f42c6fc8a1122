/** A text without the indentation that the test file lends it. */
export function yaml(strings: TemplateStringsArray, ...values: (string | number)[]): string {
	const text = String.raw({ raw: strings }, ...values).replace(/^\n/u, "");
	const indent = /^\t*/u.exec(text)?.[0] ?? "";
	return text.replaceAll(new RegExp(`^${indent}`, "gmu"), "").replace(/\t*$/u, "");
}

/** What every cluster must say, in five lines. */
export const header = `apiVersion: eksmith/v1
kind: Cluster
name: payments
region: eu-west-1
version: "1.36"
`;

/** A whole intent: the header, then what a test is about, from line 6 on. */
export const intent = (strings: TemplateStringsArray, ...values: (string | number)[]) => header + yaml(strings, ...values);
