// When each article of a story was published, inferred where the page does not say.

import type { Article } from "../../news/article.ts";
import type { ArticleId } from "../../news/span.ts";
import type { Statement } from "../../news/statement.ts";
import type { StoryMaterial } from "../../news/story.ts";
import type { TimeRange } from "../../news/time-range.ts";

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

/**
 * The dates of the undated articles, each an interval with its reason. Wide rather than wrong: the
 * article was received at its end, and tells of nothing later than its begin. Where it tells as
 * news ("on Friday", "said Wednesday") what a dated article of the story tells too, it is placed
 * within {@link sameNewsDays} of that one.
 */
export function inferDates(
	material: StoryMaterial,
	sameNews: (a: Statement, b: Statement) => boolean,
): Readonly<Record<ArticleId, TimeRange>> {
	const dated = new Map(material.articles.filter((a) => !lacksDate(a)).map((a) => [a.id, a]));
	const inferred: [ArticleId, TimeRange][] = [];
	for (const article of [...material.articles].sort((a, b) => (a.id < b.id ? -1 : 1))) {
		if (!lacksDate(article)) continue;
		const own = material.statements.filter(({ articleId }) => articleId === article.id);
		const anchors = findAnchors(own, material.statements, dated, sameNews);
		inferred.push([article.id, intersect(boundsOf(article, own), anchors)]);
	}
	return Object.fromEntries(inferred);
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

/** Dated articles that tell, as news, what one of these statements tells as news. */
function findAnchors(
	own: readonly Statement[],
	all: readonly Statement[],
	dated: ReadonlyMap<ArticleId, Article>,
	sameNews: (a: Statement, b: Statement) => boolean,
): readonly Anchor[] {
	const anchors: Anchor[] = [];
	for (const statement of own) {
		for (const other of all) {
			const article = dated.get(other.articleId);
			if (article === undefined || !sameNews(statement, other)) continue;
			anchors.push({
				earliestMs: article.published.earliestMs - sameNewsDays * dayMs,
				latestMs: article.published.latestMs + sameNewsDays * dayMs,
				title: article.title,
			});
		}
	}
	return anchors.sort((a, b) => a.earliestMs - b.earliestMs || (a.title < b.title ? -1 : 1));
}

function intersect(bounds: TimeRange, anchors: readonly Anchor[]): TimeRange {
	const first = anchors[0];
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
