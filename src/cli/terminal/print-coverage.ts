// Which outlets carry a story and which of them repeat which, for the terminal.

import type { Sources } from "../../actions/dossier-page/number-sources.ts";
import type { Dossier } from "../../actions/get-dossier.ts";
import type { Paper } from "./paper.ts";
import { wrap } from "./wrap.ts";

/** Originals with their copies below them. */
export function printCoverage(brief: Dossier["brief"], sources: Sources, paper: Paper): string[] {
	const { style, width } = paper;
	const numbered = (articleId: string): string => style.dim(`[${sources.numberOf(articleId)}]`);
	return brief.coverage.flatMap(({ articleId, publisher, dateText, copies }) => [
		...wrap(
			`${style.bold(publisher)} ${style.dim(`· ${dateText}`)} ${numbered(articleId)}`,
			width,
			{
				first: "  ",
			},
		),
		...copies.flatMap((copy) =>
			wrap(
				`${style.bold(copy.publisher)} ${copy.relation}, ${Math.round(copy.share * 100)}% shared ${numbered(copy.articleId)}`,
				width,
				{ first: "    ↳ ", rest: "      " },
			),
		),
	]);
}

/** The articles behind the numbers. */
export function printSources({ list, numberOf }: Sources, paper: Paper): string[] {
	const { style, width } = paper;
	const column = String(list.length).length;
	return list.flatMap(({ id, publisher, title, url }) => {
		const number = String(numberOf(id)).padStart(column);
		const rest = " ".repeat(column + 4);
		return [
			...wrap(`${publisher.name}: ${title}`, width, { first: `  ${number}  `, rest }),
			`${rest}${style.dim(url ?? `id ${id}`)}`,
		];
	});
}
