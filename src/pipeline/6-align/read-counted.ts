// What a number in a sentence counts.

import type { Quantity } from "../../news/figure.ts";
import type { Span } from "../../news/span.ts";
import { stemWord } from "../../text/stem-word.ts";
import { kinOf } from "../../text/word-kin.ts";
import { conceptsOf } from "./concepts.ts";
import { aspectByWord } from "./figure-aspect.data.ts";
import { readWords, type Word } from "./words.ts";

/** What two numbers must share to count the same. */
export type Counted = {
	/** The kind of unit: "usd", "%", "people", "soldier", or the counted thing's key. */
	readonly unitKey: string;
	/** What is true of the counted ("dead"), where the sentence tells it in such words. */
	readonly aspect: string | undefined;
	/** Keys of names that own the counted ("Ukrainian troops", "Russia's casualties"). */
	readonly owners: ReadonlySet<string>;
	/** Keys and concepts of the words around the number. */
	readonly context: ReadonlySet<string>;
};

const people: ReadonlySet<string> = new Set(
	"person people man woman child resident villager civilian passenger body bodies death fatality casualty victim member patient figure toll missing dead wounded injured confirmed survivor case total".split(
		" ",
	),
);

/** Words that introduce a bare number ("the number was 40", "the toll stands at 27"). */
const announcing: ReadonlySet<string> = new Set(
	"number numbers toll total count tally figure casualties".split(" "),
);

/** Words looked at on each side of a number for what is true of the counted. */
const aspectWords = 9;

/** Words looked at for what a bare number may count. */
const bareBefore = 6;
const bareBehind = 3;

/**
 * Reads what a number counts from the words of its sentence, and of the sentence before it (`lead`)
 * where its own does not tell; undefined for one that counts nothing that can be told.
 */
export function readCounted(
	quantity: Quantity,
	words: readonly Word[],
	lead: readonly Word[],
): Counted | undefined {
	const before = words.filter(({ end }) => end <= quantity.start);
	const behind = words.filter(({ start }) => start >= quantity.end);
	const isBare = quantity.kind === "number" || (quantity.unit === "" && quantity.counted === "");
	if (isBare && !announcesCount(quantity, before, behind)) return undefined;
	const near = byDistance(withinClause([...before].reverse()), withinClause(behind));
	const unitKey = unitKeyOf(quantity, before);
	const told = isLiving(unitKey) ? aspectOf(near, quantity) : undefined;
	const aspect = told ?? (isBare && isLiving(unitKey) ? lastAspect(lead) : undefined);
	if (isBare && unitKey === "people" && aspect === undefined) return undefined;
	const context = quantity.counted === "" ? [...near, ...lead] : near;
	return {
		unitKey: isPartOf(quantity, behind) ? `${unitKey} of it` : unitKey,
		aspect,
		owners: ownersOf(quantity, before),
		context: contextOf(context, quantity),
	};
}

const wholes: ReadonlySet<string> = new Set(
	"the these those them us its his her their our".split(" "),
);

/** "Two of the dead", "three of its ships": a part of what is counted, not another count of it. */
function isPartOf({ kind }: Quantity, behind: readonly Word[]): boolean {
	const [first, second] = behind.map(({ form }) => form.toLowerCase());
	return kind === "count" && first === "of" && wholes.has(second ?? "");
}

const clauseEnds: ReadonlySet<string> = new Set("and while but whereas although though".split(" "));

/** The words up to where another clause begins. */
function withinClause(words: readonly Word[]): readonly Word[] {
	const end = words.findIndex(({ form }) => clauseEnds.has(form.toLowerCase()));
	return end < 0 ? words : words.slice(0, end);
}

/** What a number without a noun may still count where the sentence before speaks of it. */
const bodily: ReadonlySet<string> = new Set(
	"dead missing injured casualties infected evacuated".split(" "),
);

function lastAspect(lead: readonly Word[]): string | undefined {
	const aspects = lead.flatMap(({ form }) => aspectByWord.get(form.toLowerCase()) ?? []);
	return aspects.findLast((aspect) => bodily.has(aspect));
}

/** Whether the words around a bare number say what it is: not a year, an address, a score. */
function announcesCount(
	{ best, low }: Quantity,
	before: readonly Word[],
	behind: readonly Word[],
): boolean {
	const value = best ?? low ?? 0;
	if (Number.isInteger(value) && value >= 1500 && value <= 2100) return false;
	if (before.at(-1)?.form.toLowerCase() === "from") return false;
	if (months.has(before.at(-1)?.form ?? "") || months.has(behind[0]?.form ?? "")) return false;
	const announces = ({ form }: Word): boolean =>
		announcing.has(form.toLowerCase()) || (tellsAspect(form) && form.toLowerCase() !== "moved");
	if (before.slice(-bareBefore).some(announces)) return true;
	return behind.slice(0, bareBehind).some(({ form }) => tellsAspect(form));
}

/** A number beside one of these is a day. */
const months: ReadonlySet<string> = new Set(
	"January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec".split(
		" ",
	),
);

function tellsAspect(form: string): boolean {
	return aspectOfForm(form) !== undefined;
}

/** What a word says to be true of the counted; "March" is the month. */
function aspectOfForm(form: string): string | undefined {
	return form === "March" ? undefined : aspectByWord.get(form.toLowerCase());
}

function isLiving(unitKey: string): boolean {
	return unitKey === "people" || unitKey === "soldier";
}

function unitKeyOf(quantity: Quantity, before: readonly Word[]): string {
	const { kind } = quantity;
	const unit = quantity.unit.toLowerCase();
	if (kind === "money" || kind === "percent" || kind === "measure") return unit;
	if (unit !== "" && conceptsOf(stemWord(unit)).includes("soldier")) return "soldier";
	if (people.has(unit) || aspectByWord.has(unit)) return "people";
	if (unit !== "") return stemWord(unit);
	const troops = before.slice(-18).some(({ key }) => conceptsOf(key).includes("soldier"));
	return troops ? "soldier" : "people";
}

/** Whether two units count the same kind of thing: equal, or used for one another. */
export function isSameUnit(a: string, b: string): boolean {
	if (a === b) return true;
	if (isApart(a) || isApart(b) || isLiving(a) || isLiving(b)) return false;
	return conceptsOf(a).some((name) => conceptsOf(b).includes(name)) || (kinOf(a).get(b) ?? 0) > 0.8;
}

/** What is counted for another year, or in part, counts by itself. */
function isApart(unitKey: string): boolean {
	return unitKey.includes(" in ") || unitKey.includes(" of ");
}

/** The words around a number, the nearest first; `ahead` counts backwards from the number. */
function byDistance(ahead: readonly Word[], behind: readonly Word[]): readonly Word[] {
	const near: Word[] = [];
	for (let at = 0; at < aspectWords; at++) {
		for (const word of [behind[at], ahead[at]]) if (word !== undefined) near.push(word);
	}
	return near;
}

function aspectOf(near: readonly Word[], quantity: Quantity): string | undefined {
	const own = `${quantity.counted} ${quantity.unit}`.toLowerCase().split(/\s+/);
	for (const form of [...own, ...near.map((word) => word.form)]) {
		const aspect = aspectOfForm(form);
		if (aspect !== undefined) return aspect;
	}
	return undefined;
}

/** Words before the number in which its owner may stand. */
const ownerBefore = 3;

function ownersOf(quantity: Quantity, before: readonly Word[]): ReadonlySet<string> {
	const own = readWords(`a ${quantity.counted}`, spanOf(`a ${quantity.counted}`));
	const owning = before.slice(-ownerBefore).filter(({ form }) => /['’]s?$/u.test(form));
	return new Set([...own, ...owning].filter(({ kind }) => kind === "name").map(({ key }) => key));
}

function contextOf(near: readonly Word[], quantity: Quantity): ReadonlySet<string> {
	const keys = new Set<string>();
	const own = readWords(quantity.counted, spanOf(quantity.counted));
	for (const { key, kind } of [...near, ...own]) {
		if (kind !== "term" && kind !== "name") continue;
		keys.add(key);
		for (const concept of conceptsOf(key)) keys.add(`~${concept}`);
	}
	return keys;
}

function spanOf(text: string): Span {
	return { start: 0, end: text.length };
}
