// A noted change with all that a rule asks about and an alert tells: words, speaker, origins.

import type { NotedChange } from "../../news/change.ts";
import type { Claim } from "../../news/claim.ts";
import type { Figure, FigureSeries } from "../../news/figure.ts";
import type { Publisher } from "../../news/publisher.ts";
import type { Statement } from "../../news/statement.ts";
import type { DerivedStory } from "../../store/store.ts";
import { tellOrigins, tellStoryOrigins } from "../dossier-page/tell-origins.ts";
import type { Workspace } from "../workspace.ts";

export type ToldStatement = {
	readonly speakerKey: string;
	readonly speaker: string;
	readonly words: string;
	readonly stance: string;
};

export type ToldChange = {
	readonly id: string;
	readonly kind: NotedChange["kind"];
	readonly storyId: string;
	readonly title: string;
	readonly text: string;
	readonly atMs: number;
	readonly words: string | undefined;
	readonly speaker: string | undefined;
	readonly publisher: string | undefined;
	readonly publisherKey: string | undefined;
	readonly origins: string | undefined;
	readonly claimId: string | undefined;
	/** Everybody who has a part in it. */
	readonly speakerKeys: readonly string[];
	readonly topics: readonly string[];
	readonly places: readonly string[];
	/** Title, topline, names and words, in small letters, for rules that ask for words. */
	readonly told: string;
	/** How far a figure moved, in percent of where it was. */
	readonly movedPercent: number | undefined;
	/** What is said in the article that came. */
	readonly statements: readonly ToldStatement[];
	/** The page in the application. */
	readonly path: string;
};

/** Changes of one story often come together: what was loaded of it serves them all. */
export type StoryCache = Map<string, DerivedStory | undefined>;

/** All that is told of a change; undefined where its story is there no more. */
export async function tellChange(
	workspace: Workspace,
	change: NotedChange,
	cache: StoryCache,
): Promise<ToldChange | undefined> {
	const derived = await findStory(workspace, change.storyId, cache);
	if (derived === undefined) return undefined;
	const { story, record, summary } = derived;
	const claim = record.claims.find(({ id }) => id === change.event?.claimId);
	const series = record.figures.find(({ id }) => id === change.event?.seriesId);
	const came = await findCame(workspace, change);
	const publisher = came?.publisher ?? (await findPublisher(workspace, change));
	const words = change.event?.words?.words ?? claim?.wording.words;
	const title = change.kind === "new-article" ? (came?.title ?? summary.title) : summary.title;
	const { name: speaker, keys } = speakersOf(change, claim);
	return {
		...{ id: change.id, kind: change.kind, storyId: story.id, title, text: change.text },
		...{ atMs: change.atMs, words, speaker, claimId: claim?.id },
		...{ publisher: publisher && nameOf(publisher), publisherKey: publisher?.key },
		origins: originsOf(claim, summary),
		speakerKeys: [...keys, ...(came?.statements ?? []).map(({ speakerKey }) => speakerKey)],
		...{ topics: story.topics, places: story.places },
		told: [summary.title, title, summary.topline?.text, ...story.names, words]
			.filter((one) => one !== undefined)
			.join("\n")
			.toLowerCase(),
		movedPercent: movedPercent(series, change),
		statements: came?.statements ?? [],
		path: pathOf(change, story.id, claim),
	};
}

async function findStory({ store }: Workspace, id: string, cache: StoryCache) {
	if (cache.has(id)) return cache.get(id);
	const storyId = await store.stories.resolve(id);
	const derived = storyId && (await store.stories.findDerived(storyId));
	cache.set(id, derived);
	return derived;
}

type Came = {
	readonly title: string;
	readonly publisher: Publisher;
	readonly statements: readonly ToldStatement[];
};

/** The article that came, where the change is that one came. */
async function findCame(
	{ store }: Workspace,
	{ articleId }: NotedChange,
): Promise<Came | undefined> {
	if (articleId === undefined) return undefined;
	const stored = await store.articles.find(articleId);
	if (stored === undefined) return undefined;
	const { title, publisher, text } = stored.article;
	const statements = await store.articles.listStatements(articleId);
	return {
		...{ title, publisher },
		statements: statements.map((statement) => tellStatement(statement, text)),
	};
}

/** What is said without who says it and how: an alert tells that beside it. */
function tellStatement({ speaker, stance, content }: Statement, text: string): ToldStatement {
	const words = content
		.map(({ start, end }) => text.slice(start, end).replaceAll(/^["“‘']|["”’',]{1,20}$/g, ""))
		.join(" … ");
	return { speakerKey: speaker.key, speaker: speaker.name, stance, words };
}

async function findPublisher({ store }: Workspace, { event }: NotedChange) {
	if (event?.words === undefined) return undefined;
	const stored = await store.articles.find(event.words.articleId);
	return stored?.article.publisher;
}

/** A page without any word of its publisher has one only for the sake of its key. */
function nameOf({ key, name }: Publisher): string | undefined {
	return key.startsWith("unknown:") ? undefined : name;
}

/** Whoever said the words of the change, and all who take a position on its claim. */
function speakersOf({ event }: NotedChange, claim: Claim | undefined) {
	const positions = claim?.positions ?? [];
	const said = positions.find(({ words }) =>
		words.some(
			({ articleId, start }) =>
				articleId === event?.words?.articleId && start === event.words.start,
		),
	);
	const first = said ?? (positions.length === 1 ? positions[0] : undefined);
	return { name: first?.party.name, keys: positions.map(({ party }) => party.key) };
}

function originsOf(claim: Claim | undefined, summary: DerivedStory["summary"]): string {
	const { outlets, copies } = claim?.origins ?? summary;
	const parts = [
		claim === undefined
			? tellStoryOrigins(summary.originsAtMost)
			: tellOrigins(claim.origins.atMost),
		count(outlets, "outlet", "outlets"),
		...(copies > 0 ? [count(copies, "copy", "copies")] : []),
	];
	return parts.join(" · ");
}

function count(number: number, one: string, more: string): string {
	return `${number} ${number === 1 ? one : more}`;
}

/** How far the value of a change moved its series, in percent of the value before it. */
function movedPercent(series: FigureSeries | undefined, { event }: NotedChange) {
	const moved = series?.differences.findLast(({ to }) => {
		const words = series.figures[to]?.words;
		return words?.articleId === event?.words?.articleId && words?.start === event?.words?.start;
	});
	const from = toldValue(moved && series?.figures[moved.from]);
	const to = toldValue(moved && series?.figures[moved.to]);
	if (from === undefined || to === undefined || from === 0) return undefined;
	return Math.abs((100 * (to - from)) / from);
}

function toldValue(figure: Figure | undefined): number | undefined {
	const { best, low, high } = figure?.quantity ?? {};
	return best ?? low ?? high;
}

function pathOf({ articleId, event }: NotedChange, storyId: string, claim: Claim | undefined) {
	if (articleId !== undefined) return `/article/${encodeURIComponent(articleId)}`;
	const story = `/story/${encodeURIComponent(storyId)}`;
	if (claim !== undefined) return `${story}/claim/${encodeURIComponent(claim.id)}`;
	return event?.seriesId === undefined ? story : `${story}#figures`;
}
