// Articles about one unfolding event.

import type { Article } from "./article.ts";
import type { Copy } from "./copy.ts";
import type { RecordCorrection } from "./correction.ts";
import type { Revision } from "./revision.ts";
import type { ArticleId } from "./span.ts";
import type { Statement } from "./statement.ts";

export type StoryId = string & { readonly brand: "StoryId" };

/** Why a story stands where it stands on the front page. */
export type Importance = {
	readonly score: number;
	readonly outlets: number;
	readonly origins: number;
	readonly articles: number;
	/** Share of the articles that came in the last two days of the story, 0 to 1. */
	readonly burst: number;
	/** Share of its claims that were first told in these two days, 0 to 1. */
	readonly novelty?: number;
	readonly why: string;
};

export type RelatedStory = { readonly id: StoryId; readonly why: string };

/** A term of a controlled list: IPTC Media Topics ("medtop:15000000", "sport"). */
export type TopicCode = { readonly code: string; readonly label: string };

/** Where a place lies, in degrees north and east; a country at about its middle. */
export type PlacePoint = {
	/** The place as the story names it. */
	readonly name: string;
	readonly kind: "country" | "city";
	readonly latitude: number;
	readonly longitude: number;
};

export type Story = {
	readonly id: StoryId;
	readonly title: string;
	readonly articleIds: readonly ArticleId[];
	readonly firstMs: number;
	readonly latestMs: number;
	readonly topics: readonly string[];
	/** The codes of topics, where the pages' own words leave no doubt. */
	readonly topicCodes?: readonly TopicCode[];
	readonly places: readonly string[];
	/** Those of the places that are known to lie somewhere. */
	readonly placePoints?: readonly PlacePoint[];
	readonly names: readonly string[];
	readonly importance: Importance;
	readonly related: readonly RelatedStory[];
};

/** The title that a reader gave, and whether one put the story first. */
export type StoryMarks = { readonly title: string | undefined; readonly isPinned: boolean };

/** All that alignment and the brief read: the articles of a story with what was found in them. */
export type StoryMaterial = {
	readonly id: StoryId;
	readonly articles: readonly Article[];
	readonly statements: readonly Statement[];
	readonly copies: readonly Copy[];
	/** Earlier texts of the articles, where their pages were changed. */
	readonly revisions?: readonly Revision[];
	/** What readers marked the story with. */
	readonly marks?: StoryMarks;
	/** What readers corrected about its statements and claims, in the order of the log. */
	readonly corrections?: readonly RecordCorrection[];
	/** Publisher key to family key, for publishers that belong to a family. */
	readonly families: Readonly<Record<string, string>>;
};
