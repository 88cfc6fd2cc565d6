// What the record is kept in: the contract that every engine fulfils. Plain values in and out.

import type { Article } from "../news/article.ts";
import type { Brief, Line } from "../news/brief.ts";
import type { Change } from "../news/change.ts";
import type { StoryRecord } from "../news/claim.ts";
import type { Copy } from "../news/copy.ts";
import type { CorrectStories } from "../news/correction.ts";
import type { DifferenceKind } from "../news/figure.ts";
import type { Page } from "../news/page.ts";
import type { Revision } from "../news/revision.ts";
import type { Skip } from "../news/skip.ts";
import type { ArticleId } from "../news/span.ts";
import type { Statement } from "../news/statement.ts";
import type { PlacePoint, Story, StoryId, StoryMaterial, TopicCode } from "../news/story.ts";
import type { ChangeTable } from "./change-table.ts";
import type { CorrectionTable } from "./correction-table.ts";
import type { DocumentTable } from "./document-table.ts";
import type { FeedTable } from "./feed-table.ts";
import type { JobTable } from "./job-table.ts";
import type { OutletTable } from "./outlet-table.ts";
import type { PublisherTable } from "./publisher-table.ts";
import type { SearchTable } from "./search-table.ts";
import type { SearchableStory } from "./searchable-story.ts";
import type { SharedWork } from "./shared-work.ts";

/** The hash of a page's address and bytes: the same bytes from the same address are one page. */
export type PageId = string & { readonly brand: "PageId" };

export type NewPage = { readonly id: PageId; readonly page: Page };

/** What was found in a page, ready to be saved together with the end of its job. */
export type TakenArticle = {
	readonly pageId: PageId;
	readonly jobId: string;
	readonly article: Article;
	/** By which a second reading of the article tells that nothing changed. */
	readonly textHash: string;
	readonly statements: readonly Statement[];
	/** Why there are no statements, where attribution gave no answer. */
	readonly attributionSkip: Skip | undefined;
	readonly copy: Copy | undefined;
	readonly storyId: StoryId;
	readonly traces: Traces;
};

/** What matching and clustering remember of an article, as bytes that only they can read. */
export type Traces = { readonly fingerprint: Uint8Array; readonly profile: Uint8Array };

/** A page without an article: with its reason, or one that told nothing new. */
export type TakenPage = {
	readonly pageId: PageId;
	readonly jobId: string;
	readonly skip: Skip | undefined;
	readonly articleId: ArticleId | undefined;
};

/** Two stories that turned out to be one; the article ids of `from` move to `into`. */
export type StoryMerge = { readonly from: StoryId; readonly into: StoryId; readonly why: string };

/** Part of a story goes on as a story of its own; `from` keeps its id and its other articles. */
export type StorySplit = {
	readonly from: StoryId;
	readonly into: StoryId;
	/** The articles that `into` takes along, in whichever story clustering has them by now. */
	readonly articleIds: readonly ArticleId[];
	readonly why: string;
};

/** All that one commit makes durable. Saving it twice changes nothing. */
export type Intake = {
	readonly articles: readonly TakenArticle[];
	readonly pages: readonly TakenPage[];
	readonly merges: readonly StoryMerge[];
	/** Done after the merges. */
	readonly splits?: readonly StorySplit[];
	/** Noted in the log of changes, those that are not there yet. */
	readonly changes?: readonly Change[];
	/** Copies found anew for articles that were saved before. */
	readonly revisedCopies: readonly Copy[];
	/** Earlier texts of articles that are saved anew with it. */
	readonly revisions: readonly Revision[];
	/** Lays readers' corrections over the stories of the articles; needed where there are any. */
	readonly correct?: CorrectStories;
	readonly atMs: number;
};

/** An article as it is kept, with its place in the order of arrival. */
export type StoredArticle = {
	readonly seq: number;
	readonly pageId: PageId;
	readonly article: Article;
};

/** An article of the window that matching and clustering remember after a restart. */
export type RememberedArticle = {
	readonly seq: number;
	readonly articleId: ArticleId;
	/** The story that clustering found, wherever a reader has put it since. */
	readonly storyId: StoryId;
	readonly copy: Copy | undefined;
	readonly traces: Traces;
};

export type MovedFigure = {
	readonly label: string;
	readonly from: string;
	readonly to: string;
	readonly kind: DifferenceKind;
};

/** What a list of stories shows of one. */
export type StorySummary = {
	readonly id: StoryId;
	readonly title: string;
	readonly topline: Line | undefined;
	readonly articles: number;
	readonly outlets: number;
	readonly copies: number;
	/** An upper bound of the story's independent origins. */
	readonly originsAtMost: number;
	readonly claims: number;
	/** Claims that somebody denies. */
	readonly contestedClaims: number;
	/** The newest change of the record, in a sentence. */
	readonly newestChange: { readonly text: string; readonly atMs: number } | undefined;
	/** The newest difference of each series whose values were revised or are in conflict. */
	readonly movedFigures: readonly MovedFigure[];
	readonly topics: readonly string[];
	readonly topicCodes?: readonly TopicCode[];
	readonly places: readonly string[];
	readonly placePoints?: readonly PlacePoint[];
	readonly score: number;
	readonly why: string;
	/** A reader has put it first. */
	readonly isPinned?: boolean;
	readonly firstMs: number;
	readonly latestMs: number;
};

/** All that is derived of a story, as of one revision of its material. */
export type DerivedStory = {
	readonly revision: number;
	readonly story: Story;
	readonly record: StoryRecord;
	readonly brief: Brief;
	readonly summary: StorySummary;
	/** What search and lists find it by; a story without it is in no search. */
	readonly searchable?: SearchableStory | undefined;
};

/** A derived story whose story, record and brief were packed by who derived it (`pack-derived.ts`). */
export type PackedStory = Pick<DerivedStory, "revision" | "summary"> & {
	readonly searchable: SearchableStory;
	readonly packed: Uint8Array;
};

/** A story whose material changed after its record was made. */
export type StaleStory = {
	readonly id: StoryId;
	readonly revision: number;
	readonly articles: number;
	/** How many articles it had when its record was last made; 0 where there is none. */
	readonly articlesRecorded: number;
};

/** An article of a story with what was found in it. */
export type StoryMember = {
	readonly article: Article;
	readonly statements: readonly Statement[];
	readonly copy: Copy | undefined;
};

/** A story's material, with the versions of its members in place of the members. */
export type StoryOutline = Omit<StoryMaterial, "articles" | "statements" | "copies"> & {
	/** In order of arrival; a version changes whenever anything of the member does, and never returns. */
	readonly members: readonly { readonly articleId: ArticleId; readonly version: string }[];
};

export type StoryFilter = {
	readonly limit: number;
	readonly sort: "top" | "latest";
	/** The cursor of the page before, as the list gave it. */
	readonly after?: string | undefined;
	/** Only stories whose newest article is older than this, milliseconds UTC. */
	readonly beforeMs?: number | undefined;
	/** Only stories with an article of this time or later, milliseconds UTC. */
	readonly sinceMs?: number | undefined;
	readonly topic?: string | undefined;
	readonly place?: string | undefined;
	/** The key of a speaker who takes a position in the story. */
	readonly speaker?: string | undefined;
	/** The key of an outlet that tells it. */
	readonly outlet?: string | undefined;
	/** A status that one of its claims has. */
	readonly status?: string | undefined;
	/** Words of which the title or topline must have all. */
	readonly words?: string | undefined;
};

export type StoryList = {
	readonly stories: readonly StorySummary[];
	/** Where the next page starts; undefined at the end. */
	readonly next: string | undefined;
};

export type StoreCounts = Readonly<
	Record<
		| "pages"
		| "droppedPages"
		| "articles"
		| "statements"
		| "copies"
		| "stories"
		| "skips"
		| "jobs"
		| "quarantined",
		number
	>
>;

/** A line of an export: the table it belongs to and its columns, bytes as base64. */
export type ExportedRow = {
	readonly table: string;
	readonly row: Readonly<Record<string, string | number | null>>;
};

export type ExportOptions = {
	/** Goes on after this row; its key columns are enough. */
	readonly after?: ExportedRow | undefined;
	/** With what is private: for a move, not for an export that others see. */
	readonly withPrivate?: boolean | undefined;
};

/** Which pages are kept: not those kept before a time, and no more than so many packed bytes. */
export type PageLimits = {
	readonly keptBeforeMs: number | undefined;
	readonly bytesMax: number | undefined;
};

export type DroppedPages = { readonly pages: number; readonly bytes: number };

export type PageTable = {
	/** Keeps new pages with the jobs that will take them in; says which were new. Durable. */
	/** Held pages get no job: they are taken in when one is added for them. */
	readonly add: (
		pages: readonly NewPage[],
		atMs: number,
		held?: "held",
	) => Promise<ReadonlySet<PageId>>;
	/** The page as it came; undefined for one that is not known, or kept no more. */
	readonly find: (id: PageId) => Promise<Page | undefined>;
	/** Gives up the bytes of the oldest pages; their articles stay, and pages that wait. */
	readonly dropOldest: (limits: PageLimits) => Promise<DroppedPages>;
	/** The newest answers that a stage did not give, each with its reason. */
	readonly listSkipped: (limit: number) => Promise<readonly SkippedPage[]>;
	/** What became of a page: its article, a reason, or nothing yet. */
	readonly findOutcome: (id: PageId) => Promise<PageOutcome | undefined>;
};

export type SkippedPage = {
	readonly id: PageId;
	/** Its address or path, where it has one. */
	readonly name: string | undefined;
	/** "extract" where there is no article, "attribute" where an article has no statements. */
	readonly stage: string;
	readonly skip: Skip;
	readonly atMs: number;
};

export type PageOutcome = {
	readonly articleId: ArticleId | undefined;
	readonly storyId: StoryId | undefined;
	/** Whether the article was made of this page, not of another one of the same address. */
	readonly isFirst: boolean;
	readonly skip: Skip | undefined;
	/** Why it was set aside, where it was. */
	readonly error: string | undefined;
	/** Whether its turn is still to come. */
	readonly waiting: boolean;
};

export type ArticleTable = {
	readonly find: (id: ArticleId) => Promise<StoredArticle | undefined>;
	/** The hash of the kept text of each of these articles that is known. */
	readonly findTextHashes: (ids: readonly ArticleId[]) => Promise<ReadonlyMap<ArticleId, string>>;
	readonly findStory: (id: ArticleId) => Promise<StoryId | undefined>;
	readonly listStatements: (id: ArticleId) => Promise<readonly Statement[]>;
	readonly findCopy: (id: ArticleId) => Promise<Copy | undefined>;
	readonly listCopies: (of: ArticleId) => Promise<readonly Copy[]>;
	/** The earlier texts of an article, the oldest first. */
	readonly listRevisions: (id: ArticleId) => Promise<readonly Revision[]>;
	readonly listSkips: (
		id: ArticleId,
	) => Promise<readonly { readonly stage: string; readonly skip: Skip }[]>;
	/** The newest articles, oldest first, at most `limit`; all, or those of one language. */
	readonly listRemembered: (limit: number, language?: string) => AsyncIterable<RememberedArticle>;
};

export type StoryTable = {
	/** The id under which a story lives on after merges; undefined for one never seen. */
	readonly resolve: (id: string) => Promise<StoryId | undefined>;
	readonly getMaterial: (id: StoryId) => Promise<StoryMaterial>;
	/** The material without the members themselves: who has those of the same version needs no others. */
	readonly getOutline: (id: StoryId) => Promise<StoryOutline>;
	/** These articles with what was found in them, in the order of the ids; one that is gone is left out. */
	readonly listMembers: (ids: readonly ArticleId[]) => Promise<readonly StoryMember[]>;
	readonly findDerived: (id: StoryId) => Promise<DerivedStory | undefined>;
	readonly listStale: (limit: number) => Promise<readonly StaleStory[]>;
	readonly countStale: () => Promise<number>;
	/**
	 * Saves what was derived, each story unless something newer is already there, and notes the
	 * changes of those that it saved which were not noted before, in the same transaction.
	 */
	readonly saveDerived: (
		derived: readonly (DerivedStory | PackedStory)[],
		noted?: { readonly changes: readonly Change[]; readonly atMs: number },
	) => Promise<void>;
	readonly list: (filter: StoryFilter) => Promise<StoryList>;
};

export type SettingTable = {
	readonly find: (key: string) => Promise<string | undefined>;
	readonly put: (key: string, value: string) => Promise<void>;
};

/** A store that is open. Every method rejects with a StoreError where the engine fails. */
export type Store = {
	readonly engine: "sqlite" | "postgresql";
	/** The format of its tables. */
	readonly formatVersion: number;
	readonly pages: PageTable;
	readonly articles: ArticleTable;
	readonly stories: StoryTable;
	readonly corrections: CorrectionTable;
	readonly jobs: JobTable;
	readonly feeds: FeedTable;
	readonly changes: ChangeTable;
	readonly documents: DocumentTable;
	readonly publishers: PublisherTable;
	readonly search: SearchTable;
	readonly outlets: OutletTable;
	readonly settings: SettingTable;
	/** What several processes share; undefined where one process does all. */
	readonly shared: SharedWork | undefined;
	/** Saves the results of stages and ends their jobs, in one transaction. */
	readonly saveIntake: (intake: Intake) => Promise<void>;
	readonly count: () => Promise<StoreCounts>;
	/** Sentences about what is wrong with the store; none where all is well. */
	readonly check: () => Promise<readonly string[]>;
	/** Every row of every table but the indexes, tables in the order in which import needs them. */
	readonly exportRows: (options?: ExportOptions) => AsyncIterable<ExportedRow>;
	/** Writes exported rows back; a row that is already there is left as it is. */
	readonly importRows: (rows: readonly ExportedRow[]) => Promise<number>;
	readonly close: () => Promise<void>;
};

/** The key under which a setting may list the families of publishers: publisher key to family. */
export const familiesSetting = "families";
