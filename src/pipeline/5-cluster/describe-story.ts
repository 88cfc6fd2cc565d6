// What a reader is told of a story before opening it: title, topics, places, names, importance.

import type { Article } from "../../news/article.ts";
import type { StoryRecord } from "../../news/claim.ts";
import type { RelatedStory, Story, StoryMaterial } from "../../news/story.ts";
import { stopWords } from "../../text/terms-stop.data.ts";
import { findTopicCodes } from "./find-topic-codes.ts";
import { locatePlaces } from "./locate-places.ts";
import { weighImportance } from "./story-importance.ts";
import { findStoryNames, most } from "./story-names.ts";
import { chooseTitle } from "./story-title.ts";

const topicsMax = 8;

/**
 * Describes a story. `record` adds the origins of its claims; `related` is given by whoever holds
 * the stories. Pure: the same material gives the same description.
 */
export function describeStory(
	material: StoryMaterial,
	record?: StoryRecord,
	related: readonly RelatedStory[] = [],
): Story {
	const { id, articles, statements } = material;
	const times = articles.map(timeOf);
	const named = findStoryNames(articles, statements);
	const topicCodes = findTopicCodes(articles);
	const placePoints = locatePlaces(named.places);
	return {
		id,
		title: chooseTitle(articles),
		articleIds: articles.map((article) => article.id),
		firstMs: times.length === 0 ? 0 : Math.min(...times),
		latestMs: times.length === 0 ? 0 : Math.max(...times),
		topics: findTopics(articles),
		...(topicCodes.length > 0 && { topicCodes }),
		...named,
		...(placePoints.length > 0 && { placePoints }),
		importance: weighImportance(material, times, record),
		related,
	};
}

function timeOf({ published, receivedMs }: Article): number {
	return published.basis === "unknown" ? receivedMs : published.latestMs;
}

/** What the pages say they are about, those of most articles first; else words of their titles. */
function findTopics(articles: readonly Article[]): string[] {
	const topics = new Map<string, { told: string; count: number }>();
	for (const article of articles) {
		for (const told of new Set(article.topics)) {
			const held = topics.get(told.toLowerCase());
			if (held === undefined) topics.set(told.toLowerCase(), { told, count: 1 });
			else held.count++;
		}
	}
	const counts = new Map([...topics.values()].map(({ told, count }) => [told, count]));
	return most(counts.size > 0 ? counts : titleWords(articles), topicsMax);
}

/** Words that stand in two titles at least, that of copies counted once. */
function titleWords(articles: readonly Article[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const title of new Set(articles.map((article) => article.title.toLowerCase()))) {
		for (const word of new Set(title.match(/\p{L}{4,}/gu) ?? [])) {
			if (!stopWords.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
		}
	}
	return new Map([...counts].filter(([, count]) => count > 1));
}
