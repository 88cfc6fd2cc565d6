// Reads what a statement rests on from the words beside its cue, its source and its content.

import type { Span } from "../../news/span.ts";
import type { Evidence, SpeakerRef } from "../../news/statement.ts";
import { evidencePatterns, unnamedOfficials } from "./evidence-words.data.ts";

const contentCharsMax = 250;

/** The places of a statement where its evidence can be named. */
export type EvidencePlaces = {
	readonly speaker: SpeakerRef;
	readonly source: readonly Span[];
	/** The sentence around the cue without content and source. */
	readonly beside: readonly Span[];
	readonly content: readonly Span[];
};

/**
 * The kinds of evidence of a statement with the words that name them. Words beside the cue and in
 * the source count before words of the content ("there is evidence", "satellite images show").
 * An unnamed official is evidence of its own kind; nothing at all is "none-given".
 */
export function readEvidence(text: string, places: EvidencePlaces): Evidence[] {
	const named = places.speaker.resolved && places.speaker.kind !== "document";
	const outside = named ? places.beside : [...places.source, ...places.beside];
	for (const { kind, words } of evidencePatterns) {
		const span = firstMatch(text, outside, words);
		if (span !== undefined) return [{ kind, span }];
	}
	const { kind, resolved } = places.speaker;
	const [source] = places.source;
	if (
		!resolved &&
		source !== undefined &&
		unnamedOfficials.test(text.slice(source.start, source.end))
	) {
		return [{ kind: "unnamed-officials", span: source }];
	}
	if (kind === "outlet") return [{ kind: "other-media", span: source }];
	const inside = evidenceInContent(text, places.content);
	return [inside ?? { kind: "none-given", span: undefined }];
}

function evidenceInContent(text: string, content: readonly Span[]): Evidence | undefined {
	const strong = evidencePatterns.slice(0, 2);
	const heads = content.map(({ start, end }) => ({
		start,
		end: Math.min(end, start + contentCharsMax),
	}));
	for (const { kind, words } of strong) {
		const span = firstMatch(text, heads, words);
		if (span !== undefined) return { kind, span };
	}
	return undefined;
}

function firstMatch(text: string, spans: readonly Span[], words: RegExp): Span | undefined {
	for (const span of spans) {
		const match = words.exec(text.slice(span.start, span.end));
		if (match !== null) {
			const start = span.start + match.index;
			return { start, end: start + match[0].length };
		}
	}
	return undefined;
}
