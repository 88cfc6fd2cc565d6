// A story and its record as they stood at an earlier time.

import type { Claim, Position, StoryRecord } from "../../news/claim.ts";
import type { FigureSeries } from "../../news/figure.ts";
import type { ArticleId } from "../../news/span.ts";
import type { StatementId } from "../../news/statement.ts";
import type { StoryMaterial } from "../../news/story.ts";

/**
 * What was on record at `asOfMs`: articles published by then, their statements, and of the record
 * what rests on them alone. Whatever only later words brought is left out.
 */
export function recordAt(
	material: StoryMaterial,
	record: StoryRecord,
	asOfMs: number,
): { readonly material: StoryMaterial; readonly record: StoryRecord } {
	const known = new Set(
		material.articles
			.filter(({ id, published }) => recordedMs(record.inferredDates[id] ?? published) <= asOfMs)
			.map(({ id }) => id),
	);
	const articles = material.articles.filter(({ id }) => known.has(id));
	const statements = material.statements.filter(({ articleId }) => known.has(articleId));
	const said = new Set(statements.map(({ id }) => id));
	const claims = record.claims.flatMap((claim) => claimAt(claim, said, known));
	const claimIds = new Set(claims.map(({ id }) => id));
	return {
		material: {
			...material,
			articles,
			statements,
			copies: material.copies.filter(({ articleId }) => known.has(articleId)),
		},
		record: {
			...record,
			claims: claims.map((claim) => ({
				...claim,
				relations: claim.relations.filter(({ to }) => claimIds.has(to)),
			})),
			figures: record.figures.flatMap((series) => seriesAt(series, known)),
			flags: record.flags.filter(({ words }) => known.has(words.articleId)),
			events: record.events.filter(
				({ atMs, words }) => atMs <= asOfMs && (words === undefined || known.has(words.articleId)),
			),
		},
	};
}

const dateWidthMsMax = 3 * 24 * 60 * 60 * 1000;

/** When an article was on record: its date, or the end of a wide interval. */
function recordedMs({ earliestMs, latestMs }: { earliestMs: number; latestMs: number }): number {
	return latestMs - earliestMs <= dateWidthMsMax ? earliestMs : latestMs;
}

function claimAt(
	claim: Claim,
	said: ReadonlySet<StatementId>,
	known: ReadonlySet<ArticleId>,
): readonly Claim[] {
	const statementIds = claim.statementIds.filter((id) => said.has(id));
	if (statementIds.length === 0 || !known.has(claim.wording.articleId)) return [];
	const positions = claim.positions.flatMap((position) => positionAt(position, said, known));
	const origins = claim.origins.origins.flatMap((origin) => {
		const own = origin.statementIds.filter((id) => said.has(id));
		if (own.length === 0) return [];
		const articleIds = origin.articleIds.filter((id) => known.has(id));
		return [{ ...origin, statementIds: own, articleIds }];
	});
	const articles = new Set(origins.flatMap(({ articleIds }) => articleIds)).size;
	const { outlets, copies } = claim.origins;
	return [
		{
			...claim,
			statementIds,
			positions,
			status: statusAt(claim, positions, origins.length),
			origins: {
				atMost: origins.length,
				outlets: Math.min(outlets, articles),
				copies: Math.min(copies, articles),
				origins,
			},
			caveats: claim.caveats.filter(({ articleId }) => known.has(articleId)),
			latestMs: Math.max(claim.firstMs, ...positions.map(({ latestMs }) => latestMs)),
		},
	];
}

function positionAt(
	position: Position,
	said: ReadonlySet<StatementId>,
	known: ReadonlySet<ArticleId>,
): readonly Position[] {
	const statementIds = position.statementIds.filter((id) => said.has(id));
	if (statementIds.length === 0) return [];
	const words = position.words.filter(({ articleId }) => known.has(articleId));
	return [{ ...position, statementIds, words }];
}

/** A status that later words brought about was not yet there. */
function statusAt(claim: Claim, positions: readonly Position[], origins: number): Claim["status"] {
	const denied = positions.some(({ stance }) => stance === "denies" || stance === "doubts");
	const plain = origins > 1 ? "corroborated" : "single-origin";
	if (claim.status === "superseded") return denied ? "contested" : plain;
	if (
		claim.status === "contested" ||
		claim.status === "denied-by-accused" ||
		claim.status === "withdrawn"
	) {
		return denied ? claim.status : plain;
	}
	return claim.status === "corroborated" ? plain : claim.status;
}

function seriesAt(series: FigureSeries, known: ReadonlySet<ArticleId>): readonly FigureSeries[] {
	const kept = series.figures.flatMap(({ articleId }, at) => (known.has(articleId) ? [at] : []));
	if (kept.length === 0) return [];
	const place = new Map(kept.map((from, to) => [from, to]));
	return [
		{
			...series,
			figures: kept.flatMap((at) => series.figures[at] ?? []),
			differences: series.differences.flatMap((difference) => {
				const [from, to] = [place.get(difference.from), place.get(difference.to)];
				return from === undefined || to === undefined ? [] : [{ ...difference, from, to }];
			}),
		},
	];
}
