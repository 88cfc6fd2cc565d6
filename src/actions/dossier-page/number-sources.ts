// The numbers behind the lines of a brief: one for each article that is cited.

import type { Dossier } from "../get-dossier.ts";

export type Line = Dossier["brief"]["keyFacts"][number];
export type Citation = Line["citations"][number];
export type Source = Dossier["articles"][number];

export type Sources = {
	/** The number of an article: the same in every line of the brief. */
	readonly numberOf: (articleId: string) => number;
	/** The articles in the order of their numbers, cited or not. */
	readonly list: readonly Source[];
};

/** Numbers the articles in the order in which the brief cites them first; the others follow. */
export function numberSources(dossier: Dossier): Sources {
	const { brief } = dossier;
	const positions = brief.onTheRecord.flatMap((row) => [
		...row.asserting,
		...row.denying,
		...row.other,
	]);
	const lines = [
		...(brief.topline === undefined ? [] : [brief.topline]),
		...brief.keyFacts,
		...brief.onTheRecord.map(({ line }) => line),
	];
	const cited = [
		...lines.flatMap(({ citations }) => citations),
		...positions.flatMap(({ words }) => words),
		...brief.timeline.flatMap(({ line }) => line.citations),
	].map(({ articleId }) => String(articleId));
	const order = [...new Set([...cited, ...dossier.articles.map(({ id }) => String(id))])];
	const numbers = new Map(order.map((id, index) => [id, index + 1]));
	const byId = new Map(dossier.articles.map((article) => [String(article.id), article]));
	return {
		numberOf: (articleId) => numbers.get(articleId) ?? 0,
		list: order.flatMap((id) => byId.get(id) ?? []),
	};
}

/** The different source numbers of a line, in their order. */
export function numbersOf({ citations }: Line, { numberOf }: Sources): number[] {
	return [...new Set(citations.map(({ articleId }) => numberOf(articleId)))].sort((a, b) => a - b);
}
