// A story's brief for the terminal.

import {
	type Line,
	numberSources,
	type Sources,
} from "../../actions/dossier-page/number-sources.ts";
import { showDate } from "../../actions/dossier-page/show-date.ts";
import { countsOf } from "../../actions/dossier-page/story-counts.ts";
import type { Dossier } from "../../actions/get-dossier.ts";
import { count, type Paper, withNumbers } from "./paper.ts";
import { printBoard } from "./print-board.ts";
import { printCoverage, printSources } from "./print-coverage.ts";
import { printFigures } from "./print-figures.ts";
import { wrap } from "./wrap.ts";

/** The brief as lines: topline, key facts, on the record, figures, and what follows. */
export function printBrief(dossier: Dossier, paper: Paper): string[] {
	const { brief } = dossier;
	const sources = numberSources(dossier);
	const list = (lines: readonly Line[]) => lines.flatMap((line) => bullet(line, sources, paper));
	return [
		...printHead(dossier, sources, paper),
		...section("Key facts", list(brief.keyFacts), paper),
		...section("On the record", printBoard(brief, sources, paper), paper),
		...printMore(dossier, paper),
		...section("Figures", printFigures(brief, sources, paper), paper),
		...section("What is not known", list(brief.notKnown), paper),
		...section("Timeline", printTimeline(brief, sources, paper), paper),
		...section("Background", list(brief.background), paper),
		...section("Coverage", printCoverage(brief, sources, paper), paper),
		...section("Further reading", printFurther(brief, paper), paper),
		...section("Sources", printSources(sources, paper), paper),
	];
}

/** What changed since a visit, under a brief; nothing where it was not asked for. */
export function printSince(
	lines: readonly { readonly line: { readonly text: string } }[] | undefined,
	paper: Paper,
): string[] {
	if (lines === undefined) return [];
	const told = lines.length === 0 ? ["Nothing has changed."] : lines.map(({ line }) => line.text);
	const printed = told.flatMap((text) => wrap(text, paper.width, { first: "  • ", rest: "    " }));
	return section("Since then", printed, paper);
}

function printFurther({ furtherReading = [] }: Dossier["brief"], paper: Paper): string[] {
	return furtherReading.flatMap(({ title, publisher, url, articleId, why }) => [
		...wrap(`${publisher === undefined ? "" : `${publisher}: `}${title}`, paper.width, {
			...{ first: "  • ", rest: "    " },
		}),
		...wrap(paper.style.dim(why), paper.width, { first: "    ", rest: "    " }),
		...(url === undefined && articleId === undefined
			? []
			: [paper.style.dim(`    ${url ?? `id ${articleId}`}`)]),
	]);
}

function printHead(dossier: Dossier, sources: Sources, paper: Paper): string[] {
	const { width, style } = paper;
	const { brief } = dossier;
	const { topline } = brief;
	return [
		style.dim("━".repeat(width)),
		...wrap(brief.title, width).map(style.bold),
		...wrap(countsOf(dossier), width).map(style.dim),
		style.dim(`id ${dossier.id}`),
		...(topline === undefined ? [] : ["", ...wrap(withNumbers(topline, sources, paper), width)]),
	];
}

/** Claims that the board leaves out, and the command that lists them. */
function printMore({ id, brief, claims }: Dossier, { style }: Paper): string[] {
	const more = claims.length - brief.onTheRecord.length;
	if (more <= 0) return [];
	return ["", style.dim(`  ${count(more, "more claim")}: onrecord claims ${id}`)];
}

function section(title: string, lines: readonly string[], { style }: Paper): string[] {
	return lines.length === 0 ? [] : ["", style.bold(style.cyan(title)), ...lines];
}

function bullet(line: Line, sources: Sources, paper: Paper): string[] {
	return wrap(withNumbers(line, sources, paper), paper.width, { first: "  • ", rest: "    " });
}

function printTimeline(brief: Dossier["brief"], sources: Sources, paper: Paper): string[] {
	const dates = brief.timeline.map(showDate);
	const column = Math.min(24, Math.max(0, ...dates.map((date) => date.length)));
	const rest = " ".repeat(column + 4);
	return brief.timeline.flatMap(({ line, kind }, index) => {
		const date = paper.style.dim((dates[index] ?? "").padEnd(column));
		const mark = kind === "record" ? paper.style.dim("(record) ") : "";
		const words = `${mark}${withNumbers(line, sources, paper)}`;
		return wrap(words, paper.width, { first: `  ${date}  `, rest });
	});
}
