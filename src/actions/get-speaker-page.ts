// Everything that one speaker said, newest first.

import { correctStatementsBy } from "../jobs/corrected-statements.ts";
import { wasOnRecord } from "../jobs/story-as-of.ts";
import type { ArticleId } from "../news/span.ts";
import { markOf } from "../store/search-marks.ts";
import type { Store, StorySummary } from "../store/store.ts";
import type { SpeakerPage } from "../wire/claims.ts";
import type { Moment } from "./find-story.ts";
import { citeStatement } from "./get-claim-page.ts";
import type { Workspace } from "./workspace.ts";

/** Statements that one page shows; older ones are left to the export. */
const statementsMax = 200;

/** The page of a speaker by key; undefined where nobody of this key was on record then. */
export async function getSpeakerPage(
	{ store }: Workspace,
	key: string,
	{ asOfMs = Number.POSITIVE_INFINITY }: Moment = {},
): Promise<SpeakerPage | undefined> {
	const all = await correctStatementsBy(
		store,
		key,
		await store.search.statementsBy(key, statementsMax),
	);
	const hits = all.filter(({ statement }) => wasOnRecord(statement.said, asOfMs));
	const [first] = hits;
	if (first === undefined) return undefined;
	const summaries = new Map<string, StorySummary | undefined>();
	const texts = new Map<ArticleId, string>();
	for (const { storyId, statement } of hits) {
		if (storyId !== undefined && !summaries.has(storyId)) {
			summaries.set(storyId, (await store.stories.findDerived(storyId))?.summary);
		}
		if (!texts.has(statement.articleId)) {
			const found = await store.articles.find(statement.articleId);
			texts.set(statement.articleId, found?.article.text ?? "");
		}
	}
	const statements = hits.map(({ statement, storyId, publisher, publisherKey }) => {
		const summary = storyId && summaries.get(storyId);
		return {
			id: statement.id,
			words: citeStatement(statement, texts.get(statement.articleId) ?? ""),
			stance: statement.stance,
			said: statement.said,
			...{ publisher, publisherKey, topics: summary ? summary.topics : [] },
			story: summary ? { id: summary.id, title: summary.title } : undefined,
		};
	});
	statements.sort((a, b) => b.said.latestMs - a.said.latestMs);
	const speaker = fullestName(hits.map((hit) => hit.statement.speaker));
	return { speaker, statements, changes: await listChanged(store, speaker, asOfMs) };
}

/** Claims looked at for changes of position. */
const claimsMax = 200;

/** Claims on which the speaker had stood in more than one way by then, the newest first. */
async function listChanged(
	store: Store,
	{ key }: { readonly key: string },
	asOfMs: number,
): Promise<SpeakerPage["changes"]> {
	const marks = [{ anyOf: [markOf("speaker", key)], isNot: false }];
	const query = { words: [], marks, numbers: [] };
	const { hits } = await store.search.claims(query, { limit: claimsMax, sort: "newest" });
	const changed = hits.filter(({ positions }) => {
		return new Set(positions.filter((one) => one.key === key).map(({ stance }) => stance)).size > 1;
	});
	const told = changed.map(async ({ id, storyId, storyTitle, wording }) => {
		const derived = await store.stories.findDerived(storyId);
		const claim = derived?.record.claims.find((one) => one.id === id);
		const positions = (claim?.positions ?? []).filter(
			({ party, firstMs }) => party.key === key && firstMs <= asOfMs,
		);
		const inOrder = positions.toSorted((a, b) => a.firstMs - b.firstMs);
		return { story: { id: storyId, title: storyTitle }, claimId: id, wording, positions: inOrder };
	});
	return (await Promise.all(told)).filter(({ positions }) => positions.length > 1);
}

function fullestName<Speaker extends { readonly name: string; readonly role: string | undefined }>(
	speakers: readonly [Speaker, ...Speaker[]] | readonly Speaker[],
): Speaker {
	return speakers.reduce((best, speaker) => {
		const fuller = speaker.name.length > best.name.length;
		const same = speaker.name.length === best.name.length;
		return fuller || (same && best.role === undefined) ? speaker : best;
	});
}
