// The text of an article that a page keeps only in the state of its program, as JSON in a script.

import type { DraftBlock } from "./draft.ts";
import { weightedLength } from "./find-body.ts";
import { decodeEntities } from "./parse-html.ts";
import { squeeze } from "./squeeze.ts";

/** The shortest text that is taken for an article's, in letters. */
const textLengthMin = 400;

/** Letters of what the page shows beside, from which on its state is not looked at. */
const shownLengthMax = 500;

/** How much of a page's state is read: scripts, characters of each, values, nesting. */
const scriptsMax = 60;
const scriptLengthMax = 5_000_000;
const valuesMax = 100_000;
const valuesPerListMax = 20_000;
const depthMax = 12;

/** Where a text stands in an object, the best first: of two forms of one text only one is read. */
const textKeys = [
	...["html", "text", "content", "value", "body", "articleBody", "paragraph", "markup"],
	...["children", "model", "blocks", "props", "data", "attributes", "elements"],
];

/** Names of properties that hold an article's text. */
const bodyKeys: ReadonlySet<string> = new Set([
	...["articleBody", "body", "bodyHtml", "bodyText", "content", "contentHtml", "html", "text"],
	...["paragraphs", "blocks", "elements", "storyBody", "article_body", "content_elements"],
]);

/** What an entry of a list of other articles has beside its words. */
const teaserKeys = ["url", "href", "slug", "headline", "link", "canonicalUrl", "permalink"];

/**
 * The paragraphs of the longest prose in a page's data scripts, if the page shows next to nothing
 * beside; undefined where it shows its text, or its state has none. Never throws; linear.
 */
export function blocksOfState(
	scripts: readonly string[],
	found: readonly DraftBlock[],
): DraftBlock[] | undefined {
	const shown = found.reduce((sum, { text }) => sum + weightedLength(text), 0);
	if (shown > shownLengthMax) return undefined;
	const states = scripts.slice(0, scriptsMax).flatMap(readStates);
	let best: readonly string[] = [];
	let bestScore = Math.max(textLengthMin, shown * 2);
	for (const { key, value } of states.flatMap(candidatesIn)) {
		const paragraphs = paragraphsOf(value);
		const score = proseOf(paragraphs) * (bodyKeys.has(key) ? 1.3 : 1);
		if (score <= bestScore) continue;
		best = paragraphs;
		bestScore = score;
	}
	return best.length === 0 ? undefined : best.map((text) => ({ kind: "paragraph", text }));
}

/** The JSON values of a script: all of it, or what is assigned in it. */
function readStates(script: string): readonly unknown[] {
	if (script.length > scriptLengthMax || script.length < textLengthMin) return [];
	const whole = parseJson(script.trim());
	if (whole !== undefined) return [whole];
	const packed = /JSON\.parse\(\s?(?=")/.exec(script);
	const start = (packed?.index ?? 0) + (packed?.[0].length ?? 0);
	const text = packed && parseJson(script.slice(start, endOfText(script, start) + 1));
	if (typeof text === "string") return [parseJson(text)];
	const assigned = /=\s{0,3}(?=[{[])/.exec(script);
	return assigned === null
		? []
		: [parseJson(cutValue(script, assigned.index + assigned[0].length))];
}

/** From an opening bracket to the one that closes it; texts between are passed over whole. */
function cutValue(script: string, start: number): string {
	let depth = 0;
	for (let at = start; at < script.length; at++) {
		const char = script[at];
		if (char === '"') at = endOfText(script, at);
		else if (char === "{" || char === "[") depth++;
		else if (char === "}" || char === "]") depth--;
		if (depth === 0) return script.slice(start, at + 1);
	}
	return "";
}

/** The place of the quotation mark that closes the text that one opens. */
function endOfText(script: string, start: number): number {
	let at = start + 1;
	while (at < script.length && script[at] !== '"') at += script[at] === "\\" ? 2 : 1;
	return at;
}

type Candidate = { readonly key: string; readonly value: unknown };

/** Long texts, and lists whose entries are no other articles, wherever they stand. */
function candidatesIn(state: unknown): readonly Candidate[] {
	const found: Candidate[] = [];
	const stack: Candidate[] = [{ key: "", value: state }];
	for (let seen = 0; seen < valuesMax; seen++) {
		const next = stack.pop();
		if (next === undefined) break;
		if (mayBeText(next.value)) found.push(next);
		stack.push(...valuesIn(next));
	}
	return found;
}

function mayBeText(value: unknown): boolean {
	if (typeof value === "string") return value.length >= textLengthMin && looksLikeProse(value);
	return Array.isArray(value) && value.length > 1 && !value.some(isTeaser);
}

/** What stands in an object or a list; the entries of a list are called as it is. */
function valuesIn({ key, value }: Candidate): readonly Candidate[] {
	if (value === null || typeof value !== "object") return [];
	const entries: [string, unknown][] = Object.entries(value).slice(0, valuesPerListMax);
	return entries.map(([name, inner]) => ({ key: Array.isArray(value) ? key : name, value: inner }));
}

function isTeaser(value: unknown): boolean {
	return (
		value !== null &&
		typeof value === "object" &&
		teaserKeys.some((key) => typeof (value as Record<string, unknown>)[key] === "string")
	);
}

/** A text's paragraphs, or one of each entry of a list. */
function paragraphsOf(value: unknown): readonly string[] {
	const texts = Array.isArray(value)
		? value.slice(0, 2000).map((entry) => gather(entry, depthMax))
		: [gather(value, depthMax)];
	return texts
		.flatMap((text) =>
			text
				.replace(/<(?:br|\/p|\/div|\/h[1-6]|\/li)\b[^<>]{0,100}>/gi, "\n")
				.replace(/<[^<>]{0,500}>/g, " ")
				.split(/\n+/),
		)
		.map((text) => squeeze(decodeEntities(text)))
		.filter((text) => text !== "");
}

/** The words of an entry, its inline parts put together. */
function gather(value: unknown, depth: number): string {
	if (typeof value === "string") return value;
	if (depth === 0 || value === null || typeof value !== "object") return "";
	if (Array.isArray(value)) return value.map((entry) => gather(entry, depth - 1)).join("");
	for (const key of textKeys) {
		if (!Object.hasOwn(value, key)) continue;
		const text = gather((value as Record<string, unknown>)[key], depth - 1);
		if (text !== "") return text;
	}
	return "";
}

/** Letters in paragraphs that end as sentences do. */
function proseOf(paragraphs: readonly string[]): number {
	return paragraphs
		.filter((text) => looksLikeProse(text) && /[.!?…:"”’»。！？।۔؟)]$/u.test(text))
		.reduce((sum, text) => sum + weightedLength(text), 0);
}

/** Words with spaces between, few of the signs of programs and addresses. */
function looksLikeProse(text: string): boolean {
	const start = text.slice(0, 2000).replace(/<[^<>]{0,500}>/g, " ");
	if (start.trim().length < 25 || /^\s?(?:https?:|data:|\/\/|function\b)/.test(start)) return false;
	const signs = start.match(/[{}[\];=<>_$|\\*]/g)?.length ?? 0;
	const spaces = start.match(/\s/g)?.length ?? 0;
	return (
		signs < start.length * 0.02 && (spaces > start.length / 15 || /[\u2e80-\uffff]/.test(start))
	);
}

function parseJson(text: string): unknown {
	if (!/^[{["]/.test(text)) return undefined;
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
