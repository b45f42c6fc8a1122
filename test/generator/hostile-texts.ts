const parts = [
	"$",
	"${",
	"$$",
	"%",
	"%{",
	"%%",
	"{",
	"}",
	"~",
	"TfToken[TOKEN.1]",
	"-8.2e298",
	"__proto__",
	"Any Map Token Value",
	'"',
	"\\",
	"\n",
	"é",
	"a",
	" ",
	"//",
];

/** Texts in which Terraform or cdktf could see more than text; always the same ones. */
export function hostileTexts(count: number): string[] {
	let state = 1;
	const next = (limit: number) => {
		state = (state * 48_271) % 2_147_483_647;
		return state % limit;
	};
	return [
		...parts,
		...Array.from({ length: count - parts.length }, () =>
			Array.from({ length: 1 + next(8) }, () => parts[next(parts.length)] ?? "").join(""),
		),
	];
}
