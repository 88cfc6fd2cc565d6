// How much each word of a content counts: the deed most, side clauses and pronouns less.

import type { Quantity } from "../../news/figure.ts";
import type { Statement } from "../../news/statement.ts";
import { centreOf, countedKeyOf } from "./compare-quantities.ts";
import { nameKeys } from "./party-keys.ts";
import type { Word } from "./words.ts";

const selfWords = new Set(["it", "he", "she", "they", "we", "i", "its", "his", "her", "our", "my"]);

/** The speaker's own name where the content opens with a pronoun ("it had received no warning"). */
export function selfKeys({ speaker }: Statement, words: readonly Word[]): readonly string[] {
	const first = words.find(({ form }) => form.toLowerCase() !== "that")?.form.toLowerCase() ?? "";
	return selfWords.has(first) && speaker.resolved ? [...nameKeys(speaker)] : [];
}

/** Share of the speaker's own name where only a pronoun stands for it. */
const selfShare = 0.5;

/** Share of words in a side clause ("because a plug can overheat"). */
const sideShare = 0.5;

const sideWords = new Set(
	"because since when after before while which who whose as if although though so unless where".split(
		" ",
	),
);

/** The keys of a content with their shares, in order. */
export function weighParts(
	own: readonly Word[],
	words: readonly Word[],
	self: readonly string[],
): Map<string, number> {
	const shares = new Map(self.map((key) => [key, selfShare / self.length]));
	const sideStart = findSide(words);
	const sizes = new Map(
		groupsOf(own).flatMap((group) => group.map((word) => [word, group.length])),
	);
	const deed = findDeed(words, sideStart);
	for (const word of own) {
		const place = word.start >= sideStart ? sideShare : 1;
		const share = (word === deed ? deedShare : place) / (sizes.get(word) ?? 1);
		shares.set(word.key, Math.max(share, shares.get(word.key) ?? 0));
	}
	return shares;
}

/** Share of a told number, which two statements seldom have in common by chance. */
export const numberShare = 1;

/** Whole numbers up to this one meet by chance: what they count must be the same. */
const smallMax = 20;

/** Keys of told numbers: their value to three digits, small ones with what they count. */
export function numberKeys(quantities: readonly Quantity[]): readonly string[] {
	return quantities.flatMap((quantity) => {
		const value = centreOf(quantity);
		if (value === undefined) return [];
		const isSmall = Number.isInteger(value) && Math.abs(value) <= smallMax;
		const counted = isSmall || quantity.kind === "percent" ? `${countedKeyOf(quantity)} ` : "";
		return [`#${counted}${value.toPrecision(3)}`];
	});
}

/** Share of the main clause's verb, which decides most what is said. */
const deedShare = 1.4;

const auxiliaries = new Set(
	"is are was were be been being has have had will would shall should can could may might must to did does do".split(
		" ",
	),
);

/** The first telling word behind an auxiliary of the main clause ("had been *blocked*"). */
function findDeed(words: readonly Word[], sideStart: number): Word | undefined {
	for (const [at, word] of words.entries()) {
		if (word.start >= sideStart) return undefined;
		if (!auxiliaries.has(word.form.toLowerCase())) continue;
		const next = words.slice(at + 1, at + 4).find(({ form, kind }) => {
			return kind !== "stop" && !auxiliaries.has(form.toLowerCase());
		});
		if (next?.kind === "term") return next;
	}
	return undefined;
}

/** Where the first side clause begins, behind a main clause of at least two telling words. */
function findSide(words: readonly Word[]): number {
	let telling = 0;
	for (const { kind, form, start } of words) {
		if (kind === "name" || kind === "term") telling++;
		if (telling >= 2 && sideWords.has(form.toLowerCase())) return start;
	}
	return Number.POSITIVE_INFINITY;
}

/** Names of several words, each as its words: those that stand side by side. */
function groupsOf(words: readonly Word[]): readonly (readonly Word[])[] {
	const groups: Word[][] = [];
	for (const word of words) {
		const last = groups.at(-1)?.at(-1);
		const isNext = last?.kind === "name" && word.kind === "name" && word.start - last.end === 1;
		if (isNext) groups.at(-1)?.push(word);
		else groups.push([word]);
	}
	return groups;
}

/** For each key of a name its words together, the speaker's own name with them. */
export function groupNames(
	own: readonly Word[],
	self: readonly string[],
): ReadonlyMap<string, readonly string[]> {
	const names = groupsOf(own).filter(([first]) => first?.kind === "name");
	const groups = [...names.map((group) => group.map(({ key }) => key)), self];
	return new Map(groups.flatMap((group) => group.map((key) => [key, group] as const)));
}
