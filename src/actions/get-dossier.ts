// Everything on record for one story, as `read --json` writes it. docs/dossier.md lists the fields.

import type { Article } from "../news/article.ts";
import type { Brief, TimelineEvent } from "../news/brief.ts";
import type { Claim, ClaimEvent } from "../news/claim.ts";
import type { Copy } from "../news/copy.ts";
import type { FigureFlag, FigureSeries } from "../news/figure.ts";
import type { Statement } from "../news/statement.ts";
import type { StoryId } from "../news/story.ts";
import type { TimeRange } from "../news/time-range.ts";
import { findStory, type Moment } from "./find-story.ts";
import type { Workspace } from "./workspace.ts";

/** An interval as a program reads it: ISO 8601 in UTC, and how it is known. */
export type DossierDate = {
	readonly earliest: string | null;
	readonly latest: string | null;
	readonly basis: TimeRange["basis"];
	readonly why: string;
};

export type DossierArticle = Omit<Article, "published" | "modified" | "receivedMs"> & {
	readonly published: DossierDate;
	readonly modified: DossierDate | null;
	readonly received: string;
	/** The relation to the earlier article whose text it repeats. */
	readonly copy: Copy | null;
};

export type Dossier = {
	readonly id: StoryId;
	readonly title: string;
	readonly topline: string | null;
	readonly topics: readonly string[];
	/** An upper bound of the story's independent origins. */
	readonly originsAtMost: number;
	readonly articles: readonly DossierArticle[];
	readonly statements: readonly Statement[];
	readonly claims: readonly Claim[];
	readonly figures: readonly FigureSeries[];
	readonly flags: readonly FigureFlag[];
	readonly events: readonly ClaimEvent[];
	readonly timeline: readonly TimelineEvent[];
	readonly brief: Brief;
};

/** The dossier of a story; undefined for an id that is not known. */
export async function getDossier(
	workspace: Workspace,
	id: string,
	moment: Moment = {},
): Promise<Dossier | undefined> {
	const found = await findStory(workspace, id, moment);
	if (found === undefined) return undefined;
	const { material, derived } = found;
	const { story, record, brief } = derived;
	const copies = new Map(material.copies.map((copy) => [copy.articleId, copy]));
	return {
		id: story.id,
		title: brief.title,
		topline: brief.topline?.text ?? null,
		topics: story.topics,
		originsAtMost: derived.summary.originsAtMost,
		articles: material.articles.map(({ published, modified, receivedMs, ...article }) => ({
			...article,
			published: dossierDate(record.inferredDates[article.id] ?? published),
			modified: modified === undefined ? null : dossierDate(modified),
			received: new Date(receivedMs).toISOString(),
			copy: copies.get(article.id) ?? null,
		})),
		statements: material.statements,
		claims: record.claims,
		figures: record.figures,
		flags: record.flags,
		events: record.events,
		timeline: brief.timeline,
		brief,
	};
}

function dossierDate({ earliestMs, latestMs, basis, why }: TimeRange): DossierDate {
	return { earliest: isoTime(earliestMs), latest: isoTime(latestMs), basis, why };
}

/** Null for the ends of an interval that is open. */
function isoTime(ms: number): string | null {
	const date = new Date(ms);
	return Number.isNaN(date.getTime()) || Math.abs(ms) > 8e15 ? null : date.toISOString();
}
