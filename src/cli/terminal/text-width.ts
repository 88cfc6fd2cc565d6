// How many columns a text takes in a terminal.

/** Code points that take two columns (East Asian wide, most emoji), as inclusive ranges. */
const wideRanges: readonly (readonly [number, number])[] = [
	[0x11_00, 0x11_5f],
	[0x2e_80, 0x30_3e],
	[0x30_41, 0xa4_cf],
	[0xac_00, 0xd7_a3],
	[0xf9_00, 0xfa_ff],
	[0xfe_30, 0xfe_6f],
	[0xff_00, 0xff_60],
	[0xff_e0, 0xff_e6],
	[0x1_f3_00, 0x1_f6_4f],
	[0x1_f9_00, 0x1_f9_ff],
	[0x2_00_00, 0x3_ff_fd],
];

/** Columns of a text; style codes and combining marks take none. */
export function textWidth(text: string): number {
	let width = 0;
	for (const character of stripStyle(text)) width += characterWidth(character);
	return width;
}

function characterWidth(character: string): number {
	const code = character.codePointAt(0) ?? 0;
	if (code < 0x3_00) return 1;
	if (/^[\p{M}\p{Cf}]$/u.test(character)) return 0;
	return wideRanges.some(([from, to]) => code >= from && code <= to) ? 2 : 1;
}

/** The text without the codes that make it bold or coloured. */
export function stripStyle(text: string): string {
	return text
		.split("\u001b[")
		.map((part, index) => (index === 0 ? part : part.replace(/^[\d;]*m/, "")))
		.join("");
}
