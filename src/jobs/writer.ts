// The one writer: decides copies and stories in order of arrival, and commits them with their jobs.

import type { Article } from "../news/article.ts";
import type { Copy } from "../news/copy.ts";
import type { Revision } from "../news/revision.ts";
import type { Skip } from "../news/skip.ts";
import type { ArticleId } from "../news/span.ts";
import type { RelatedStory, StoryId } from "../news/story.ts";
import { createMatcher } from "../pipeline/3-match/create-matcher.ts";
import { applyCorrections } from "../pipeline/5-cluster/apply-corrections.ts";
import { createClusterer } from "../pipeline/5-cluster/create-clusterer.ts";
import type { PageId, Store, TakenArticle, TakenPage } from "../store/store.ts";
import type { Analysis } from "./analyse-page.ts";
import { type RememberBounds, rememberBounds } from "./remembered.ts";
import { reviseArticle } from "./revise-article.ts";
import { addMoved, nothingMoved } from "./tell-split.ts";
import { packTraces, unpackTraces } from "./traces.ts";

/** A page on its way, with the job that ends when its result is saved. */
export type Origin = { readonly pageId: PageId; readonly jobId: string };

export type Writer = {
	/** Takes the result of a page. Nothing of it is durable before the next commit. */
	readonly take: (origin: Origin, analysis: Analysis | Skip) => Promise<void>;
	/** Results that wait for a commit. */
	readonly waiting: () => number;
	/** Open stories that tell of much the same, the nearest first. */
	readonly related: (id: StoryId) => readonly RelatedStory[];
	/** Makes all that was taken durable. After a rejection this writer is of no more use. */
	readonly commit: () => Promise<void>;
};

/** What the store, or a commit that is still to come, holds of an article. */
type Known = {
	readonly textHash: string;
	readonly storyId: StoryId | undefined;
	readonly waiting: TakenArticle | undefined;
};

/** A writer that knows what the store knows: the newest articles are remembered first. */
export async function createWriter(
	store: Store,
	now: () => number,
	bounds: RememberBounds = rememberBounds(),
): Promise<Writer> {
	const matcher = createMatcher(bounds.matcher);
	const clusterer = createClusterer(bounds.clusterer);
	for await (const known of store.articles.listRemembered(bounds.reloadMax)) {
		const { fingerprint, profile } = unpackTraces(known.traces);
		matcher.remember(fingerprint, known.copy);
		clusterer.remember(profile, known.storyId);
	}
	let articles: TakenArticle[] = [];
	let pages: TakenPage[] = [];
	let moved = nothingMoved;
	let revisedCopies: Copy[] = [];
	let revisions: Revision[] = [];

	const findKnown = async (id: ArticleId): Promise<Known | undefined> => {
		const waiting = articles.findLast(({ article }) => article.id === id);
		if (waiting !== undefined) return { ...waiting, waiting };
		const textHash = (await store.articles.findTextHashes([id])).get(id);
		if (textHash === undefined) return undefined;
		return { textHash, storyId: await store.articles.findStory(id), waiting: undefined };
	};

	/** Takes note of the earlier text; says whether what was read now is the later one. */
	const revise = async (origin: Origin, article: Article, known: Known): Promise<boolean> => {
		const before = known.waiting ?? (await store.articles.find(article.id));
		if (before === undefined) return true;
		const kept = { article: before.article, page: await store.pages.find(before.pageId) };
		const read = { article, page: await store.pages.find(origin.pageId) };
		const isLater = article.receivedMs >= before.article.receivedMs;
		const revision = isLater ? reviseArticle(kept, read) : reviseArticle(read, kept);
		if (revision !== undefined) revisions.push(revision);
		return isLater;
	};

	const decide = (analysis: Analysis): { copy: Copy | undefined; storyId: StoryId } => {
		const copy = matcher.match(analysis.fingerprint);
		revisedCopies.push(...matcher.takeRevisions());
		const assigned = clusterer.assign(analysis.profile, copy);
		const atMs = timeOf(analysis.article);
		for (const change of assigned.changes) moved = addMoved(moved, change, atMs);
		return { copy, storyId: assigned.storyId };
	};

	return {
		related: (id) => clusterer.related(id),
		take: async (origin, analysis) => {
			if ("skip" in analysis) {
				pages.push({ ...origin, skip: analysis, articleId: undefined });
				return;
			}
			const { id } = analysis.article;
			const known = await findKnown(id);
			if (known?.textHash === analysis.textHash) {
				pages.push({ ...origin, skip: undefined, articleId: id });
				return;
			}
			if (known !== undefined && !(await revise(origin, analysis.article, known))) {
				pages.push({ ...origin, skip: undefined, articleId: id });
				return;
			}
			// An article that was edited keeps its story and its place among the copies.
			const kept = known?.storyId && {
				copy: known.waiting ? known.waiting.copy : await store.articles.findCopy(id),
				storyId: known.storyId,
			};
			const { fingerprint, profile, ...found } = analysis;
			const traces = packTraces(fingerprint, profile);
			articles.push({ ...origin, ...found, traces, ...(kept ?? decide(analysis)) });
		},
		waiting: () => articles.length + pages.length,
		commit: async () => {
			const found = { articles, pages, ...moved, revisedCopies, revisions };
			const intake = { ...found, correct: applyCorrections, atMs: now() };
			await store.saveIntake(intake);
			articles = [];
			pages = [];
			moved = nothingMoved;
			revisedCopies = [];
			revisions = [];
		},
	};
}

function timeOf({ published, receivedMs }: Article): number {
	return published.basis === "unknown" ? receivedMs : published.latestMs;
}
