// The story that an assistant means: by its id, or by words where it has none at hand.

import { type Dossier, getDossier } from "../actions/get-dossier.ts";
import { listStories } from "../actions/list-stories.ts";
import type { RecordDesk } from "./record-desk.ts";

/** What a tool says where there is no such story. */
export const noStory =
	"There is no such story on record. find_stories lists those there are, with their ids.";

/** The dossier of a story by id, else of the top story with all of these words. */
export async function findDossier(
	{ workspace }: RecordDesk,
	story: string,
): Promise<Dossier | undefined> {
	const byId = await getDossier(workspace, story);
	if (byId !== undefined) return byId;
	const { stories } = await listStories(workspace, { words: story, limit: 1 });
	const [first] = stories;
	return first === undefined ? undefined : await getDossier(workspace, first.id);
}

/** The articles of a dossier by id. */
export function articlesOf({
	articles,
}: Dossier): ReadonlyMap<string, Dossier["articles"][number]> {
	return new Map(articles.map((article) => [String(article.id), article]));
}

/** A moment as ISO 8601; undefined for the open end of an interval. */
export function isoTime(ms: number): string | undefined {
	return Number.isFinite(ms) && Math.abs(ms) < 8e15 ? new Date(ms).toISOString() : undefined;
}
