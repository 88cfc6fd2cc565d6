// The names and places that a story is about.

import type { Article } from "../../news/article.ts";
import type { Statement } from "../../news/statement.ts";
import { isOffice, isPlaceWord, kindOfListed, listKind } from "../../text/names/name-lists.ts";
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
	const outlets = new Set(articles.flatMap(({ publisher: { name } }) => [name, initialsOf(name)]));
	for (const article of articles) {
		const { datelines, named } = readNames(article);
		const found = new Set(datelines);
		for (const { name, place, weight } of named) {
			if (outlets.has(name)) continue;
			if (place !== undefined) found.add(place);
			else addTo(names, name, weight);
		}
		for (const place of found) addTo(places, place, 1);
	}
	for (const speaker of resolvedSpeakers(statements)) addTo(names, speaker, 1);
	for (const [name, count] of names) {
		if (!places.has(name)) continue;
		addTo(places, name, count);
		names.delete(name);
	}
	return { names: most(foldShortForms(names), namesMax), places: most(places, placesMax) };
}

type ArticleNames = {
	readonly datelines: readonly string[];
	/** Names that are those of a place, or tell of the story and weigh so much. */
	readonly named: readonly {
		readonly name: string;
		readonly place: string | undefined;
		readonly weight: number;
	}[];
};

const namesByArticle = new WeakMap<Article, ArticleNames>();

/** The names of an article without offices and words in capitals; read once. */
function readNames(article: Article): ArticleNames {
	const known = namesByArticle.get(article);
	if (known !== undefined) return known;
	const named = [...findTerms(article.text, charsMax).names.values()]
		.map(({ name, count }) => ({ name: withoutOffice(name), weight: 1 + Math.log(count) / 4 }))
		.filter(({ name }) => !isShouted(name))
		.map(({ name, weight }) => ({ name, place: placeOf(name), weight }))
		.filter(({ name, place }) => place !== undefined || isTelling(name));
	const names = { datelines: datelinePlaces(article), named };
	namesByArticle.set(article, names);
	return names;
}

/** "ALDER BAY, Norway (AP) —" tells two places: where the article was written. */
function datelinePlaces({ credits }: Article): string[] {
	const datelines = credits.filter(({ kind }) => kind === "dateline");
	return datelines.flatMap(({ words }) => {
		const [before = ""] = words.split("(");
		return before
			.split(",")
			.map((part) => part.trim())
			.filter((part) => /^\p{Lu}[\p{L} .'-]{2,30}$/u.test(part))
			.map(capitalised);
	});
}

function capitalised(words: string): string {
	if (words !== words.toUpperCase()) return words;
	return words.toLowerCase().replaceAll(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
}

const notOnMaps: ReadonlySet<string> = new Set(["Earth", "Mars", "Moon"]);

/** The place that a name stands for, as maps call it; undefined where it is no place. */
function placeOf(name: string): string | undefined {
	const country = countryNamed(name);
	if (country !== undefined)
		return country.kind === "name" ? country.country : seatOf(name, country.kind);
	const kind = notOnMaps.has(name) ? undefined : kindOfListed(name);
	if (kind === listKind.town || kind === listKind.region || kind === listKind.seat) return name;
	const last = name.slice(name.lastIndexOf(" ") + 1).toLowerCase();
	return name.includes(" ") && isPlaceWord(last) ? name : undefined;
}

function seatOf(name: string, kind: string): string | undefined {
	return kind === "seat" ? name : undefined;
}

/** "Interior Minister Ana Reyes" is Ana Reyes; an office alone stays what it is. */
function withoutOffice(name: string): string {
	const words = name.split(" ");
	const at = words.findLastIndex((word) => isOffice(word.toLowerCase()));
	return at === -1 || at === words.length - 1 ? name : words.slice(at + 1).join(" ");
}

/** Datelines and headings are in capitals. */
function isShouted(name: string): boolean {
	return name.includes(" ") && name === name.toUpperCase();
}

function initialsOf(name: string): string {
	return name
		.split(" ")
		.map((word) => word.charAt(0))
		.join("");
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
	const byLast = Map.groupBy(
		[...names.keys()].filter((name) => name.includes(" ")),
		(name) => name.slice(name.lastIndexOf(" ") + 1),
	);
	for (const [name, count] of names) {
		if (name.includes(" ")) continue;
		const longer = byLast.get(name) ?? [];
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
