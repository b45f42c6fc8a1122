/** What cdktf would take for a token of its own although it is only text. */
const tokenMarker = /TfToken\[|Map Token Value/gu;

/** cdktf hides tokens in numbers of about -8e298, and looks for them in text too. */
const exponential = /-[\d.]+e[-+]?\d+/gu;
const tokenNumbers = -1e290;

/** An empty stretch of template: Terraform drops it, and it holds nothing that JSON would escape. */
const cut = "%{if true}%{endif}";

const cutInTwo = (text: string) => `${text.charAt(0)}${cut}${text.slice(1)}`;

const escape = (text: string) =>
	text
		.replace(/[$%]\{/gu, opening => `${opening.charAt(0)}${opening}`)
		.replace(tokenMarker, cutInTwo)
		.replace(exponential, number => (Number(number) < tokenNumbers ? cutInTwo(number) : number));

/** cdktf assigns properties by name, and this one would change the prototype instead. */
const escapeKey = (key: string) => (key === "__proto__" ? cutInTwo(key) : escape(key));

/** A copy in which every string, keys included, is a Terraform template that says exactly that text. */
export function literals<Value>(value: Value): Value;
export function literals(value: unknown): unknown {
	if (typeof value === "string") return escape(value);
	if (Array.isArray(value)) return value.map(item => literals<unknown>(item));
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, item]) => [escapeKey(key), literals<unknown>(item)]));
}
