// The names and places that a story is about.

import type { Article } from "../../news/article.ts";
import type { Statement } from "../../news/statement.ts";
import { isPlaceWord, kindOfListed, listKind } from "../../text/names/name-lists.ts";
import { countryNamed } from "../../text/speakers/find-side.ts";
import { findTerms } from "../../text/terms.ts";

export type StoryNames = {
	/** People and organisations, those in most articles first. */
	readonly names: readonly string[];
	/** Countries, regions and towns under the name that maps know, those in most articles first. */
	readonly places: readonly string[];
};

const namesMax = 12;
const placesMax = 8;
const charsMax = 6000;

/** Counts names over articles, so that one long article does not decide. */
export function findStoryNames(
	articles: readonly Article[],
	statements: readonly Statement[],
): StoryNames {
	const names = new Map<string, number>();
	const places = new Map<string, number>();
	for (const { text } of articles) {
		const found = new Set<string>();
		for (const { name, count } of findTerms(text, charsMax).names.values()) {
			const place = placeOf(name);
			if (place !== undefined) found.add(`place:${place}`);
			else if (isTelling(name)) addTo(names, name, 1 + Math.log(count) / 4);
		}
		for (const key of found) addTo(places, key.slice("place:".length), 1);
	}
	for (const speaker of resolvedSpeakers(statements)) addTo(names, speaker, 1);
	return { names: most(foldShortForms(names), namesMax), places: most(places, placesMax) };
}

/** The place that a name stands for, as maps call it; undefined where it is no place. */
function placeOf(name: string): string | undefined {
	const country = countryNamed(name);
	if (country !== undefined)
		return country.kind === "name" ? country.country : seatOf(name, country.kind);
	const kind = kindOfListed(name);
	if (kind === listKind.town || kind === listKind.region || kind === listKind.seat) return name;
	const last = name.slice(name.lastIndexOf(" ") + 1).toLowerCase();
	return name.includes(" ") && isPlaceWord(last) ? name : undefined;
}

function seatOf(name: string, kind: string): string | undefined {
	return kind === "seat" ? name : undefined;
}

/** Peoples ("Ukrainian") and lone initials tell little of a story. */
function isTelling(name: string): boolean {
	return (
		name.length > 2 && kindOfListed(name) !== listKind.people && countryNamed(name) === undefined
	);
}

function resolvedSpeakers(statements: readonly Statement[]): Set<string> {
	const named = statements.filter(({ speaker }) => speaker.resolved && speaker.kind === "person");
	return new Set(named.map(({ speaker }) => speaker.name));
}

/** Counts "Reyes" for "Ana Reyes" where only one name ends so. */
function foldShortForms(names: ReadonlyMap<string, number>): Map<string, number> {
	const folded = new Map(names);
	for (const [name, count] of names) {
		if (name.includes(" ")) continue;
		const longer = [...names.keys()].filter((other) => other.endsWith(` ${name}`));
		const [only] = longer;
		if (only === undefined || longer.length > 1) continue;
		addTo(folded, only, count);
		folded.delete(name);
	}
	return folded;
}

function addTo(counts: Map<string, number>, key: string, count: number): void {
	counts.set(key, (counts.get(key) ?? 0) + count);
}

/** The keys with the highest counts; ties in alphabetical order. */
export function most(counts: ReadonlyMap<string, number>, max: number): string[] {
	return [...counts]
		.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
		.slice(0, max)
		.map(([key]) => key);
}
