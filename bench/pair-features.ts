// What can be told of a claim and a text beside it: words, runs, numbers, years, signs of negation.

import { boundsOf, centreOf, countedKeyOf } from "../src/pipeline/6-align/compare-quantities.ts";
import { areOpposite, conceptsOf } from "../src/pipeline/6-align/concepts.ts";
import type { Gist } from "../src/pipeline/6-align/gist.ts";
import { stemWord } from "../src/text/stem-word.ts";
import { kinOf } from "../src/text/word-kin.ts";

/** Weight of a stem over all texts; rare ones tell more. */
export type StemWeight = (stem: string) => number;

const plain = new Set(
	"a an the of in on at to for by and or is are was were be been being has have had it its he she his her they their that this which with as from into than then who whom".split(
		" ",
	),
);

/** The stems of a text in order, plain words left out. */
export function stemsOf(text: string): readonly string[] {
	const words = text.toLowerCase().match(/\d[\d,.]*\d|\d|[\p{L}\p{M}'’-]+/gu) ?? [];
	return words
		.filter((word) => !plain.has(word))
		.map((word) => stemWord(word.replace(/['’]s$/, "")));
}

/** The features of a pair in a fixed order, most of them from 0 to 1. */
export function pairFeatures(claim: Gist, evidence: Gist, weightOf: StemWeight): readonly number[] {
	const [own, other] = [stemsOf(claim.content), stemsOf(evidence.content)];
	return [
		...overlap(own, other, weightOf),
		...windowed(own, other, weightOf),
		...runs(own, other),
		...missingWords(own, other, evidence, weightOf),
		...yearFeatures(claim.content, evidence.content),
		...numberFeatures(claim, evidence),
		...cueFeatures(claim.content, evidence.content),
		own.length / 20,
		other.length / 40,
	];
}

function sumOf(stems: Iterable<string>, weightOf: StemWeight): number {
	let sum = 0;
	for (const stem of stems) sum += weightOf(stem);
	return sum;
}

function overlap(own: readonly string[], other: readonly string[], weightOf: StemWeight): number[] {
	const known = new Set(other);
	const shared = own.filter((stem) => known.has(stem));
	const near = own.filter(
		(stem) => !known.has(stem) && [...kinOf(stem).keys()].some((kin) => known.has(kin)),
	);
	const total = sumOf(own, weightOf) || 1;
	const words = own.filter((stem) => !/\d/.test(stem));
	return [
		shared.length / Math.max(1, own.length),
		sumOf(shared, weightOf) / total,
		sumOf([...shared, ...near], weightOf) / total,
		words.filter((stem) => known.has(stem)).length / Math.max(1, words.length),
		shared.length / Math.max(1, other.length),
	];
}

/** The best stretch of the evidence, one and a half times as long as the claim. */
function windowed(
	own: readonly string[],
	other: readonly string[],
	weightOf: StemWeight,
): number[] {
	const wanted = new Set(own);
	const total = sumOf(wanted, weightOf) || 1;
	const size = Math.ceil(own.length * 1.5) + 2;
	let best = 0;
	let bestAt = 0;
	for (let at = 0; at < Math.max(1, other.length - 2); at++) {
		const seen = new Set(other.slice(at, at + size).filter((stem) => wanted.has(stem)));
		const share = sumOf(seen, weightOf) / total;
		if (share > best) [best, bestAt] = [share, at];
	}
	const inside = other.slice(bestAt, bestAt + size);
	const strange = inside.filter((stem) => !wanted.has(stem));
	return [best, bestAt / Math.max(1, other.length), strange.length / Math.max(1, size)];
}

function runs(own: readonly string[], other: readonly string[]): number[] {
	const pairs = (list: readonly string[]) => list.slice(1).map((stem, at) => `${list[at]} ${stem}`);
	const known = new Set(pairs(other));
	const shared = pairs(own).filter((pair) => known.has(pair)).length;
	return [
		shared / Math.max(1, own.length - 1),
		commonSubsequence(own, other) / Math.max(1, own.length),
	];
}

function commonSubsequence(a: readonly string[], b: readonly string[]): number {
	let row = new Uint16Array(b.length + 1);
	for (const stem of a) {
		const next = new Uint16Array(b.length + 1);
		for (let at = 0; at < b.length; at++) {
			next[at + 1] =
				stem === b[at] ? (row[at] ?? 0) + 1 : Math.max(next[at] ?? 0, row[at + 1] ?? 0);
		}
		row = next;
	}
	return row[b.length] ?? 0;
}

function trigrams(word: string): ReadonlySet<string> {
	const padded = `^${word}$`;
	return new Set(
		Array.from({ length: Math.max(1, padded.length - 2) }, (_, at) => padded.slice(at, at + 3)),
	);
}

/** How like the nearest word of a list one is, by its letters. */
function nearestLikeness(word: string, list: Iterable<string>): number {
	const own = trigrams(word);
	let best = 0;
	for (const other of list) {
		if (Math.abs(other.length - word.length) > 4) continue;
		const theirs = trigrams(other);
		let shared = 0;
		for (const gram of own) if (theirs.has(gram)) shared++;
		best = Math.max(best, (2 * shared) / (own.size + theirs.size));
	}
	return best;
}

function missingWords(
	own: readonly string[],
	other: readonly string[],
	evidence: Gist,
	weightOf: StemWeight,
): number[] {
	const known = new Set(other);
	const missing = own.filter((stem) => !known.has(stem) && !/\d/.test(stem));
	const likeness = missing.map((stem) => nearestLikeness(stem, known));
	const weights = missing.map(weightOf);
	const opposite = missing.some((stem) =>
		evidence.keys.some((key) => conceptsOf(stem).length > 0 && areOpposite(stem, key)),
	);
	const rarest = Math.max(0, ...weights);
	return [
		Math.min(6, missing.length) / 6,
		Math.min(...likeness, 1),
		likeness.reduce((a, b) => a + b, 0) / Math.max(1, likeness.length),
		rarest / 10,
		opposite ? 1 : 0,
		own.slice(-3).filter((stem) => !known.has(stem)).length / 3,
		own.slice(0, 3).filter((stem) => !known.has(stem)).length / 3,
	];
}

function yearFeatures(claim: string, evidence: string): number[] {
	const years = (text: string) => (text.match(/\b(?:1[5-9]|20)\d\d\b/g) ?? []).map(Number);
	const [own, other] = [years(claim), years(evidence)];
	const before = /\b(?:before|prior to|until|by)\b/i.test(claim);
	const after = /\b(?:after|since|following)\b/i.test(claim);
	const first = own[0];
	const held =
		first !== undefined &&
		other.some((year) => (before && year < first) || (after && year >= first) || year === first);
	return [
		own.length > 0 ? 1 : 0,
		own.filter((year) => other.includes(year)).length / Math.max(1, own.length),
		own.length > 0 && other.length > 0 && !own.some((year) => other.includes(year)) ? 1 : 0,
		before ? 1 : 0,
		after ? 1 : 0,
		held ? 1 : 0,
		Math.min(4, other.length) / 4,
	];
}

type Numbers = readonly { readonly value: number; readonly key: string }[];

function plainNumbers(text: string): readonly number[] {
	return (text.match(/\d[\d,]*(?:\.\d+)?/g) ?? [])
		.map((digits) => Number(digits.replaceAll(",", "")))
		.filter((value) => !Number.isNaN(value));
}

function numberFeatures(claim: Gist, evidence: Gist): number[] {
	const [own, other] = [plainNumbers(claim.content), plainNumbers(evidence.content)];
	const more = /\b(?:more than|over|at least|above|exceed\w*|greater than|higher than)\b/i.test(
		claim.content,
	);
	const less =
		/\b(?:less than|fewer than|under|below|at most|up to|lower than|nearly|almost)\b/i.test(
			claim.content,
		);
	const value = own.find((number) => number < 1500 || number > 2100) ?? own[0];
	const exact = own.filter((number) => other.includes(number)).length / Math.max(1, own.length);
	const ratios = value === undefined ? [] : other.map((number) => number / (value || 1));
	const nearest = nearestToOne(ratios);
	const isAbove = value !== undefined && nearest > 1 && nearest < 3;
	const isBelow = value !== undefined && nearest < 1 && nearest > 0.33;
	return [
		bit(value !== undefined),
		exact,
		...[more, less, more && isAbove, more && isBelow, less && isBelow, less && isAbove].map(bit),
		bit((more || less) && exact > 0),
		ratios.length === 0 ? 0.5 : Math.min(2, Math.max(0, nearest)) / 2,
		Math.min(5, other.length) / 5,
		...countedFeatures(claim, evidence),
	];
}

function bit(holds: boolean): number {
	return holds ? 1 : 0;
}

/** The ratio that is least far from one. */
function nearestToOne(ratios: readonly number[]): number {
	const distance = (ratio: number) => Math.abs(Math.log(ratio || 1e-9));
	return ratios.reduce((a, b) => (distance(b) < distance(a) ? b : a), 1e9);
}

/** The same with what the numbers count, and the bounds that their words give. */
function countedFeatures(claim: Gist, evidence: Gist): number[] {
	const numbersOf = ({ quantities }: Gist): Numbers =>
		quantities.flatMap((quantity) => {
			const value = centreOf(quantity);
			return value === undefined ? [] : [{ value, key: countedKeyOf(quantity) }];
		});
	const theirs = numbersOf(evidence);
	let [held, broken, alone, sameUnit] = [0, 0, 0, 0];
	for (const quantity of claim.quantities) {
		const bounds = boundsOf(quantity);
		const same = theirs.filter(({ key }) => key === countedKeyOf(quantity));
		if (same.length > 0) sameUnit++;
		const fits = same.some(
			({ value }) => bounds !== undefined && value >= bounds.low && value <= bounds.high,
		);
		if (fits) held++;
		else if (same.length > 0) broken++;
		else alone++;
	}
	const count = Math.max(1, claim.quantities.length);
	return [held / count, broken / count, alone / count, sameUnit / count];
}

const cues: readonly RegExp[] = [
	/\b(?:not|no|never|n['’]t|none|nobody|without|neither|nor)\b/i,
	/\b(?:only|just|solely|exclusively)\b/i,
	/\b(?:all|every|each|always)\b/i,
	/\b(?:first|second|third|last|final)\b/i,
	/\b(?:most|best|highest|largest|biggest|greatest)\b/i,
	/\b(?:least|worst|lowest|smallest|fewest)\b/i,
	/\b(?:positive|praised|acclaim\w*|success\w*|won|win)\b/i,
	/\b(?:negative|critici\w*|fail\w*|lost|lose|mixed)\b/i,
	/\b(?:increase\w*|rose|rise|grew|higher|more)\b/i,
	/\b(?:decrease\w*|fell|fall|dropped|lower|less|fewer)\b/i,
	/\b(?:born|died|dead|death)\b/i,
	/\b(?:may|might|could|possibl\w*|expected|planned|will)\b/i,
	/\b(?:announced|confirmed|released|signed|joined)\b/i,
];

/** For each cue whether the claim has it, the evidence has it, and only one of them. */
function cueFeatures(claim: string, evidence: string): number[] {
	return cues.flatMap((cue) => {
		const [own, other] = [cue.test(claim), cue.test(evidence)];
		return [own ? 1 : 0, other ? 1 : 0, own === other ? 0 : 1];
	});
}
