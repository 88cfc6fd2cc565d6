// Whether shared words make a copy, and which kind. The limits and their figures: docs/notes/copies.md.

import type { CopyRelation } from "../../news/copy.ts";
import type { Fingerprint } from "./fingerprint-article.ts";
import { type Capitalised, namesOutlet } from "./names-outlet.ts";
import type { SharedWords } from "./shared-words.ts";

/** Fewer shared words than this are never a copy: a slogan, a weather line. */
export const sharedWordsMin = 12;

/** From this share of either article on, the one was made from the other. */
const shareMin = 0.5;

/** Where only the earlier one is contained, it must be long enough to be more than stock phrases. */
const containedWordsMin = 40;

/** As many words are more than the letter or statement that several print. */
const longWordsMin = 140;

/** From this share on, all of the earlier one stands in the later, in however few pieces. */
const wholeShareMin = 0.75;

/** A text that names the other outlet, which is no agency, quotes it, up to this share. */
const namedShareMin = 0.67;

/** Below it, that many words in several runs still are: two edits of one wire text. */
const scatteredWordsMin = 150;
const scatteredShareMin = 0.22;
const scatteredRunMax = 0.36;

/** One run of at least this many words is a passage taken over. */
const excerptWordsMin = 40;

/** A copy of fewer words than this, taken from a much longer text, is a brief. */
const briefWordsMax = 130;
const briefShareMax = 0.35;

/** What the shared words make of the later article; undefined: an article of its own. */
export function relationOf(
	later: Fingerprint,
	earlier: Omit<Fingerprint, "hashes" | "capitalised"> & Capitalised,
	shared: SharedWords,
): CopyRelation | undefined {
	if (shared.words < sharedWordsMin) return undefined;
	const isSameOutlet = later.publisherKey === earlier.publisherKey && later.publisherKey !== "";
	if (!isFromTheOther(earlier, shared, isSameOutlet) || isNamedExcerpt(later, earlier, shared)) {
		return shared.longestRun >= excerptWordsMin && !isSameOutlet ? "excerpt" : undefined;
	}
	if (isSameOutlet) return "update";
	if (shared.ofLater >= 0.93 && shared.ofEarlier >= 0.9) return "verbatim";
	const isShort = later.unquoted < earlier.unquoted * briefShareMax;
	if (isShort && later.unquoted <= briefWordsMax && shared.ofLater >= shareMin) return "brief";
	if (shared.ofLater >= 0.9) return "cut";
	if (shared.ofLater < 0.6) return "blended";
	return "edited";
}

function isFromTheOther(
	earlier: Pick<Fingerprint, "unquoted">,
	shared: SharedWords,
	isSameOutlet: boolean,
): boolean {
	if (shared.ofLater >= shareMin) return true;
	if (shared.ofEarlier >= shareMin && shared.words >= containedWordsMin) {
		const isBrief = earlier.unquoted <= briefWordsMax;
		const isLong = shared.words >= longWordsMin;
		if (isBrief || isLong || shared.ofEarlier >= wholeShareMin || isInPieces(shared)) return true;
	}
	return !isSameOutlet && isScattered(shared);
}

/** Two edits of one text share many pieces; who prints another's letter shares one or two. */
function isInPieces({ longestRun, words }: SharedWords): boolean {
	return longestRun <= words * scatteredRunMax;
}

function isNamedExcerpt(
	later: Fingerprint,
	earlier: Omit<Fingerprint, "hashes" | "capitalised"> & Capitalised,
	shared: SharedWords,
): boolean {
	if (Math.max(shared.ofLater, shared.ofEarlier) >= namedShareMin) return false;
	return namesOutlet(later, earlier.publisherName) || namesOutlet(earlier, later.publisherName);
}

function isScattered(shared: SharedWords): boolean {
	return (
		shared.words >= scatteredWordsMin &&
		isInPieces(shared) &&
		Math.max(shared.ofLater, shared.ofEarlier) >= scatteredShareMin
	);
}

const relationWords: Readonly<Record<CopyRelation, string>> = {
	verbatim: "repeats",
	edited: "is an edited copy of",
	cut: "is a shortened copy of",
	blended: "builds on the text of",
	brief: "is a brief taken from",
	update: "is a later version of",
	excerpt: "quotes a passage of",
	credited: "credits",
};

/** The decision and how its direction was found, in one sentence. */
export function explainCopy(
	relation: CopyRelation,
	parentName: string,
	shared: SharedWords,
	direction: string,
): string {
	const percent = Math.round(shared.ofLater * 100);
	const name = parentName === "" ? "an earlier article" : `the article of ${parentName}`;
	return `It ${relationWords[relation]} ${name}: ${percent}% of its words outside quotation marks are the same (longest run ${shared.longestRun} words); ${direction}.`;
}
