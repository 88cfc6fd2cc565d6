// A plain text to the lines that a reader sees: unwrapped, and without Markdown's signs.

import { squeeze } from "./squeeze.ts";

/** A line that is not blank. `gap` is how many blank lines stand before it. */
export type Line = {
	readonly text: string;
	readonly gap: number;
	/** The level of a heading that is marked as one ("## Key facts" is 2). */
	readonly headingLevel?: number;
};

/** The lines that are not blank, white space squeezed. */
export function cutLines(text: string): Line[] {
	const lines: Line[] = [];
	let gap = 0;
	for (const raw of text.split(/\r\n?|\n|\u2028|\u2029/)) {
		const line = squeeze(raw);
		if (line === "") gap++;
		else {
			lines.push({ text: line, gap });
			gap = 0;
		}
	}
	return unwrap(looksLikeMarkdown(lines) ? withoutMarkdown(lines) : lines);
}

/** The shortest line that can have been broken for its length, and the longest, in characters. */
const wrappedLengthMin = 45;
const wrappedLengthMax = 110;

/** The share of lines that go on in small letters from which on a text was broken into lines. */
const wrappedShareMin = 0.25;

/** Joins the lines of a text that was broken at a fixed width; others stay as they are. */
function unwrap(lines: readonly Line[]): Line[] {
	const broken = lines.filter((line, at) => goesOn(lines[at - 1], line)).length;
	if (broken < 3 || broken < lines.length * wrappedShareMin) return [...lines];
	const width = Math.max(...lines.slice(0, 1000).map(({ text }) => text.length));
	if (width > wrappedLengthMax) return [...lines];
	const joined: Line[] = [];
	let parts: string[] = [];
	let start: Line | undefined;
	for (const [at, line] of lines.entries()) {
		const before = lines[at - 1];
		if (start !== undefined && line.gap === 0 && (before?.text.length ?? 0) >= wrappedLengthMin) {
			parts.push(line.text);
			continue;
		}
		if (start !== undefined) joined.push({ ...start, text: parts.join(" ") });
		start = line;
		parts = [line.text];
	}
	if (start !== undefined) joined.push({ ...start, text: parts.join(" ") });
	return joined;
}

function goesOn(before: Line | undefined, line: Line): boolean {
	if (before === undefined || line.gap > 0 || before.text.length < wrappedLengthMin) return false;
	return (
		before.text.length <= wrappedLengthMax &&
		/^\p{Ll}/u.test(line.text) &&
		!/[.!?]$/.test(before.text)
	);
}

const markdownHeading = /^(#{1,6})\s{1,3}(\S.*)$/;
const markdownLink = /(!?)\[([^\][]{0,500})\]\([^()\s]{1,1000}(?:\s"[^"]{0,200}")?\)/g;

function looksLikeMarkdown(lines: readonly Line[]): boolean {
	let signs = 0;
	for (const { text } of lines) {
		if (markdownHeading.test(text)) signs += 2;
		else if (text.includes("](http")) signs++;
	}
	return signs >= 2;
}

function withoutMarkdown(lines: readonly Line[]): Line[] {
	return lines.flatMap((line) => {
		const heading = markdownHeading.exec(line.text);
		const text = squeeze(
			(heading?.[2] ?? line.text)
				.replace(markdownLink, (_, image: string, words: string) => (image === "!" ? "" : words))
				.replace(/(\*\*|__)(?=\S)/g, "")
				.replace(/(?<=\S)(\*\*|__)/g, "")
				.replace(/^>\s?/, ""),
		);
		if (text === "") return [];
		return [
			heading === null
				? { text, gap: line.gap }
				: { text, gap: line.gap, headingLevel: heading[1]?.length ?? 1 },
		];
	});
}
