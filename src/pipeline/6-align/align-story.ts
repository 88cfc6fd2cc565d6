// Stage 6: the articles of a story to its record: claims, positions, origins, figures, events.

import type { Article } from "../../news/article.ts";
import type { Claim, StoryRecord } from "../../news/claim.ts";
import type { Copy } from "../../news/copy.ts";
import type { FigureFlag } from "../../news/figure.ts";
import type { ArticleId } from "../../news/span.ts";
import type { Statement } from "../../news/statement.ts";
import type { StoryMaterial } from "../../news/story.ts";
import type { TimeRange } from "../../news/time-range.ts";
import type { Folding } from "./count-origins.ts";
import { dateWidthMsMax, keepDates } from "./date-articles.ts";
import { compareDrafts } from "./draft-claim.ts";
import { keepSeries } from "./figure-series.ts";
import { flagLists } from "./flag-lists.ts";
import { keepClaimGroups } from "./gather-claims.ts";
import { isEqual } from "./is-equal.ts";
import { type Entry, type EntryChanges, keepArticles } from "./keep-articles.ts";
import { keepSorted } from "./keep-sorted.ts";
import { createLinker } from "./link-claims.ts";
import { keepEvents } from "./list-events.ts";
import { keepClaims, type MadeClaim } from "./make-claims.ts";
import { readEntry } from "./read-entry.ts";
import { type ReadFigure, readFigures } from "./read-figures.ts";
import { unifySpeakers } from "./unify-speakers.ts";

/** Aligns one story time and again while it grows. */
export type Aligner = {
	/**
	 * The record of the story, and its material with the values that were there before in place of
	 * their copies: what later stages keep with an article or a statement stays known.
	 */
	readonly align: (material: StoryMaterial) => {
		readonly record: StoryRecord;
		readonly material: StoryMaterial;
	};
};

/**
 * The record of a story. Pure, and independent of order: the same articles and statements in any
 * order give the same record. Statements whose article is not in the material are left out.
 */
export function alignStory(material: StoryMaterial): StoryRecord {
	return createAligner().align(material).record;
}

/**
 * An aligner that keeps what it found in a story: one more article costs what that article touches.
 * It gives for any material what {@link alignStory} gives for it, whatever it was given before.
 */
export function createAligner(): Aligner {
	const takeArticles = keepArticles();
	const linker = createLinker();
	const speakers = unifySpeakers();
	const dates = keepDates();
	const takeGroups = keepClaimGroups();
	const takeClaims = keepClaims(linker);
	const claims = keepSorted<Claim>(compareDrafts);
	const takeFigures = keepFigures();
	const takeEvents = keepEvents();
	const entries = new Map<ArticleId, Entry>();
	const copies = new Map<ArticleId, Copy>();
	let families: StoryMaterial["families"] = {};
	const entryOf = (id: ArticleId) => entries.get(id);
	const atMsOf = (article: Article) => recordedMs(dates.dateOf(article));

	const align: Aligner["align"] = (given) => {
		const changes = takeArticles(given);
		takeEntries(changes, entries, copies);
		if (!isEqual(families, given.families)) families = given.families;
		const folding: Folding = { copies, families };
		const links = linker.update(speaking(changes.came), speaking(changes.gone));
		const dated = dates.update({ entries: changes, links, entryOf });
		const renamed = speakers.update(changes);
		const moved = [...renamed, ...dated.flatMap(({ statements }) => statements)];
		const { corrections = [], revisions = [] } = given;
		const groups = takeGroups({ entries: changes, links, moved, corrections, entryOf });
		const made = takeClaims({
			...{ groups, keys: links.keys, articleOf: (id) => entries.get(id)?.article },
			context: { folding, partyOf: speakers.partyOf, atMsOf },
		});
		const touched = new Set([...changes.came, ...dated]);
		const told = new Set(renamed.flatMap(({ articleId }) => entries.get(articleId) ?? []));
		const figures = takeFigures({
			...{ gone: changes.gone, touched: new Set([...touched, ...told]), folding },
			read: ({ article, statements }) =>
				readFigures(article, statements, {
					partyOf: speakers.partyOf,
					saidOf: (statement) => saidOf(statement, article, dates.dateOf(article)),
				}),
		});
		const record: StoryRecord = {
			storyId: given.id,
			claims: claims.change(claimsOf(made.came), claimsOf(made.gone)),
			figures,
			flags: changes.entries.flatMap(flagsOf),
			events: takeEvents({
				...{ claims: made, series: figures, revisions },
				articles: [...touched].map(({ article }) => ({ article, atMs: atMsOf(article) })),
				gone: changes.gone.map(({ article }) => article),
			}),
			inferredDates: dates.inferred(),
		};
		return { record, material: materialOf(given, changes.entries) };
	};
	return { align };
}

function claimsOf(made: Iterable<MadeClaim>): readonly Claim[] {
	return [...made].map(({ claim }) => claim);
}

function takeEntries(
	{ came, gone }: EntryChanges,
	entries: Map<ArticleId, Entry>,
	copies: Map<ArticleId, Copy>,
): void {
	for (const { article } of gone) {
		entries.delete(article.id);
		copies.delete(article.id);
	}
	for (const entry of came) {
		entries.set(entry.article.id, entry);
		if (entry.copy !== undefined) copies.set(entry.article.id, entry.copy);
	}
}

function speaking(entries: readonly Entry[]) {
	return entries.flatMap((entry) => readEntry(entry).speaking);
}

const flagsByEntry = new WeakMap<Entry, readonly FigureFlag[]>();

function flagsOf(entry: Entry): readonly FigureFlag[] {
	const flags = flagsByEntry.get(entry) ?? flagLists(entry.article);
	flagsByEntry.set(entry, flags);
	return flags;
}

type FigureInput = {
	readonly gone: readonly Entry[];
	/** Those that came, or whose speakers or date are others now. */
	readonly touched: Iterable<Entry>;
	readonly read: (entry: Entry) => readonly ReadFigure[];
	readonly folding: Folding;
};

/** The figures of each article, put into series. */
function keepFigures() {
	const takeSeries = keepSeries();
	const known = new Map<Entry, readonly ReadFigure[]>();
	return ({ gone, touched, read, folding }: FigureInput) => {
		const left = new Set<ReadFigure>();
		const came: ReadFigure[] = [];
		const drop = (entry: Entry): void => {
			for (const figure of known.get(entry) ?? []) left.add(figure);
			known.delete(entry);
		};
		for (const entry of gone) drop(entry);
		for (const entry of touched) {
			drop(entry);
			const figures = read(entry);
			known.set(entry, figures);
			came.push(...figures);
		}
		return takeSeries({ came, gone: left, folding });
	};
}

/** When an article was on record: its date, or the end of a wide interval. */
export function recordedMs({ earliestMs, latestMs }: TimeRange): number {
	return latestMs - earliestMs <= dateWidthMsMax ? earliestMs : latestMs;
}

function saidOf(statement: Statement | undefined, article: Article, date: TimeRange): TimeRange {
	return date === article.published ? (statement?.said ?? date) : date;
}

/** The material in order of ids. */
function materialOf(given: StoryMaterial, entries: readonly Entry[]): StoryMaterial {
	const articles: Article[] = [];
	const statements: Statement[] = [];
	const copies: Copy[] = [];
	for (const entry of entries) {
		articles.push(entry.article);
		statements.push(...entry.statements);
		if (entry.copy !== undefined) copies.push(entry.copy);
	}
	return { ...given, articles, statements, copies };
}
