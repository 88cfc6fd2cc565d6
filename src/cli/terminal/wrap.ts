// Text broken into lines that fit the terminal.

import { textWidth } from "./text-width.ts";

export type Indent = { readonly first?: string; readonly rest?: string };

/** Breaks at spaces. A word longer than a line stands on its own, whole. */
export function wrap(text: string, width: number, indent: Indent = {}): string[] {
	const { first = "", rest = first } = indent;
	const lines: string[] = [];
	let line = first;
	let hasWord = false;
	for (const word of text.split(/\s+/).filter((part) => part !== "")) {
		if (hasWord && textWidth(line) + 1 + textWidth(word) > width) {
			lines.push(line);
			line = rest;
			hasWord = false;
		}
		line += hasWord ? ` ${word}` : word;
		hasWord = true;
	}
	if (hasWord) lines.push(line);
	return lines;
}

/** The text with spaces after it up to a width, or cut to it with an ellipsis. */
export function padTo(text: string, width: number): string {
	const missing = width - textWidth(text);
	return missing >= 0 ? text + " ".repeat(missing) : `${[...text].slice(0, width - 1).join("")}…`;
}
