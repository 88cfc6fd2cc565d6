// Compares the record and the brief of a story with its gold.

import type { Brief, Line } from "../src/news/brief.ts";
import type { Claim, StoryRecord } from "../src/news/claim.ts";
import type { Statement } from "../src/news/statement.ts";
import type { GoldStatement, GoldStory, Side } from "./story-gold.ts";

/** Right and all; for pairs also how many were found. */
export type Counts = { right: number; total: number; found: number };

export type RecordScore = Readonly<
	Record<
		"pairs" | "positions" | "origins" | "figures" | "kinds" | "facts" | "unknowns" | "supported",
		Counts
	>
>;

/** Scores one story; `statements` are those that the record was made from. */
export function scoreRecord(
	gold: GoldStory,
	statements: readonly Statement[],
	record: StoryRecord,
	brief: Brief,
): RecordScore {
	const goldOf = matchStatements(gold.statements, statements);
	return {
		pairs: scorePairs(gold.statements, record.claims, goldOf),
		positions: scorePositions(gold, record.claims, goldOf),
		origins: scoreOrigins(gold, record.claims, goldOf),
		...scoreFigures(gold, record),
		facts: scoreLines(gold.facts, [
			...(brief.topline === undefined ? [] : [brief.topline]),
			...brief.keyFacts,
			...brief.onTheRecord.map(({ line }) => line),
		]),
		unknowns: scoreLines(gold.unknowns, brief.notKnown),
		supported: scoreSupport(brief),
	};
}

/** The gold statement that each statement stands for, by its id: the one whose words it shares most. */
export function matchStatements(
	gold: readonly GoldStatement[],
	statements: readonly Statement[],
): ReadonlyMap<string, GoldStatement> {
	const matched = new Map<string, GoldStatement>();
	const best = new Map<string, { id: string; share: number }>();
	for (const { id, articleId, content } of statements) {
		for (const wanted of gold) {
			if (wanted.articleId !== articleId) continue;
			const shared = content.reduce((sum, { start, end }) => {
				const overlap = Math.min(end, wanted.span.end) - Math.max(start, wanted.span.start);
				return sum + Math.max(0, overlap);
			}, 0);
			const own = content.reduce((sum, { start, end }) => sum + end - start, 0);
			const share = shared / Math.max(own, wanted.span.end - wanted.span.start);
			if (share < 0.5 || share <= (best.get(wanted.id)?.share ?? 0)) continue;
			best.set(wanted.id, { id, share });
		}
	}
	for (const wanted of gold) {
		const statement = best.get(wanted.id);
		if (statement !== undefined) matched.set(statement.id, wanted);
	}
	return matched;
}

type GoldOf = ReadonlyMap<string, GoldStatement>;

function scorePairs(
	gold: readonly GoldStatement[],
	claims: readonly Claim[],
	goldOf: GoldOf,
): Counts {
	const wanted = pairsOf(
		groupBy(gold, ({ claimId }) => claimId).map((list) => list.map(({ id }) => id)),
	);
	const found = pairsOf(
		claims.map(({ statementIds }) => [
			...new Set(statementIds.flatMap((id) => goldOf.get(id)?.id ?? [])),
		]),
	);
	return {
		right: [...found].filter((pair) => wanted.has(pair)).length,
		total: wanted.size,
		found: found.size,
	};
}

function pairsOf(groups: readonly (readonly string[])[]): ReadonlySet<string> {
	const pairs = new Set<string>();
	for (const group of groups) {
		const sorted = [...group].sort();
		for (const [at, a] of sorted.entries())
			for (const b of sorted.slice(at + 1)) pairs.add(`${a} ${b}`);
	}
	return pairs;
}

function groupBy<T>(list: readonly T[], keyOf: (item: T) => string): readonly (readonly T[])[] {
	const groups = new Map<string, T[]>();
	for (const item of list) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
	return [...groups.values()];
}

/** The claim of the record that has most of a gold claim's statements. */
function bestClaim(goldId: string, claims: readonly Claim[], goldOf: GoldOf): Claim | undefined {
	let best: Claim | undefined;
	let most = 0;
	for (const claim of claims) {
		const shared = claim.statementIds.filter((id) => goldOf.get(id)?.claimId === goldId).length;
		if (shared <= most) continue;
		best = claim;
		most = shared;
	}
	return best;
}

const sides: Readonly<Record<string, Side>> = {
	denies: "against",
	doubts: "against",
	retracts: "against",
	"does-not-deny": "aside",
	"declines-to-comment": "aside",
};

function scorePositions(gold: GoldStory, claims: readonly Claim[], goldOf: GoldOf): Counts {
	let right = 0;
	const wanted = groupBy(
		gold.statements,
		({ claimId, speaker, side }) => `${claimId} ${speaker} ${side}`,
	);
	for (const [first] of wanted) {
		if (first === undefined) continue;
		const positions = bestClaim(first.claimId, claims, goldOf)?.positions ?? [];
		const held = positions.some(
			({ party, stance }) =>
				sharesName(party.name, first.speaker) && (sides[stance] ?? "for") === first.side,
		);
		if (held) right++;
	}
	return { right, total: wanted.length, found: wanted.length };
}

function sharesName(a: string, b: string): boolean {
	const words = (name: string) => name.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
	const known = new Set<string>(words(a));
	return words(b).some((word) => known.has(word));
}

function scoreOrigins(gold: GoldStory, claims: readonly Claim[], goldOf: GoldOf): Counts {
	let right = 0;
	for (const [claimId, wanted] of gold.origins) {
		const claim = bestClaim(claimId, claims, goldOf);
		if (claim !== undefined && Math.abs(claim.origins.atMost - wanted) <= 1) right++;
	}
	return { right, total: gold.origins.size, found: gold.origins.size };
}

function scoreFigures(gold: GoldStory, record: StoryRecord): { figures: Counts; kinds: Counts } {
	const figures = { right: 0, total: 0, found: 0 };
	const kinds = { right: 0, total: 0, found: 0 };
	for (const wanted of gold.figures) {
		const series = record.figures
			.map((one) => ({ one, places: wanted.map((value) => placeOf(one, value)) }))
			.sort((a, b) => countFound(b.places) - countFound(a.places))[0];
		for (const [at, value] of wanted.entries()) {
			figures.total++;
			const place = series?.places[at] ?? -1;
			if (place >= 0) figures.right++;
			if (value.kind === undefined) continue;
			kinds.total++;
			if (
				series?.one.differences.some(
					({ to, from, kind }) => (to === place || from === place) && kind === value.kind,
				)
			)
				kinds.right++;
		}
	}
	return { figures, kinds };
}

function countFound(places: readonly number[]): number {
	return places.filter((place) => place >= 0).length;
}

function placeOf(
	series: StoryRecord["figures"][number],
	wanted: { articleId: string; value: number },
): number {
	return series.figures.findIndex(({ articleId, quantity }) => {
		const { low, best, high } = quantity;
		const values = [best, low, high].flatMap((value) => (value === undefined ? [] : [value]));
		const fits = values.some((value) =>
			[1, 1e3, 1e6, 1e9].some((scale) => Math.abs(value - wanted.value * scale) < 1e-6 * scale),
		);
		return articleId === wanted.articleId && fits;
	});
}

/** A wanted line is there if one line has all its words by their first letters; "a/b" is either. */
function scoreLines(wanted: readonly string[], lines: readonly Line[]): Counts {
	const texts = lines.map(({ text }) => text.toLowerCase());
	const holds = (text: string, word: string) =>
		word.split("/").some((form) => text.includes(form.slice(0, Math.max(4, form.length - 3))));
	const right = wanted.filter((line) =>
		texts.some((text) =>
			line
				.toLowerCase()
				.split(" ")
				.every((word) => holds(text, word)),
		),
	).length;
	return { right, total: wanted.length, found: wanted.length };
}

/** Lines whose names and numbers all occur in what they cite. */
function scoreSupport(brief: Brief): Counts {
	const lines = [
		...(brief.topline === undefined ? [] : [brief.topline]),
		...brief.keyFacts,
		...brief.notKnown,
		...brief.background,
		...brief.onTheRecord.map(({ line }) => line),
		...brief.timeline.map(({ line }) => line),
		...brief.voices.map(({ line }) => line),
	];
	const right = lines.filter(({ text, citations }) => {
		const cited = citations
			.map(({ words }) => words)
			.join(" ")
			.toLowerCase();
		const telling = text.match(/\p{Lu}[\p{L}]+|\d[\d,.]*\d|\d/gu) ?? [];
		return telling.every((word) => cited.includes(word.toLowerCase()));
	}).length;
	return { right, total: lines.length, found: lines.length };
}
