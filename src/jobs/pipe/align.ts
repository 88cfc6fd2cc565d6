// `onrecord pipe align`: the articles of a story to its claims and figures.

import type { Claim, Position } from "../../news/claim.ts";
import type { FigureSeries } from "../../news/figure.ts";
import { alignStory } from "../../pipeline/6-align/align-story.ts";
import type { PipeStage } from "./run-pipe.ts";
import { readStoryLine } from "./story-line.ts";

/** Makes the filter: `{story, articles}` in, `{story, claims, figures, flags}` out. */
export function makeAlignStage({ explain }: { readonly explain: boolean }): PipeStage {
	return (input) => {
		const material = readStoryLine(input, Date.now());
		const record = alignStory(material);
		const statements = new Map(material.statements.map((statement) => [statement.id, statement]));
		return {
			story: input["story"] ?? null,
			claims: record.claims.map((claim) => ({
				...claimOf(claim, explain),
				statements: claim.statementIds.flatMap((id) => {
					const statement = statements.get(id);
					if (statement === undefined) return [];
					const { articleId, speaker, stance, content } = statement;
					const spans = content.map(({ start, end }) => [start, end]);
					return [{ id, article: articleId, who: speaker.name, stance, content: spans }];
				}),
			})),
			figures: record.figures.map(seriesOf),
			flags: record.flags.map(({ words, why }) => ({ ...words, why })),
			dates: record.inferredDates,
		};
	};
}

function claimOf(claim: Claim, explain: boolean): object {
	const { id, wording, status, origins, relations, positions, why } = claim;
	return {
		id,
		wording: wording.words,
		status,
		positions: positions.map(positionOf),
		origins: {
			atMost: origins.atMost,
			outlets: origins.outlets,
			copies: origins.copies,
			ends: origins.origins.map(({ label, why: reason }) => ({ label, why: reason })),
		},
		relations,
		...(explain ? { why } : {}),
	};
}

function positionOf({ party, stance, words }: Position): object {
	return { party: party.name, stance, words: words.map((citation) => citation.words) };
}

function seriesOf({ label, unit, figures, differences }: FigureSeries): object {
	return {
		label,
		unit,
		values: figures.map(({ articleId, quantity, speaker, modality, scope, asOf, words }) => ({
			article: articleId,
			low: quantity.low ?? null,
			best: quantity.best ?? null,
			high: quantity.high ?? null,
			who: speaker?.name ?? null,
			modality,
			scope: scope ?? null,
			asOf: new Date(asOf.earliestMs).toISOString().slice(0, 10),
			words: words.words,
		})),
		differences,
	};
}
