// A made story of any size, for measuring how long its record and brief take. Always the same one.

import type { Article } from "../src/news/article.ts";
import type { ArticleId } from "../src/news/span.ts";
import type { SpeakerRef, Statement, StatementId } from "../src/news/statement.ts";
import type { StoryId, StoryMaterial } from "../src/news/story.ts";

const dayMs = 24 * 60 * 60 * 1000;
const startMs = Date.UTC(2031, 2, 1);

const onsets = "b br c cl d dr f fl g gr h j k l m n p pl r s st t tr v w".split(" ");
const vowels = "a e i o u ai ea oo".split(" ");
const codas = "n l r m st nd ck rt mp sh".split(" ");

/** A word of two syllables, another one for every number below some 40,000. */
function madeWord(number: number): string {
	const at = (list: readonly string[], place: number) => list[place % list.length] ?? "";
	const [first, second] = [number * 7 + 3, number * 13 + Math.floor(number / 23)];
	return `${at(onsets, first)}${at(vowels, number)}${at(onsets, second)}${at(vowels, Math.floor(number / 8))}${at(codas, number)}`;
}

const wordsFrom = (from: number, count: number) =>
	Array.from({ length: count }, (_, at) => madeWord(from + at));
const namesFrom = (from: number, count: number) =>
	wordsFrom(from, count).map((word) => word.charAt(0).toUpperCase() + word.slice(1));

const people = namesFrom(0, 120);
const places = namesFrom(200, 80);
const actors = wordsFrom(400, 120).map((word) => `${word}s`);
const deeds = wordsFrom(600, 200).map((word) => `${word}ed`);
const things = wordsFrom(1_000, 600);
const whens =
	"before dawn|after the storm|last week|on Monday|during the vote|in the spring|at night|without warning|despite orders|for three days".split(
		"|",
	);

/** Claims that the story's statements repeat, for each statement. */
const claimsPerStatement = 0.3;

/** Numbers from a seed, the same on every machine (a multiplicative congruential generator). */
function chances(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state * 48_271) % 2_147_483_647;
		return state / 2_147_483_647;
	};
}

/** A story of articles with ten statements each; a tenth of its articles are copies. */
export function makeStory(articles: number, perArticle = 10): StoryMaterial {
	const next = chances(20_310_301);
	// The first words of each kind are told far more often than the last ones.
	const pick = (list: readonly string[]): string =>
		list[Math.floor(next() ** 2 * list.length)] ?? "";
	const claims = Array.from({ length: Math.ceil(articles * perArticle * claimsPerStatement) }, () =>
		makeClaim(next, pick),
	);
	const read = Array.from({ length: articles }, (_, at) => {
		const said = Array.from({ length: perArticle }, () => {
			// A few claims are told by many.
			const claim = claims[Math.floor(claims.length * next() ** 3)] ?? claims[0];
			const isNumbered = next() < 0.3;
			return {
				speaker: pick(people),
				isDenial: next() < 0.1,
				content: tell(claim?.words ?? [], next, isNumbered ? (claim?.number ?? 0) : undefined),
			};
		});
		return makeArticle(at, said, startMs + Math.floor(at / 10) * dayMs);
	});
	return {
		id: "made" as StoryId,
		articles: read.map(({ article }) => article),
		statements: read.flatMap(({ statements }) => statements),
		copies: [],
		families: {},
	};
}

type Claim = { readonly words: readonly string[]; readonly number: number };

function makeClaim(next: () => number, pick: (list: readonly string[]) => string): Claim {
	const words = [pick(actors), pick(deeds), `the ${pick(places)} ${pick(things)}`, pick(whens)];
	if (next() < 0.5) words.push(`because the ${pick(things)} was ${pick(deeds)}`);
	return { words, number: 3 + Math.floor(next() * 400) };
}

/** A claim in other words: parts fall away, a number comes. */
function tell(words: readonly string[], next: () => number, number: number | undefined): string {
	const kept = words.filter((_, at) => at < 3 || next() < 0.6);
	return number === undefined ? kept.join(" ") : `${number} ${kept.join(" ")}`;
}

type Said = { readonly speaker: string; readonly isDenial: boolean; readonly content: string };

function makeArticle(
	at: number,
	said: readonly Said[],
	dateMs: number,
): { readonly article: Article; readonly statements: readonly Statement[] } {
	const id = `a${String(at * 7919).padStart(8, "0")}` as ArticleId;
	const published = {
		...{ earliestMs: dateMs, latestMs: dateMs + dayMs - 1 },
		...{ basis: "metadata" as const, why: "the page" },
	};
	let text = "";
	const statements = said.map(({ speaker, isDenial, content }, index): Statement => {
		const name = `Minister ${speaker}`;
		const lead = `${name} ${isDenial ? "denied" : "said"} that `;
		const start = text.length + lead.length;
		const named = { start: text.length, end: text.length + name.length };
		const cue = { start: named.end + 1, end: start - 6 };
		text += `${lead}${content}.\n\n`;
		return {
			...{ id: `${id}:${index}` as StatementId, articleId: id, speaker: refOf(speaker, name) },
			...{ speakerSpans: [named], via: [], cue, stance: isDenial ? "denies" : "asserts" },
			...{ stanceSpan: undefined, certainty: "unspecified", certaintySpan: undefined },
			...{ evidence: [], content: [{ start, end: start + content.length }], quote: "indirect" },
			...{ negated: false, conditional: false, figures: [], times: [], said: published },
			...{ audience: undefined, parent: undefined, rule: "made" },
		};
	});
	const publisher = { key: `outlet${at % 40}.example`, name: `Outlet ${at % 40}` };
	const article: Article = {
		...{ id, url: undefined, title: `Report ${at}`, text, language: "en", published, publisher },
		blocks: [...text.matchAll(/[^\n]+/g)].map((match) => ({
			...{ kind: "paragraph" as const, start: match.index, end: match.index + match[0].length },
		})),
		...{ modified: undefined, bylines: [], credits: [], section: undefined, topics: [] },
		...{ related: [], images: [], removed: [], problems: [], receivedMs: dateMs + dayMs },
	};
	return { article, statements };
}

function refOf(speaker: string, name: string): SpeakerRef {
	return {
		...{ key: speaker.toLowerCase(), name, kind: "person", role: undefined },
		...{ side: undefined, resolved: true },
	};
}

/** The story of the first articles of another one. */
export function firstOf(all: StoryMaterial, count: number): StoryMaterial {
	const chosen = all.articles.slice(0, count);
	const ids = new Set(chosen.map(({ id }) => id));
	return {
		...all,
		articles: chosen,
		statements: all.statements.filter(({ articleId }) => ids.has(articleId)),
	};
}
