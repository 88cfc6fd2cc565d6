// The series of figures for the terminal: each value with who gave it, and why values differ.

import type { Sources } from "../../actions/dossier-page/number-sources.ts";
import { showDate } from "../../actions/dossier-page/show-date.ts";
import type { Dossier } from "../../actions/get-dossier.ts";
import type { Paper } from "./paper.ts";
import { padTo, wrap } from "./wrap.ts";

type Series = Dossier["brief"]["figures"][number];

/** Every series with its values in order of their as-of date, then the lists that do not add up. */
export function printFigures(brief: Dossier["brief"], sources: Sources, paper: Paper): string[] {
	const { style, width } = paper;
	return [
		...brief.figures.flatMap((series) => printSeries(series, sources, paper)),
		...brief.flags.flatMap(({ words, why }) => [
			...wrap(`${style.yellow("!")} ${why}`, width, { first: "  ", rest: "    " }),
			...wrap(`“${words.words}” ${style.dim(`[${sources.numberOf(words.articleId)}]`)}`, width, {
				first: "    ",
			}),
		]),
	];
}

function printSeries(series: Series, sources: Sources, paper: Paper): string[] {
	const { style, width } = paper;
	const numbers = series.figures.map(({ reported }) => reported);
	const column = Math.min(28, Math.max(0, ...numbers.map((number) => number.length)));
	const rows = series.figures.flatMap((figure, index) => {
		const { asOf, speaker, words, modality, scope } = figure;
		const details = [
			...(modality === "counted" ? [] : [modality]),
			...(scope === undefined ? [] : [scope]),
			`as of ${showDate(asOf)}`,
		];
		const who = speaker === undefined ? "the outlet itself" : speaker.name;
		const note = `(${details.join(", ")}) [${sources.numberOf(words.articleId)}]`;
		const number = style.bold(padTo(numbers[index] ?? "", column));
		return wrap(`${who} ${style.dim(note)}`, width, {
			first: `    ${number}  `,
			rest: " ".repeat(column + 6),
		});
	});
	const differences = series.differences.flatMap(({ kind, why }) => {
		const paint = kind === "conflict" ? style.red : style.yellow;
		return wrap(`${paint(kind.replaceAll("-", " "))}: ${why}`, width, {
			first: "    → ",
			rest: "      ",
		});
	});
	return [...wrap(series.label, width, { first: "  " }), ...rows, ...differences];
}
