// Ends a content where the next attribution of its sentence begins.

import type { Span } from "../../news/span.ts";
import type { Draft } from "./draft.ts";
import { spanOf, tokenAt } from "./sentence-tree.ts";

const connective =
	/[,;—–]\s*["”’']*\s*(?:(?:and|but|while|whereas|though|although|yet|as|with|even as)\s+)?(?:also\s+|further\s+|later\s+)?$/iu;
/** What joins two verbs of one subject, with no comma: "said that … and warned that …". */
const joiner = /[\s"”’']+(?:and|but)\s+(?:also\s+|later\s+|further\s+)?$/iu;
const lookBackChars = 40;
const sourceGapMax = 40;

/**
 * Drafts of one sentence with contents that stop where another attribution of the same level
 * begins: ", adding that …", ", while Oda denied …", ", according to …". An attribution inside a
 * content that no comma parts from it is a nested one, and stays, unless both have one source.
 */
export function trimOverlaps(text: string, drafts: readonly Draft[]): Draft[] {
	return drafts.map((draft) => {
		const content = draft.content.flatMap((span) => trimSpan(text, span, draft, drafts));
		return { ...draft, content };
	});
}

function trimSpan(text: string, span: Span, own: Draft, drafts: readonly Draft[]): Span[] {
	let { start, end } = span;
	for (const other of drafts) {
		if (other === own || isQuoted(text, span, other.cue)) continue;
		const cut = cutBefore(text, { start, end }, own, other);
		if (cut !== undefined) end = cut;
		start = startBehind(text, { start, end }, own, other);
	}
	return end > start ? [{ start, end }] : [];
}

/** Where a content begins that stands before its cue, behind another's clause and a semicolon. */
function startBehind(text: string, span: Span, own: Draft, other: Draft): number {
	const precedes = other.cue.start >= span.start && other.cue.end < span.end;
	if (own.cue.start < span.end || !precedes) return span.start;
	const at = text.slice(other.cue.end, span.end).lastIndexOf("; ");
	const mark = { start: other.cue.end + at, end: other.cue.end + at + 1 };
	return at < 0 || isQuoted(text, span, mark) ? span.start : mark.end + 1;
}

/** Where a content must end so that it does not take in the clause of another attribution. */
function cutBefore(text: string, span: Span, own: Draft, other: Draft): number | undefined {
	return claimBehind(text, span, other) ?? cutBeforeClause(text, span, own, other);
}

function cutBeforeClause(text: string, span: Span, own: Draft, other: Draft): number | undefined {
	const start = startOfOther(span, own, other);
	const around = wordsAround(own, other);
	if (around !== undefined && start < span.end) return endInside(text, span.start, around);
	if (start <= span.start || start >= span.end) return undefined;
	if (own.cue.start > start && own.cue.start > span.end) return undefined;
	const before = text.slice(Math.max(span.start, start - lookBackChars), start);
	const found = connective.exec(before) ?? (sharesSource(own, other) ? joiner.exec(before) : null);
	if (found === null) return undefined;
	if (holdsSource(span, other) || !sharesSource(own, other)) {
		const level = /^[,—–]\s*["”’']*\s*(?:also\s+|further\s+|later\s+)?$/u.test(found[0]);
		if (level && !endsWith(text, span, other)) return undefined;
	}
	const closing = /^[,;—–]?\s*["”’']+/u.exec(found[0])?.[0] ?? "";
	return start - found[0].length + closing.trimEnd().length;
}

/** Where the other's clause begins: at its verb where "she" that it shares opens the content. */
function startOfOther(span: Span, own: Draft, other: Draft): number {
	const start = clauseStart(other, span);
	return start <= span.start && sharesSource(own, other) ? other.cue.start : start;
}

/** "Oda took bribes, a charge he denies": where the comma before the other's noun stands. */
function claimBehind(text: string, span: Span, other: Draft): number | undefined {
	const [claim] = other.content;
	if (other.rule !== "verb-relative-object" || claim === undefined) return undefined;
	if (claim.start <= span.start || other.cue.end > span.end) return undefined;
	const mark = /, $/u.exec(text.slice(claim.start - 2, claim.start));
	const apposed = /^an? /iu.test(text.slice(claim.start, claim.start + 3));
	return mark === null || !apposed ? undefined : claim.start - 2;
}

/** "I think he slept, his sister said": the words before what ends the sentence, her words. */
function wordsAround(own: Draft, other: Draft): Span | undefined {
	if (!/^verb-preposed/.test(other.rule) || own.tree !== other.tree) return undefined;
	const [words] = other.content;
	if (words === undefined || other.content.length > 1) return undefined;
	const inside = words.start <= own.cue.start && words.end >= own.cue.end;
	return inside && words.end <= other.cue.start ? words : undefined;
}

/** The end of words without the commas behind them, nor a closing mark that they did not open. */
function endInside(text: string, start: number, { end: last }: Span): number {
	let end = withoutCommas(text, start, last);
	const opened = /["“]|''/u.test(text.slice(start, end - 1));
	if (!opened && /["”]/u.test(text.charAt(end - 1))) end = withoutCommas(text, start, end - 1);
	return end;
}

function withoutCommas(text: string, start: number, last: number): number {
	let end = last;
	while (end > start && /[\s,]/u.test(text.charAt(end - 1))) end--;
	return end;
}

/** Where source and cue of an attribution begin, the source only where it stands beside the cue. */
function clauseStart(draft: Draft, span: Span): number {
	if (draft.source === undefined) return draft.cue.start;
	const source = spanOf(draft.tree, draft.source.range);
	const near = draft.cue.start - source.end < sourceGapMax;
	const beside = near && source.start < draft.cue.start && source.start >= span.start;
	return beside ? source.start : draft.cue.start;
}

function holdsSource(span: Span, draft: Draft): boolean {
	if (draft.source === undefined) return false;
	const source = spanOf(draft.tree, draft.source.range);
	return source.start >= span.start && source.end <= span.end;
}

function sharesSource(own: Draft, other: Draft): boolean {
	if (own.source === undefined || other.source === undefined) return false;
	if (own.source.head === other.source.head) return true;
	const [one, two] = [own, other].map(({ tree, source }) => tokenAt(tree, source?.head ?? -1));
	return one?.tag === "PRP" && one.form.toLowerCase() === two?.form.toLowerCase();
}

/** Whether a content ends with the clause of the other: "…, Oda said" and "…, according to Oda". */
function endsWith(text: string, span: Span, other: Draft): boolean {
	const source = other.source === undefined ? 0 : spanOf(other.tree, other.source.range).end;
	const end = Math.max(other.cue.end, source);
	const precedes = other.content.some((content) => content.end <= other.cue.start);
	return precedes && (span.end <= end || !/\p{L}/u.test(text.slice(end, span.end)));
}

function isQuoted(text: string, span: Span, cue: Span): boolean {
	if (cue.start < span.start || cue.end > span.end) return false;
	const before = text.slice(span.start, cue.start);
	const opened = (before.match(/[“"]/gu) ?? []).length;
	const closed = (before.match(/”/gu) ?? []).length;
	const straight = (before.match(/"/gu) ?? []).length;
	return opened - straight > closed || straight % 2 === 1;
}
