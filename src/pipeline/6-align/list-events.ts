// The changes of a record, by the time at which each became known.

import type { Article } from "../../news/article.ts";
import type { Claim, ClaimEvent, ClaimEventKind } from "../../news/claim.ts";
import type { FigureDifference, FigureSeries } from "../../news/figure.ts";
import type { Revision } from "../../news/revision.ts";
import type { Citation } from "../../news/span.ts";
import { type ClaimMember, cite, citeStatement, isAgainst, isFor } from "./claim-member.ts";
import { compareText } from "./compare-text.ts";
import { isEqual } from "./is-equal.ts";
import { keepSorted } from "./keep-sorted.ts";
import { listSilentEdits } from "./list-silent-edits.ts";
import type { ClaimChanges, MadeClaim } from "./make-claims.ts";
import { notNamed } from "./unify-speakers.ts";
import { without } from "./without.ts";

type Change = {
	readonly kind: ClaimEventKind;
	readonly member: ClaimMember;
	readonly text: string;
};

/** What of a story tells events, and is other than before. */
export type EventChanges = {
	readonly claims: ClaimChanges;
	readonly series: readonly FigureSeries[];
	/** The articles that came or have another date, and those that went. */
	readonly articles: readonly DatedArticle[];
	readonly gone: readonly Article[];
	readonly revisions: readonly Revision[];
};

export type DatedArticle = { readonly article: Article; readonly atMs: number };

/** All events of a story, as it changes: of its claims, its figures, and edits of its articles. */
export function keepEvents(): (changes: EventChanges) => readonly ClaimEvent[] {
	const sorted = keepSorted(compareEvents);
	const told = new Map<Source, readonly ClaimEvent[]>();
	const tellArticles = keepArticleEvents();
	let series: ReadonlySet<FigureSeries> = new Set();
	return (changes) => {
		const now = new Map<Source, readonly ClaimEvent[]>(tellArticles(changes));
		for (const { members } of changes.claims.gone) now.set(members, []);
		for (const claim of changes.claims.came) now.set(claim.members, eventsOfClaim(claim));
		const all = new Set(changes.series);
		for (const { id } of without(series, all)) now.set(`series ${id}`, []);
		for (const one of without(all, series)) now.set(`series ${one.id}`, eventsOfSeries(one));
		series = all;
		const changed = [...now].flatMap(([source, events]) => {
			const before = told.get(source) ?? [];
			if (events.length === 0) told.delete(source);
			else told.set(source, events);
			return before === events ? [] : [[new Set(before), new Set(events)] as const];
		});
		return sorted.change(
			changed.flatMap(([before, events]) => [...without(events, before)]),
			changed.flatMap(([before, events]) => [...without(before, events)]),
		);
	};
}

/** What tells events: a claim by its members, a series or an article by its id. */
type Source = object | string;

/** The corrections and silent edits of the articles that are others than before. */
function keepArticleEvents() {
	const dated = new Map<Article["id"], DatedArticle>();
	const revised = keepRevisions();
	return ({
		articles,
		gone,
		revisions,
	}: EventChanges): readonly (readonly [Source, readonly ClaimEvent[]])[] => {
		for (const { id } of gone) dated.delete(id);
		for (const one of articles) dated.set(one.article.id, one);
		const ids = [...gone, ...articles.map(({ article }) => article)].map(({ id }) => id);
		return [...new Set([...revised.change(revisions), ...ids])].map((id) => {
			const one = dated.get(id);
			if (one === undefined) return [id, []];
			const edits = listSilentEdits(one.article, revised.of(id));
			return [id, [...corrections(one.article, one.atMs), ...edits]];
		});
	};
}

function compareEvents(a: ClaimEvent, b: ClaimEvent): number {
	return (
		a.atMs - b.atMs ||
		compareText(a.kind, b.kind) ||
		compareText(a.claimId ?? a.seriesId ?? "", b.claimId ?? b.seriesId ?? "") ||
		compareText(a.text, b.text) ||
		compareText(a.words?.articleId ?? "", b.words?.articleId ?? "") ||
		(a.words?.start ?? 0) - (b.words?.start ?? 0)
	);
}

/** The revisions of each article, and which articles have others than the last time. */
function keepRevisions() {
	let byArticle = new Map<Article["id"], readonly Revision[]>();
	return {
		of: (id: Article["id"]) => byArticle.get(id) ?? [],
		change: (revisions: readonly Revision[]): readonly Article["id"][] => {
			const now = Map.groupBy(revisions, ({ articleId }) => articleId);
			const before = byArticle;
			byArticle = now;
			return [...new Set([...before.keys(), ...now.keys()])].filter(
				(id) => !isEqual(before.get(id), now.get(id)),
			);
		},
	};
}

type ToldEvents = {
	readonly id: Claim["id"];
	readonly origins: Claim["origins"];
	readonly events: readonly ClaimEvent[];
};

const eventsByMembers = new WeakMap<readonly ClaimMember[], ToldEvents>();

/** Kept with the members: the same ones with the same origins tell the same. */
function eventsOfClaim(history: MadeClaim): readonly ClaimEvent[] {
	const { id, origins } = history.claim;
	const known = eventsByMembers.get(history.members);
	if (known?.id === id && known.origins === origins) return known.events;
	const events = tellEvents(history);
	eventsByMembers.set(history.members, { id, origins, events });
	return events;
}

function tellEvents({ claim, members }: MadeClaim): readonly ClaimEvent[] {
	const byTime = [...members].sort(
		(a, b) => a.atMs - b.atMs || compareText(a.statement.id, b.statement.id),
	);
	const changes = [
		...firstOf(byTime, { kind: "new-claim", words: "First on record" }, isFor),
		...firstOf(byTime, { kind: "first-denial", words: "First denial" }, isAgainst),
		...secondOrigin(claim, byTime),
		...namedSource(byTime),
		...changedPositions(byTime),
		...published(byTime),
	];
	return changes.map(({ kind, member, text }) => ({
		kind,
		claimId: claim.id,
		seriesId: undefined,
		atMs: member.atMs,
		words: citeStatement(member.statement, member.article),
		text,
	}));
}

/** A party in the middle of a sentence. No verb follows it: a name does not tell its number. */
function nameOf({ party }: ClaimMember): string {
	return party.name === notNamed ? "somebody who is not named" : party.name;
}

function firstOf(
	members: readonly ClaimMember[],
	{ kind, words }: { readonly kind: ClaimEventKind; readonly words: string },
	fits: (stance: ClaimMember["stance"]) => boolean,
): readonly Change[] {
	const member = members.find(({ stance }) => fits(stance));
	if (member === undefined) return [];
	return [{ kind, member, text: `${words}, from ${nameOf(member)}` }];
}

/** The member by which a second origin came to stand behind the claim. */
function secondOrigin(claim: Claim, members: readonly ClaimMember[]): readonly Change[] {
	const originOf = new Map(
		claim.origins.origins.flatMap(({ key, statementIds }) =>
			statementIds.map((id) => [id, key] as const),
		),
	);
	const asserting = members.filter(({ statement }) => originOf.has(statement.id));
	const first = asserting[0];
	if (first === undefined) return [];
	const key = originOf.get(first.statement.id);
	const member = asserting.find(({ statement }) => originOf.get(statement.id) !== key);
	if (member === undefined) return [];
	const text = `Second origin, at most, from ${nameOf(member)}`;
	return [{ kind: "second-origin", member, text }];
}

/** The first named speaker for what only unnamed ones said before. */
function namedSource(members: readonly ClaimMember[]): readonly Change[] {
	const asserting = members.filter(({ stance }) => isFor(stance));
	const [first] = asserting;
	if (first === undefined || first.party.kind !== "unnamed") return [];
	const member = asserting.find(({ party }) => party.kind !== "unnamed");
	if (member === undefined || member.atMs === first.atMs) return [];
	const text = `Now by name, from ${nameOf(member)}, what an unnamed source said before`;
	return [{ kind: "named-source", member, text }];
}

function changedPositions(members: readonly ClaimMember[]): readonly Change[] {
	const changes: Change[] = [];
	const last = new Map<string, ClaimMember>();
	for (const member of members) {
		const { key } = member.party;
		const before = last.get(key);
		const turned = before !== undefined && isFor(before.stance) !== isFor(member.stance);
		const firm = isFor(member.stance) || isAgainst(member.stance);
		if (turned && before.atMs < member.atMs && firm) {
			const text = `Change of position by ${nameOf(member)}, from ${before.stance} to ${member.stance}`;
			changes.push({ kind: "changed-position", member, text });
		}
		if (firm) last.set(key, member);
	}
	return changes;
}

const primary: ReadonlySet<string> = new Set(["satellite-imagery", "documents", "video", "data"]);

function published(members: readonly ClaimMember[]): readonly Change[] {
	const shows = ({ statement }: ClaimMember) =>
		statement.evidence.find(({ kind }) => primary.has(kind));
	const member = members.find((candidate) => isFor(candidate.stance) && shows(candidate));
	if (member === undefined || member.atMs === members[0]?.atMs) return [];
	const kind = shows(member)?.kind.replace("-", " ") ?? "evidence";
	return [
		{
			kind: "evidence-published",
			member,
			text: `First to cite ${kind}, ${nameOf(member)}`,
		},
	];
}

type ToldSeries = { readonly series: FigureSeries; readonly events: readonly ClaimEvent[] };

const eventsByDifference = new WeakMap<FigureDifference, ToldSeries>();

/** Kept with each difference, which stands for the same two figures in a series that grows. */
function eventsOfSeries(series: FigureSeries): readonly ClaimEvent[] {
	return series.differences.flatMap((difference) => {
		const known = eventsByDifference.get(difference);
		const { id, label } = known?.series ?? {};
		if (known !== undefined && id === series.id && label === series.label) return known.events;
		const events = tellDifference(series, difference);
		eventsByDifference.set(difference, { series, events });
		return events;
	});
}

function tellDifference(
	series: FigureSeries,
	{ from, to, kind, why }: FigureDifference,
): readonly ClaimEvent[] {
	const [before, after] = [series.figures[from], series.figures[to]];
	if (before === undefined || after === undefined || kind === "rounding") return [];
	const [x, y] = [
		told(before.words.words, before.quantity),
		told(after.words.words, after.quantity),
	];
	return [
		{
			kind: "figure-changed" as const,
			claimId: undefined,
			seriesId: series.id,
			atMs: after.said.latestMs,
			words: after.words,
			text: `${series.label}: ${x} → ${y} (${kind.replaceAll("-", " ")}: ${why})`,
		},
	];
}

function told(
	fallback: string,
	{ best, low, high, approx }: FigureSeries["figures"][number]["quantity"],
): string {
	const value = best ?? low ?? high;
	if (value === undefined) return fallback;
	const digits = String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ",");
	return approx === undefined ? digits : `${approx} ${digits}`;
}

function corrections(article: Article, atMs: number): readonly ClaimEvent[] {
	return article.blocks
		.filter(({ kind }) => kind === "correction")
		.map((block) => {
			const words: Citation = cite(article, block);
			return {
				kind: "correction" as const,
				claimId: undefined,
				seriesId: undefined,
				atMs,
				words,
				text: `${article.publisher.name} corrects "${article.title}"`,
			};
		});
}
