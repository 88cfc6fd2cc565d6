// Reads what a statement rests on from the words beside its cue, its source and its content.

import type { Span } from "../../news/span.ts";
import type { Evidence, SpeakerRef } from "../../news/statement.ts";
import {
	anonymity,
	evidencePatterns,
	ownData,
	ownExperience,
	ownPapers,
	unnamedOfficials,
} from "./evidence-words.data.ts";

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
 * The evidence of a statement with the words that name it. Words beside the cue and in the source
 * count before words of the content. A source that asks not to be named or is only called an
 * official is evidence of its own kind, and so is who saw it; nothing at all is "none-given".
 */
export function readEvidence(text: string, places: EvidencePlaces): Evidence[] {
	const { speaker, source, beside, content } = places;
	const seen = ownSight(text, speaker, content);
	const anonymous =
		seen === undefined ? firstMatch(text, [...source, ...beside], anonymity) : undefined;
	if (anonymous !== undefined) return [{ kind: "unnamed-officials", span: anonymous }];
	const personal = speaker.kind === "person" && speaker.resolved;
	const outside = personal ? beside : [...source, ...beside];
	for (const { kind, words } of evidencePatterns) {
		const span = firstMatch(text, outside, words);
		if (span !== undefined) return [{ kind, span }];
	}
	return [bySource(text, places) ?? byContent(text, speaker, content) ?? noEvidence];
}

const noEvidence: Evidence = { kind: "none-given", span: undefined };

/** What the kind of the source alone tells. */
function bySource(text: string, { speaker, source }: EvidencePlaces): Evidence | undefined {
	const [span] = source;
	if (span === undefined) return undefined;
	if (speaker.kind === "outlet") return { kind: "other-media", span };
	if (speaker.resolved) return undefined;
	if (unnamedOfficials.test(text.slice(span.start, span.end))) {
		return { kind: "unnamed-officials", span };
	}
	return speaker.kind === "document" ? { kind: "documents", span } : undefined;
}

/** What somebody saw, heard or went through, or the strongest evidence that a content names. */
function byContent(
	text: string,
	speaker: SpeakerRef,
	content: readonly Span[],
): Evidence | undefined {
	const seen = ownSight(text, speaker, content);
	if (seen !== undefined) return { kind: "eyewitness", span: seen };
	return evidenceInContent(text, content);
}

function ownSight(text: string, speaker: SpeakerRef, content: readonly Span[]): Span | undefined {
	const individual = /^(?:person|unnamed|group)$/.test(speaker.kind);
	return individual ? firstMatch(text, content.slice(0, 2), ownExperience) : undefined;
}

function evidenceInContent(text: string, content: readonly Span[]): Evidence | undefined {
	const strong = [
		...evidencePatterns.slice(0, 2),
		{ kind: "documents", words: ownPapers } as const,
		{ kind: "data", words: ownData } as const,
	];
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
