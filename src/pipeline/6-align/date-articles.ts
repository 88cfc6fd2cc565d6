// When each article of a story was published, inferred where the page does not say.

import type { Article } from "../../news/article.ts";
import type { ArticleId } from "../../news/span.ts";
import type { SpeakerRef, Statement, StatementId } from "../../news/statement.ts";
import type { TimeRange } from "../../news/time-range.ts";
import { compareText } from "./compare-text.ts";
import type { Gist } from "./gist.ts";
import { isEqual } from "./is-equal.ts";
import type { Entry, EntryChanges } from "./keep-articles.ts";
import type { Cluster, LinkChanges } from "./link-claims.ts";

/** A range this wide or narrower is a date; a wider one only bounds it. */
export const dateWidthMsMax = 3 * 24 * 60 * 60 * 1000;

const dayMs = 24 * 60 * 60 * 1000;

/** Days that we allow on both sides of a dated report that tells the same as news. */
const sameNewsDays = 10;

const unsure: ReadonlySet<TimeRange["basis"]> = new Set(["received", "unknown", "inferred"]);

/** Whether an article's own date has to be inferred. */
export function lacksDate({ published }: Article): boolean {
	return unsure.has(published.basis);
}

export type Dates = {
	/** Takes what changed; gives the articles that were there and have another date now. */
	readonly update: (changes: DateChanges) => readonly Entry[];
	readonly dateOf: (article: Article) => TimeRange;
	/** The dates that were inferred, in order of the articles' ids. */
	readonly inferred: () => Readonly<Record<ArticleId, TimeRange>>;
};

export type DateChanges = {
	readonly entries: Pick<EntryChanges, "came" | "gone">;
	readonly links: LinkChanges;
	readonly entryOf: (id: ArticleId) => Entry | undefined;
};

type Undated = { readonly entry: Entry; range: TimeRange | undefined };

/**
 * The dates of the undated articles, each an interval with its reason. Wide rather than wrong: the
 * article was received at its end, and tells of nothing later than its begin. Where it tells as
 * news ("on Friday", "said Wednesday") what a dated article of the story tells too, it is placed
 * within {@link sameNewsDays} of that one.
 */
export function keepDates(): Dates {
	const undated = new Map<ArticleId, Undated>();
	const clusterAt = new Map<StatementId, Cluster>();
	const update = ({ entries, links, entryOf }: DateChanges): readonly Entry[] => {
		for (const { article, statements } of entries.gone) {
			undated.delete(article.id);
			for (const { id } of statements) clusterAt.delete(id);
		}
		const came = entries.came
			.filter(({ article }) => lacksDate(article))
			.map((entry): Undated => ({ entry, range: undefined }));
		for (const one of came) undated.set(one.entry.article.id, one);
		const touched = new Set(came);
		for (const { cluster, statement } of undated.size === 0 ? [] : placesIn(links.came)) {
			const one = undated.get(statement.articleId);
			if (one === undefined) continue;
			clusterAt.set(statement.id, cluster);
			touched.add(one);
		}
		const moved = [...touched].filter((one) => {
			const before = one.range;
			one.range = infer(one.entry, clusterAt, entryOf);
			return !isEqual(before, one.range);
		});
		return moved.filter((one) => !came.includes(one)).map(({ entry }) => entry);
	};
	return {
		update,
		dateOf: ({ id, published }) => undated.get(id)?.range ?? published,
		inferred: () =>
			Object.fromEntries(
				[...undated]
					.sort(([a], [b]) => compareText(a, b))
					.flatMap(([id, { range }]) => (range === undefined ? [] : [[id, range]])),
			),
	};
}

function* placesIn(clusters: readonly Cluster[]) {
	for (const cluster of clusters) {
		for (const { statement } of cluster.gists) yield { cluster, statement };
	}
}

function infer(
	{ statements, article }: Entry,
	clusterAt: ReadonlyMap<StatementId, Cluster>,
	entryOf: DateChanges["entryOf"],
): TimeRange {
	const anchors = statements.flatMap((statement) =>
		findAnchors(statement, clusterAt.get(statement.id)?.gists ?? [], entryOf),
	);
	return intersect(boundsOf(article, statements), anchors);
}

/** The begin that the article's own dates prove, and the end at which we had it. */
function boundsOf(article: Article, statements: readonly Statement[]): TimeRange {
	const { published, receivedMs } = article;
	const latestMs = published.basis === "inferred" ? published.latestMs : receivedMs;
	const told = statements
		.flatMap(({ times, negated, conditional }) => (negated || conditional ? [] : times))
		.flatMap(({ earliestMs, value }) => (/^\d{4}/.test(value) ? (earliestMs ?? []) : []))
		.filter((ms) => ms <= latestMs);
	const begin = published.basis === "inferred" ? published.earliestMs : Number.NEGATIVE_INFINITY;
	const stated = Math.max(begin, ...told);
	return {
		earliestMs: Number.isFinite(stated) ? stated : 0,
		latestMs,
		basis: "inferred",
		why: Number.isFinite(stated)
			? "the page gives no date; not before the latest date that its text tells"
			: "the page gives no date; only when it was received is known",
	};
}

type Anchor = { readonly earliestMs: number; readonly latestMs: number; readonly title: string };

/** Dated articles that tell, as news, what a statement tells as news. */
function findAnchors(
	statement: Statement,
	gists: readonly Gist[],
	entryOf: DateChanges["entryOf"],
): readonly Anchor[] {
	return gists.flatMap(({ statement: other }) => {
		const article = entryOf(other.articleId)?.article;
		if (article === undefined || lacksDate(article)) return [];
		if (!soundsLike(statement.speaker, other.speaker)) return [];
		const { earliestMs, latestMs } = article.published;
		return [
			{
				earliestMs: earliestMs - sameNewsDays * dayMs,
				latestMs: latestMs + sameNewsDays * dayMs,
				title: article.title,
			},
		];
	});
}

function intersect(bounds: TimeRange, found: readonly Anchor[]): TimeRange {
	const anchors = found.toSorted(
		(a, b) => a.earliestMs - b.earliestMs || compareText(a.title, b.title),
	);
	const [first] = anchors;
	if (first === undefined) return bounds;
	const earliestMs = Math.max(bounds.earliestMs, Math.min(...anchors.map((a) => a.earliestMs)));
	const latestMs = Math.min(bounds.latestMs, Math.max(...anchors.map((a) => a.latestMs)));
	if (earliestMs > latestMs) return bounds;
	return {
		earliestMs,
		latestMs,
		basis: "inferred",
		why: `the page gives no date; it tells as news what "${first.title}" tells, so within ${sameNewsDays} days of it`,
	};
}

/** Whether two speakers may be one: one key, one side, or one's name all in the other's. */
function soundsLike(a: SpeakerRef, b: SpeakerRef): boolean {
	if (a.key === b.key || (a.side !== undefined && a.side === b.side)) return true;
	const known = ({ name, role = "" }: SpeakerRef) => new Set(wordsOf(`${name} ${role}`));
	const isIn = (part: SpeakerRef, whole: SpeakerRef) => {
		const words = wordsOf(part.name);
		return words.length > 0 && words.every((word) => known(whole).has(word));
	};
	return isIn(a, b) || isIn(b, a);
}

function wordsOf(name: string): readonly string[] {
	return name.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
}
