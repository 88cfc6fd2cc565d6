// What a story and its claims are found by, made once when the story is derived.

import type { Claim, Position } from "../news/claim.ts";
import type { Quantity } from "../news/figure.ts";
import type { SpeakerRef, Statement } from "../news/statement.ts";
import type { StoryMaterial } from "../news/story.ts";
import { joinMarks, markOf, stanceMarkOf } from "../store/search-marks.ts";
import { figureMarks, figureRange, originsMark } from "../store/search-numbers.ts";
import type { ClaimHit } from "../store/search-table.ts";
import { monthMarks } from "../store/search-times.ts";
import type { SearchableClaim, SearchableStory, StoryTerm } from "../store/searchable-story.ts";
import type { DerivedStory } from "../store/store.ts";

type Derived = Pick<DerivedStory, "story" | "record" | "brief" | "summary">;

/** Parties that a hit shows, and that a story is marked with. */
const positionsShownMax = 12;
const partiesMax = 300;
/** Characters of a story's words that are searched: topline, key facts, titles, claims. */
const storyWordsMax = 12_000;
/** Characters of a claim's words that are searched. */
const claimWordsMax = 3000;

/** The words, marks and terms of a derived story. Pure. */
export function makeSearchable(material: StoryMaterial, derived: Derived): SearchableStory {
	const { story, record, brief, summary } = derived;
	const scene = readScene(material);
	const about = [
		...story.topics.map((topic) => markOf("topic", topic)),
		...story.places.map((place) => markOf("place", place)),
	];
	const publishers = new Map(
		material.articles.map(({ publisher }) => [`${publisher.key}\n${publisher.name}`, publisher]),
	);
	const positions = firstOf(positionsOf(record.claims), partiesMax);
	const statuses = [...new Set(record.claims.map(({ status }) => status))];
	const figures = figureRange(quantitiesOf(material.statements));
	const marks = joinMarks([
		...about,
		...outletMarks([...publishers.values()]),
		...positionMarks(positions),
		...statuses.map((status) => markOf("status", status)),
		...[...new Set(material.articles.map(({ language }) => language))].map((language) =>
			markOf("language", language),
		),
		...evidenceMarks(material.statements),
		...figureMarks(figures),
		originsMark(summary.originsAtMost),
		...monthMarks(summary.firstMs, summary.latestMs),
	]);
	const lines = [
		...[brief.topline, ...brief.keyFacts].flatMap((line) => line?.text ?? []),
		...material.articles.map((article) => article.title),
		...record.claims.map(({ wording }) => wording.words),
	];
	const words = [...new Set(lines)].join("\n").slice(0, storyWordsMax);
	const under = [summary.id, summary.title, ...about].join("\n");
	const claims = record.claims.map((claim) => keepClaim(claim, under, { scene, about, derived }));
	return { words, marks, terms: listTerms(material, derived), figures, claims };
}

type Scene = {
	readonly statements: ReadonlyMap<string, Statement>;
	readonly publishers: ReadonlyMap<string, { readonly key: string; readonly name: string }>;
};

function readScene({ statements, articles }: StoryMaterial): Scene {
	return {
		statements: new Map(statements.map((statement) => [statement.id, statement])),
		publishers: new Map(articles.map(({ id, publisher }) => [id, publisher])),
	};
}

type ClaimScene = {
	readonly scene: Scene;
	readonly about: readonly string[];
	readonly derived: Derived;
};

type KeptClaim = { readonly under: string; readonly made: SearchableClaim };

const keptClaims = new WeakMap<Claim, KeptClaim>();

/** Made once for a claim under one title: the same object stands for the same statements. */
function keepClaim(claim: Claim, under: string, scene: ClaimScene): SearchableClaim {
	const known = keptClaims.get(claim);
	if (known?.under === under) return known.made;
	const made = makeClaim(claim, scene);
	keptClaims.set(claim, { under, made });
	return made;
}

function makeClaim(claim: Claim, { scene, about, derived }: ClaimScene): SearchableClaim {
	const statements = claim.statementIds.flatMap((id) => scene.statements.get(id) ?? []);
	const figures = figureRange(quantitiesOf(statements));
	const publishers = statements.flatMap(({ articleId }) => scene.publishers.get(articleId) ?? []);
	const told = [claim.wording, ...claim.positions.flatMap(({ words }) => words)];
	const words = [...new Set(told.map((citation) => citation.words))].join("\n");
	const marks = joinMarks([
		...about,
		...outletMarks(publishers),
		...positionMarks(claim.positions),
		...positionMarks(statements.map(({ speaker, stance }) => ({ party: speaker, stance }))),
		markOf("status", claim.status),
		...claim.evidence.map(({ kind }) => markOf("evidence", kind)),
		...figureMarks(figures),
		originsMark(claim.origins.atMost),
		...monthMarks(claim.firstMs, claim.latestMs),
	]);
	const hit = makeHit(claim, derived.summary);
	return { hit, words: words.slice(0, claimWordsMax), marks, figures };
}

function makeHit(claim: Claim, { id, title }: Derived["summary"]): ClaimHit {
	const { origins, positions } = claim;
	const shown = positions
		.toSorted((a, b) => b.statementIds.length - a.statementIds.length)
		.slice(0, positionsShownMax);
	return {
		...{ id: claim.id, storyId: id, storyTitle: title, wording: claim.wording },
		...{ status: claim.status, originsAtMost: origins.atMost },
		...{ outlets: origins.outlets, copies: origins.copies },
		positions: shown.map(({ party, stance }) => ({ key: party.key, name: party.name, stance })),
		...{ firstMs: claim.firstMs, latestMs: claim.latestMs },
	};
}

function* quantitiesOf(statements: readonly Statement[]): Iterable<Quantity> {
	for (const { figures } of statements) yield* figures;
}

function outletMarks(publishers: readonly { readonly key: string; readonly name: string }[]) {
	return publishers.flatMap(({ key, name }) => [markOf("outlet", key), markOf("outlet", name)]);
}

function evidenceMarks(statements: readonly Statement[]): readonly string[] {
	const kinds = new Set<string>();
	for (const { evidence } of statements) for (const { kind } of evidence) kinds.add(kind);
	return [...kinds].map((kind) => markOf("evidence", kind));
}

function* positionsOf(claims: readonly Claim[]): Iterable<Position> {
	for (const { positions } of claims) yield* positions;
}

function firstOf<Value>(values: Iterable<Value>, max: number): readonly Value[] {
	const first: Value[] = [];
	for (const value of values) {
		if (first.length >= max) break;
		first.push(value);
	}
	return first;
}

type Stand = { readonly party: SpeakerRef; readonly stance: string };

function positionMarks(positions: readonly Stand[]): readonly string[] {
	return positions.flatMap(({ party, stance }) => [
		markOf("stance", stance),
		...[party.name, party.key].flatMap((name) => [
			markOf("speaker", name),
			stanceMarkOf(stance, name),
		]),
	]);
}

function listTerms(
	{ articles, statements }: StoryMaterial,
	{ story, record }: Derived,
): readonly StoryTerm[] {
	const terms: Readonly<Record<StoryTerm["kind"], readonly string[]>> = {
		...{ topic: story.topics, place: story.places, name: story.names },
		speaker: knownSpeakers(record.claims, statements),
		outlet: articles.map(({ publisher }) => publisher.key),
		status: record.claims.map(({ status }) => status),
	};
	return Object.entries(terms).flatMap(([kind, all]) =>
		[...new Set(all)].map((term) => ({ kind: kind as StoryTerm["kind"], term })),
	);
}

/** Alignment may know a party under a fuller name than its statements do: both lead to the story. */
function knownSpeakers(
	claims: readonly Claim[],
	statements: readonly Statement[],
): readonly string[] {
	const keys = new Set<string>();
	const add = ({ resolved, key }: SpeakerRef): void => {
		if (resolved && keys.size < partiesMax) keys.add(key);
	};
	for (const { party } of positionsOf(claims)) add(party);
	for (const { speaker } of statements) add(speaker);
	return [...keys];
}
