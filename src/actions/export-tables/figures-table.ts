// Every value of every series: who gave it, for when, in which words.

import type { Figure, FigureSeries } from "../../news/figure.ts";
import type { FoundStory } from "../find-story.ts";
import { type ExportTable, type Row, storyCells, storyColumns, timeCell } from "./export-table.ts";

/** One row a value. */
export const figuresTable: ExportTable = {
	columns: [
		...storyColumns,
		{ name: "series_id", type: "text", help: "the series: values told for one quantity" },
		{ name: "label", type: "text", help: "what is counted, in the words of the reports" },
		{ name: "unit", type: "text", help: "USD, %, km, or the counted noun in the singular" },
		{ name: "reported", type: "text", help: "the number as it was told" },
		{ name: "low", type: "number", help: "the least that was meant" },
		{ name: "best", type: "number", help: "the value, where one was told" },
		{ name: "high", type: "number", help: "the most that was meant" },
		{ name: "scope", type: "text", help: "the place or part that it is limited to" },
		{ name: "modality", type: "text", help: "counted, expected, planned or conditional" },
		{ name: "speaker", type: "text", help: "who gave it; empty for the outlet itself" },
		{ name: "as_of_from", type: "time", help: "for when it holds, at the earliest" },
		{ name: "as_of_to", type: "time", help: "at the latest" },
		{ name: "said_to", type: "time", help: "when it was said, at the latest" },
		{ name: "difference", type: "list", help: "how it differs from values before it, and why" },
		{ name: "words", type: "text", help: "the sentence that tells it" },
		{ name: "publisher", type: "text", help: "the outlet" },
		{ name: "article_id", type: "text", help: "the article" },
		{ name: "start", type: "integer", help: "where the sentence begins in the article's text" },
		{ name: "end", type: "integer", help: "where it ends, exclusive; UTF-16 code units" },
	],
	rowsOf: (found) => {
		const { record } = found.derived;
		return record.figures.flatMap((series) =>
			series.figures.map((figure, place) => rowOf({ series, figure, place }, found)),
		);
	},
};

type Value = { readonly series: FigureSeries; readonly figure: Figure; readonly place: number };

function rowOf({ series, figure, place }: Value, found: FoundStory): Row {
	const { quantity, words, asOf, said, speaker } = figure;
	const article = found.material.articles.find(({ id }) => id === figure.articleId);
	const differences = series.differences.filter(({ to }) => to === place);
	return {
		...{ ...storyCells(found), series_id: series.id, label: series.label, unit: series.unit },
		...{ reported: figure.reported, low: quantity.low, best: quantity.best, high: quantity.high },
		...{ scope: figure.scope, modality: figure.modality, speaker: speaker?.name },
		...{ as_of_from: timeCell(asOf.earliestMs), as_of_to: timeCell(asOf.latestMs) },
		said_to: timeCell(said.latestMs),
		difference: differences.map(({ kind, why }) => `${kind}: ${why}`),
		...{ words: words.words, publisher: article?.publisher.name, article_id: figure.articleId },
		...{ start: words.start, end: words.end },
	};
}
