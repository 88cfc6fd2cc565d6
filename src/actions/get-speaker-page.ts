// Everything that one speaker said, newest first.

import { correctStatementsBy } from "../jobs/corrected-statements.ts";
import type { ArticleId } from "../news/span.ts";
import type { SpeakerPage } from "../wire/claims.ts";
import { citeStatement } from "./get-claim-page.ts";
import type { Workspace } from "./workspace.ts";

/** Statements that one page shows; older ones are left to the export. */
const statementsMax = 200;

/** The page of a speaker by key; undefined where nobody of this key is on record. */
export async function getSpeakerPage(
	{ store }: Workspace,
	key: string,
): Promise<SpeakerPage | undefined> {
	const hits = await correctStatementsBy(
		store,
		key,
		await store.search.statementsBy(key, statementsMax),
	);
	const [first] = hits;
	if (first === undefined) return undefined;
	const titles = new Map<string, string | undefined>();
	const texts = new Map<ArticleId, string>();
	for (const { storyId, statement } of hits) {
		if (storyId !== undefined && !titles.has(storyId)) {
			titles.set(storyId, (await store.stories.findDerived(storyId))?.summary.title);
		}
		if (!texts.has(statement.articleId)) {
			const found = await store.articles.find(statement.articleId);
			texts.set(statement.articleId, found?.article.text ?? "");
		}
	}
	const statements = hits.map(({ statement, storyId, publisher }) => {
		const title = storyId && titles.get(storyId);
		return {
			id: statement.id,
			words: citeStatement(statement, texts.get(statement.articleId) ?? ""),
			stance: statement.stance,
			said: statement.said,
			publisher,
			story: storyId && title ? { id: storyId, title } : undefined,
		};
	});
	statements.sort((a, b) => b.said.latestMs - a.said.latestMs);
	return { speaker: fullestName(hits.map(({ statement }) => statement.speaker)), statements };
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
