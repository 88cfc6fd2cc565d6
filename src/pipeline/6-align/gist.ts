// What a statement says, in the form in which two statements are compared.

import type { Article } from "../../news/article.ts";
import type { Quantity } from "../../news/figure.ts";
import type { Statement } from "../../news/statement.ts";
import { kinOf } from "../../text/word-kin.ts";
import { anaphorModifiers, anaphorNouns, rejections, thingNouns } from "./anaphor.data.ts";
import { quantitiesIn } from "./article-quantities.ts";
import { compareText } from "./compare-text.ts";
import { bitsOf, type ConceptBits, conceptBitsOf, conceptsOf } from "./concepts.ts";
import { partyKeys } from "./party-keys.ts";
import { type Modality, modalityOf } from "./read-modality.ts";
import { poleOf } from "./read-pole.ts";
import { readSurroundings, type Surroundings } from "./read-surroundings.ts";
import { startOf } from "./start-of.ts";
import { groupNames, numberKeys, numberShare, selfKeys, weighParts } from "./weigh-parts.ts";
import { readNames, readWords, type Word } from "./words.ts";

export type Gist = {
	readonly statement: Statement;
	/** The content in its own words, its parts joined by one blank. */
	readonly content: string;
	/** Keys of the words that carry the content, each once, in order. */
	readonly keys: readonly string[];
	readonly keySet: ReadonlySet<string>;
	/** How much of a key's weight counts here: parts of one name share it, side clauses have half. */
	readonly shares: ReadonlyMap<string, number>;
	/** The other words of the name that a key is part of ("@calor" with "@home"). */
	readonly nameParts: ReadonlyMap<string, readonly string[]>;
	/** Keys that another content may have in place of one of these, with the credit they get. */
	readonly offers: ReadonlyMap<string, number>;
	/** For every concept the first key that stands for it. */
	readonly concepts: ReadonlyMap<string, string>;
	/** The same concepts as a set, and that of each key. */
	readonly conceptBits: ConceptBits;
	readonly keyBits: readonly (ConceptBits | undefined)[];
	/** The names among the keys. */
	readonly names: readonly string[];
	/** Keys of names before the first verb-like word, to tell who acts on whom. */
	readonly order: readonly string[];
	readonly quantities: readonly Quantity[];
	/** The days and longer dates told in the content; not durations, not "now". */
	readonly dates: readonly { readonly earliestMs: number; readonly latestMs: number }[];
	/** 1 where the speaker stands for the content as worded without its negation, else -1. */
	readonly sign: 1 | -1;
	readonly negated: boolean;
	/** The content tells of another time or thing of the kind ("again", "still", "a second"). */
	readonly isRepeated: boolean;
	readonly modality: Modality;
	/** Nouns that only point at what others said ("such accusations"). */
	readonly anaphors: readonly string[];
	/** The words of its sentence and of the headline of its article. */
	readonly around: Surroundings;
	/** Keys by which others speak of the one who said it. */
	readonly parties: ReadonlySet<string>;
	/** Where in its article it begins. */
	readonly start: number;
	/** The content holds nothing but pointing nouns and judging words. */
	readonly isAnaphoric: boolean;
};

const stanceSign: Partial<Record<Statement["stance"], -1>> = {
	denies: -1,
	doubts: -1,
	retracts: -1,
};
const namesByArticle = new WeakMap<Article, ReadonlySet<string>>();
const gistByStatement = new WeakMap<
	Statement,
	{ readonly article: Article; readonly gist: Gist }
>();

/**
 * The gist of a statement of an article. Kept with the two, which never change; the same ones give
 * the same gist.
 */
export function gistOf(statement: Statement, article: Article): Gist {
	const known = gistByStatement.get(statement);
	if (known?.article === article) return known.gist;
	const gist = readGist(statement, article);
	gistByStatement.set(statement, { article, gist });
	return gist;
}

function readGist(statement: Statement, article: Article): Gist {
	const spans = statement.content.slice(0, contentPartsMax);
	const words = spans.flatMap((span) => readWords(article.text, span, namesIn(article)));
	const anaphors = words.filter((word) => anaphorNouns.has(word.form.toLowerCase()));
	const quantities = quantitiesIn(article, spans);
	const pole = poleOf(words);
	const telling = words
		.filter(({ kind }) => kind === "name" || kind === "term")
		.filter((word) => pole?.words.includes(word) !== true)
		.filter((word) => !isOfNumber(word, quantities));
	const bare = telling.filter(({ form }) => !pointsOrJudges(form));
	const saysSomething = bare.some(({ kind }) => kind === "term") || tellsState(pole, words);
	const own = saysSomething ? telling.filter(({ form }) => !onlyPoints(form)) : bare;
	const isOpposite = pole?.isOpposite === true || judgesFalse(statement, words, article);
	const isNegated = (statement.negated && opensNegated(words)) !== isOpposite;
	const self = selfKeys(statement, words);
	const shares = weighParts([...own, ...genericsOf(words, quantities)], words, self);
	if (pole !== undefined) shares.set(`$${pole.state}`, poleShare);
	for (const key of numberKeys(quantities)) shares.set(key, numberShare);
	const keys = [...shares.keys()];
	const concepts = conceptsIn(own);
	return {
		statement,
		content: spans.map(({ start, end }) => article.text.slice(start, end)).join(" "),
		keys,
		keySet: new Set(keys),
		shares,
		nameParts: groupNames(own, self),
		offers: offersOf(keys),
		concepts,
		conceptBits: bitsOf(concepts.keys()),
		keyBits: keys.map(conceptBitsOf),
		names: keys.filter((key) => key.startsWith("@")),
		order: telling.map(({ key }) => key),
		quantities,
		dates: datesIn(statement),
		sign: signOf(statement, isNegated),
		negated: isNegated,
		isRepeated: words.some(({ form }) => repeating.has(form.toLowerCase())),
		modality: modalityOf(statement, words),
		anaphors: anaphors.map(({ form }) => form.toLowerCase()),
		around: readSurroundings(statement, article),
		parties: partyKeys(statement.speaker),
		start: startOf(statement),
		isAnaphoric: anaphors.length > 0 && !saysSomething,
	};
}

/** Words for one more of a kind, or for the same at a later time. */
const repeating = new Set("again still another second further anew restored".split(" "));

/** Share of a told state, which is what is said of the subject. */
const poleShare = 1.4;

/** Whether a state is told of something that is named: "they are false" only points. */
function tellsState(pole: ReturnType<typeof poleOf>, words: readonly Word[]): boolean {
	if (pole === undefined) return false;
	return words.some(
		(word) => word.kind === "term" && !pole.words.includes(word) && !pointsOrJudges(word.form),
	);
}

/** Parts of one scattered quotation that are read. */
const contentPartsMax = 12;

function namesIn(article: Article): ReadonlySet<string> {
	const known = namesByArticle.get(article) ?? readNames(article.text);
	namesByArticle.set(article, known);
	return known;
}

function pointsOrJudges(form: string): boolean {
	const lower = form.toLowerCase();
	return anaphorNouns.has(lower) || anaphorModifiers.has(lower);
}

function onlyPoints(form: string): boolean {
	return pointsOrJudges(form) && !thingNouns.has(form.toLowerCase());
}

/** Words that a number is written with: the number itself is compared by its value. */
const scaleWords: ReadonlySet<string> = new Set(
	"one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen half percent".split(
		" ",
	),
);

function isOfNumber({ form, start, end }: Word, quantities: readonly Quantity[]): boolean {
	return quantities.some(
		(quantity) =>
			quantity.start <= start &&
			end <= quantity.end &&
			(quantity.kind === "money" || scaleWords.has(form.toLowerCase())),
	);
}

/** Generic words count only where nothing better is said ("it is too early"). */
function genericsOf(words: readonly Word[], quantities: readonly Quantity[]): readonly Word[] {
	return words.filter(
		(word) =>
			word.kind === "generic" && !pointsOrJudges(word.form) && !isOfNumber(word, quantities),
	);
}

/** The most credit for a kin word that is in no concept of ours. */
const kinShare = 0.8;

function offersOf(keys: readonly string[]): ReadonlyMap<string, number> {
	const offers = new Map<string, number>();
	for (const key of keys) {
		for (const [kin, strength] of kinOf(key)) {
			offers.set(kin, Math.max(offers.get(kin) ?? 0, strength * kinShare));
		}
	}
	for (const key of keys) offers.set(key, 1);
	return offers;
}

function conceptsIn(words: readonly Word[]): ReadonlyMap<string, string> {
	const concepts = new Map<string, string>();
	for (const { key, kind } of words) {
		if (kind !== "term") continue;
		for (const concept of conceptsOf(key)) {
			if (!concepts.has(concept)) concepts.set(concept, key);
		}
	}
	return concepts;
}

function signOf(statement: Statement, isNegated: boolean): 1 | -1 {
	const stance = stanceSign[statement.stance] ?? 1;
	return isNegated === (stance === 1) ? -1 : 1;
}

const judging =
	/\b(?:call|calls|called|calling|dubbed|branded|labell?ed|described|dismiss|dismisses|dismissed)\b/i;

/** Whether somebody only says of others' words that they are false ('called the reports "lies"'). */
function judgesFalse(
	{ cue, stance }: Statement,
	words: readonly Word[],
	{ text }: Article,
): boolean {
	if (stance !== "asserts" || cue === undefined || words.length === 0) return false;
	if (!judging.test(text.slice(cue.start, cue.end))) return false;
	const last = words.at(-1)?.form.toLowerCase() ?? "";
	return rejections.has(last) && words.some(({ form }) => anaphorNouns.has(form.toLowerCase()));
}

const negators = new Set("not no never none nobody nothing neither nor without cannot".split(" "));

/** Whether the negation stands in the first clause, where it turns the content round. */
function opensNegated(words: readonly Word[]): boolean {
	for (const [at, { form }] of words.entries()) {
		const lower = form.toLowerCase();
		if (negators.has(lower) || /n['’]t$/.test(lower)) return true;
		const next = words[at + 1]?.form.toLowerCase() ?? "";
		if ((lower === "and" && next === "that") || lower === "but") return false;
	}
	return false;
}

function datesIn(statement: Statement): Gist["dates"] {
	return statement.times.flatMap(({ earliestMs, latestMs, value }) =>
		earliestMs === undefined || latestMs === undefined || !/^\d{4}/.test(value)
			? []
			: [{ earliestMs, latestMs }],
	);
}

/** Order of gists by the ids of their statements. */
export function compareGistIds(a: Gist, b: Gist): number {
	return compareText(a.statement.id, b.statement.id);
}
