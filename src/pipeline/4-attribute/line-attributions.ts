// Attributions that the layout makes: "Oda: The port will close", "WALLACE: …", “…” — Ada Oda.

import type { Span } from "../../news/span.ts";
import { organisationWords } from "../../text/speakers/titles.data.ts";
import { parseSentence } from "../../text/syntax/parse-sentence.ts";
import { splitText } from "../../text/syntax/split-text.ts";
import { documentWords } from "./cue-lexicon.ts";
import type { Draft } from "./draft.ts";
import type { Quote } from "./find-quotes.ts";
import { labelWords } from "./line-labels.data.ts";
import { makeTree } from "./sentence-tree.ts";
import { isSpeakerNoun } from "./speaker-noun.ts";

const speakerPattern = /^["“]?(\p{Lu}[\p{L}\p{N}.'’-]*(?: [\p{L}\p{N}.'’-]+){0,4})(:)\s+(?=\S)/u;
const bylinePattern = /^\s*[—–―-]{1,2}\s*(\p{Lu}[\p{L}.'’-]+(?: [\p{L}.'’-]+){0,4})/u;
const headlineCharsMax = 140;
const contentCharsMin = 12;

/** The attributions that the paragraphs of a text make by their layout. */
export function findLineAttributions(
	text: string,
	paragraphs: readonly Span[],
	quotes: readonly Quote[],
): Draft[] {
	const turns = countTurns(text, paragraphs);
	const spoken = paragraphs.flatMap((paragraph, index) => {
		const draft = speakerLine(text, paragraph, { turns, first: index === 0 });
		return draft === undefined ? [] : [draft];
	});
	const signed = quotes.flatMap((quote) => signedQuote(text, quote) ?? []);
	return [...spoken, ...signed];
}

type Line = { readonly turns: ReadonlyMap<string, number>; readonly first: boolean };

/** `again`: whether the text names the speaker again further on. */
type Layout = Line & { readonly again: boolean };

/** How often each name in capitals opens a paragraph: a transcript has each of them again. */
function countTurns(text: string, paragraphs: readonly Span[]): Map<string, number> {
	const turns = new Map<string, number>();
	for (const { start } of paragraphs) {
		const name = speakerPattern.exec(text.slice(start, start + headlineCharsMax))?.[1];
		if (name !== undefined) turns.set(name, (turns.get(name) ?? 0) + 1);
	}
	return turns;
}

function speakerLine(text: string, paragraph: Span, layout: Line): Draft | undefined {
	const words = text.slice(paragraph.start, paragraph.end);
	const match = speakerPattern.exec(words.slice(0, headlineCharsMax));
	const name = match?.[1];
	if (match === null || name === undefined) return undefined;
	const again = text.includes(name, paragraph.end);
	if (!speaks(name, words, { ...layout, again })) return undefined;
	const nameStart = paragraph.start + words.indexOf(name);
	const colon = nameStart + name.length;
	const start = paragraph.start + match[0].length;
	const content = { start, end: paragraph.start + words.trimEnd().length };
	if (content.end - content.start < contentCharsMin) return undefined;
	const source = { start: nameStart, end: colon };
	return makeDraft(text, {
		source,
		cue: { start: colon, end: colon + 1 },
		content,
		rule: "line-colon",
	});
}

/** Whether a name before a colon speaks: in a transcript, or in a headline by name or document. */
function speaks(name: string, words: string, { turns, first, again }: Layout): boolean {
	const parts = name.split(" ");
	const last = (parts.at(-1) ?? "").toLowerCase();
	if (parts.some((part) => labelWords.has(part.toLowerCase()))) return false;
	const inCapitals = name.length > 2 && name === name.toUpperCase() && /\p{Lu}{3}/u.test(name);
	if (/\?["”]?\s*$/u.test(words)) return false;
	if ((turns.get(name) ?? 0) > 1) return inCapitals || parts.length <= 3;
	if (inCapitals && (turns.get(parts.at(-1) ?? "") ?? 0) > 1) return true;
	if (!first || words.length > headlineCharsMax || /\?\s*$/u.test(words)) return false;
	return (again || isKnownSpeaker(last)) && parts.every((part) => /^\p{Lu}/u.test(part));
}

function isKnownSpeaker(noun: string): boolean {
	const written = documentWords.has(noun) || organisationWords.has(noun);
	return written || isSpeakerNoun(noun.replace(/s$/u, ""));
}

function signedQuote(text: string, quote: Quote): Draft | undefined {
	const behind = text.slice(quote.end, quote.end + headlineCharsMax);
	const match = bylinePattern.exec(behind);
	const name = match?.[1];
	if (
		match === null ||
		name === undefined ||
		!/[.!?…]["”’]*$/u.test(text.slice(quote.start, quote.end))
	) {
		return undefined;
	}
	const start = quote.end + match[0].length - name.length;
	const cue = {
		start: quote.end + behind.search(/\S/u),
		end: quote.end + behind.search(/\S/u) + 1,
	};
	const source = { start, end: start + name.length };
	return makeDraft(text, { source, cue, content: quote, rule: "line-signature" });
}

type Parts = {
	readonly source: Span;
	readonly cue: Span;
	readonly content: Span;
	readonly rule: string;
};

function makeDraft(text: string, { source, cue, content, rule }: Parts): Draft | undefined {
	const [raw] = splitText(text.slice(source.start, source.end));
	if (raw === undefined) return undefined;
	const place = <T extends Span>(span: T): T => ({
		...span,
		start: span.start + source.start,
		end: span.end + source.start,
	});
	const placed = { ...place(raw), tokens: raw.tokens.map(place) };
	const tree = makeTree(parseSentence(placed));
	const head = tree.tokens.length - 1;
	return {
		tree,
		cueToken: head,
		cue,
		stance: "asserts",
		source: { range: { first: 0, last: head }, head },
		content: [{ start: content.start, end: content.end }],
		rule,
		verbatim: true,
	};
}
