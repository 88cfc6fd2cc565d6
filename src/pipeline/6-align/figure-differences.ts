// Why two values of one series differ.

import type { DifferenceKind, Figure, FigureDifference } from "../../news/figure.ts";
import { centreOf, isRounding } from "./compare-quantities.ts";
import { notNamed } from "./unify-speakers.ts";

/** Days after which a new value of the same speaker is for another time, not a revision. */
const revisionDaysMax = 60;

const dayMs = 24 * 60 * 60 * 1000;

/**
 * The differences of a series in order: for every figure, the one before it that was given by the
 * same voice, and the one just before it by another. Equal values are no difference. Only those of
 * the figures at `since` and behind it are given.
 */
export function explainDifferences(
	figures: readonly Figure[],
	since = 0,
): readonly FigureDifference[] {
	return figures.flatMap((figure, to) => {
		if (to < since) return [];
		const earlier = partnersOf(figures, to);
		return earlier.flatMap((from) => {
			const before = figures[from];
			if (before === undefined || isSame(before, figure)) return [];
			return [{ from, to, ...explainDifference(before, figure) }];
		});
	});
}

function partnersOf(figures: readonly Figure[], to: number): readonly number[] {
	const own = lastBefore(
		figures,
		to,
		(other, figure) => sameVoice(other, figure) && !isPart(other, figure),
	);
	const others = lastBefore(figures, to, (other, figure) => !sameVoice(other, figure));
	return [...new Set([own, others])].filter((at) => at >= 0).sort((a, b) => a - b);
}

/** Another sentence of one article: told beside the value, not in place of it. */
function isPart(a: Figure, b: Figure): boolean {
	return a.articleId === b.articleId && a.words.start !== b.words.start;
}

function lastBefore(
	figures: readonly Figure[],
	to: number,
	fits: (other: Figure, figure: Figure) => boolean,
): number {
	const figure = figures[to];
	for (let at = to - 1; at >= 0; at--) {
		const other = figures[at];
		if (other !== undefined && figure !== undefined && fits(other, figure)) return at;
	}
	return -1;
}

function isSame(a: Figure, b: Figure): boolean {
	const [x, y] = [a.quantity, b.quantity];
	return x.low === y.low && x.best === y.best && x.high === y.high && a.modality === b.modality;
}

/** Whether two figures come from one voice: one speaker, or two of one side, or the reports. */
export function sameVoice(a: Figure, b: Figure): boolean {
	if (a.speaker === undefined || b.speaker === undefined) return a.speaker === b.speaker;
	if (a.speaker.key === b.speaker.key) return true;
	return a.speaker.side !== undefined && a.speaker.side === b.speaker.side;
}

type Difference = { readonly kind: DifferenceKind; readonly why: string };

function explainDifference(a: Figure, b: Figure): Difference {
	if (a.modality !== b.modality && (a.modality === "counted" || b.modality === "counted")) {
		return {
			kind: "expected-against-counted",
			why: `one value is ${a.modality}, the other ${b.modality}`,
		};
	}
	if (a.scope !== b.scope && a.scope !== undefined && b.scope !== undefined) {
		return { kind: "different-scope", why: `one is for ${a.scope}, the other for ${b.scope}` };
	}
	if (isRounding(a.quantity, b.quantity)) {
		return { kind: "rounding", why: "one is the other in round numbers" };
	}
	if (
		a.words.articleId === b.words.articleId &&
		a.words.start === b.words.start &&
		sameVoice(a, b)
	) {
		return { kind: "different-as-of", why: "one sentence tells how the value changed" };
	}
	const isLater = a.said.latestMs < b.said.earliestMs;
	const untold = (isUntold(a) || isUntold(b)) && isLater;
	return untold || sameVoice(a, b) ? explainOwnChange(a, b) : explainOthers(a, b);
}

/** Whether the report does not tell who gave a value. */
function isUntold({ speaker }: Figure): boolean {
	return speaker === undefined || speaker.name === notNamed;
}

/** The same voice gives another value. */
function explainOwnChange(a: Figure, b: Figure): Difference {
	const who = isUntold(a) || isUntold(b) ? "a later report" : "the same speaker";
	if (isVague(a) || isVague(b)) {
		return { kind: "different-as-of", why: `${who} gave both; the date of one is not sure` };
	}
	const days = Math.round((b.said.latestMs - a.said.latestMs) / dayMs);
	if (isStatedApart(a, b) || days > revisionDaysMax) {
		return { kind: "different-as-of", why: `${who} gave a value for another date` };
	}
	const verb = (centreOf(b.quantity) ?? 0) > (centreOf(a.quantity) ?? 0) ? "raised" : "lowered";
	return { kind: "revision", why: `${who} ${verb} the value` };
}

/** Two voices give different values. */
function explainOthers(a: Figure, b: Figure): Difference {
	if (a.modality !== "counted" && b.modality !== "counted") {
		return { kind: "conflict", why: "two speakers expect different values" };
	}
	if (isVague(a) || isVague(b)) {
		return { kind: "different-as-of", why: "two speakers; the date of one value is not sure" };
	}
	const isOneTime = areForOneDeed(a, b) || areRivals(a, b);
	const apart = a.asOf.latestMs < b.asOf.earliestMs && !isOneTime;
	return apart
		? { kind: "different-as-of", why: "another speaker gives a value for a later date" }
		: { kind: "conflict", why: "two speakers give different values for the same time" };
}

/** Days within which two voices answer one another, unless one tells that the count runs on. */
const rivalDaysMax = 7;

/** Words for what is in course or still grows when it is counted, or that tie a count to a moment. */
const runningOn =
	/\b(?:now|so far|already|until|still|since|rose|rises?|risen|climb\w*|grew|grown|fallen|dropped|up to|dead|deaths?|died|killed?|lives|toll|bodies|injured|wounded|hurt|missing|infect\w*|cases|sick|ill|patients|hospital\w*|evacuated|displaced|homeless|rescued|arrested|detained|recovered|found|(?:are|were|is|was) \w+ing)\b/i;

/** Whether two voices give different values for a deed that was over when they spoke. */
function areRivals(a: Figure, b: Figure): boolean {
	if (a.asOf.basis === "stated" && b.asOf.basis === "stated") return false;
	const isNear = b.said.earliestMs - a.said.latestMs <= rivalDaysMax * dayMs;
	return isNear && ![a, b].some(({ words }) => runningOn.test(words.words));
}

/** Days within which two voices that name a sum speak of the same one. */
const oneSumDaysMax = 30;

/** What a deed cost or is worth does not run on like a count: another sum is another answer. */
function areForOneDeed(a: Figure, b: Figure): boolean {
	const areSums = [a, b].every(({ quantity, reported, asOf }) => {
		return isSum(quantity.kind, `${quantity.unit} ${reported}`) && asOf.basis !== "stated";
	});
	return areSums && b.said.earliestMs - a.said.latestMs <= oneSumDaysMax * dayMs;
}

function isSum(kind: string, words: string): boolean {
	return (
		kind === "money" ||
		/\b(?:crowns?|florins?|francs?|marks?|dinars?|pesos?|rupees?)\b/i.test(words)
	);
}

/** Widest interval that still counts as a date for a value. */
const dateDaysMax = 10;

function isVague({ asOf }: Figure): boolean {
	return asOf.latestMs - asOf.earliestMs > dateDaysMax * dayMs;
}

function isStatedApart(a: Figure, b: Figure): boolean {
	const stated = a.asOf.basis === "stated" || b.asOf.basis === "stated";
	return stated && a.asOf.latestMs < b.asOf.earliestMs && a.said.earliestMs !== a.asOf.earliestMs;
}
