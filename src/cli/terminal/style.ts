// Bold, dim and colour for a terminal; nothing where the output is a file or colour is unwanted.

export type Style = Readonly<
	Record<"bold" | "dim" | "italic" | "red" | "green" | "yellow" | "cyan", (text: string) => string>
>;

const codes = {
	bold: [1, 22],
	dim: [2, 22],
	italic: [3, 23],
	red: [31, 39],
	green: [32, 39],
	yellow: [33, 39],
	cyan: [36, 39],
} as const;

/** `colour` is false for pipes, files, NO_COLOR (no-color.org) and TERM=dumb. */
export function makeStyle(colour: boolean): Style {
	const entries = Object.entries(codes).map(([name, [on, off]]) => [
		name,
		(text: string) => (colour && text !== "" ? `\u001b[${on}m${text}\u001b[${off}m` : text),
	]);
	return Object.fromEntries(entries) as Style;
}
