// The text that a page gives in its JSON-LD, as a witness for which paragraphs are the article's.

import type { Segment } from "./cut-segments.ts";
import type { DraftBlock } from "./draft.ts";
import { proseWeight, weightedLength } from "./find-body.ts";
import { decodeEntities } from "./parse-html.ts";
import { squeeze } from "./squeeze.ts";

/** The shortest text that can bear witness, in letters. */
const witnessLengthMin = 400;

/** The longest text that is searched for each paragraph, and the most paragraphs. */
const witnessLengthMax = 300_000;
const segmentsMax = 3000;

/** How much of the prose found must be in the witness for it to be the whole article, 0 to 1. */
const agreementMin = 0.75;

/** How much of a paragraph must be in the witness for it to stay, 0 to 1. */
const sharedMin = 0.3;

/** A paragraph's first and last characters are looked up, so many of each. */
const probeLength = 24;

/** How much longer the witness is than the text found, for the page to show only a part of it. */
const moreTextMin = 1.6;

/**
 * The paragraphs of the witness, if the page shows far less than it: the rest is put in by a
 * script, or hidden from those who do not pay.
 */
export function blocksOfWitness(
	articleBody: string | undefined,
	found: readonly DraftBlock[],
): DraftBlock[] | undefined {
	if (articleBody === undefined) return undefined;
	const paragraphs = decodeEntities(articleBody)
		.replace(/<(?:br|\/p|\/div|\/h[1-6]|\/li)\b[^<>]{0,100}>/gi, "\n")
		.replace(/<[^<>]{0,500}>/g, " ")
		.split(/\n+/)
		.map(squeeze)
		.filter((text) => text !== "");
	const length = paragraphs.reduce((sum, text) => sum + weightedLength(text), 0);
	const shown = found.reduce((sum, { text }) => sum + weightedLength(text), 0);
	if (length < witnessLengthMin || length < shown * moreTextMin) return undefined;
	return paragraphs.map((text) => ({ kind: "paragraph", text }));
}

/** The witness's text in the form in which paragraphs are looked up; undefined where it is short. */
export function readWitness(articleBody: string | undefined): string | undefined {
	if (articleBody === undefined || articleBody.length > witnessLengthMax) return undefined;
	const text = squeeze(decodeEntities(articleBody).replace(/<[^<>]{0,500}>/g, " "));
	return weightedLength(text) < witnessLengthMin ? undefined : fold(text);
}

/**
 * Leaves out paragraphs that the witness does not know, if it knows most of the others: offers,
 * boxes and other articles' texts between the paragraphs. Headings and items stay.
 */
export function keepWitnessed(segments: readonly Segment[], witness: string): readonly Segment[] {
	if (segments.length > segmentsMax) return segments;
	let total = 0;
	let shared = 0;
	const unknown = new Set<Segment>();
	for (const segment of segments) {
		const weight = proseWeight(segment);
		if (weight === 0) continue;
		const share = sharedShare(fold(segment.text), witness);
		total += weight;
		shared += weight * share;
		if (share < sharedMin && segment.kind === "paragraph") unknown.add(segment);
	}
	return shared < total * agreementMin ? segments : segments.filter((one) => !unknown.has(one));
}

/** Of probes spread over a text, the share that the witness holds. */
function sharedShare(text: string, witness: string): number {
	let probes = 0;
	let found = 0;
	const step = Math.max(probeLength, Math.floor(text.length / 8));
	for (let at = 0; at === 0 || at + probeLength <= text.length; at += step) {
		probes++;
		if (witness.includes(text.slice(at, at + probeLength))) found++;
	}
	return found / probes;
}

function fold(text: string): string {
	return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
