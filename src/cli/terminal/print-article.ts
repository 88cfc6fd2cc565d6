// An article for the terminal: its text, who says what in it, what was changed and removed.

import { showDate, showKnownDate } from "../../actions/dossier-page/show-date.ts";
import type { ArticlePage } from "../../wire/articles.ts";
import type { Paper } from "./paper.ts";
import { wrap } from "./wrap.ts";

/** The article as lines; `removed` adds the words that are not part of it, with the reasons. */
export function printArticle(
	page: ArticlePage,
	{ removed }: { readonly removed: boolean },
	paper: Paper,
): string[] {
	const { style, width } = paper;
	const facts = [page.publisher, showKnownDate(page.published), ...page.bylines];
	const { copy } = page;
	return [
		...wrap(page.title, width).map(style.bold),
		...wrap(facts.join(" · "), width).map(style.dim),
		...(page.url === undefined ? [] : [style.dim(page.url)]),
		...page.problems.flatMap(({ detail }) => wrap(style.yellow(detail), width)),
		...(copy === undefined ? [] : wrap(style.yellow(`${copy.relation}: ${copy.why}`), width)),
		"",
		...page.text.split("\n\n").flatMap((block) => [...wrap(block, width), ""]),
		...printStatements(page, paper),
		...printRevisions(page, paper),
		...(removed ? printRemoved(page, paper) : []),
		...(page.story === undefined ? [] : [style.dim(`Story ${page.story.id}: ${page.story.title}`)]),
	];
}

function printStatements({ statements, text }: ArticlePage, { style, width }: Paper): string[] {
	if (statements.length === 0) return [];
	const lines = statements.flatMap(({ speaker, stance, content }) => {
		const words = content.map(({ start, end }) => text.slice(start, end)).join(" … ");
		const who = `${style.bold(speaker.name)} · ${stance.replaceAll("-", " ")}`;
		return wrap(`${who}: “${words}”`, width, { first: "  • ", rest: "    " });
	});
	return [style.bold(style.cyan("Statements")), ...lines, ""];
}

function printRevisions({ revisions }: ArticlePage, { style, width }: Paper): string[] {
	if (revisions.length === 0) return [];
	const lines = revisions.flatMap(({ atMs, changes }) => [
		`  ${showDate({ earliestMs: atMs, latestMs: atMs })}`,
		...changes.flatMap(({ before, after }) => [
			...(before === "" ? [] : wrap(before, width, { first: "  − ", rest: "    " })),
			...(after === "" ? [] : wrap(after, width, { first: "  + ", rest: "    " })),
		]),
	]);
	return [style.bold(style.cyan("Changed since it was first read")), ...lines, ""];
}

function printRemoved({ removed }: ArticlePage, { style, width }: Paper): string[] {
	const lines = removed.flatMap(({ text, reason }) =>
		wrap(`${style.yellow(reason)} ${text}`, width, { first: "  • ", rest: "    " }),
	);
	return [style.bold(style.cyan("Removed from the page")), ...lines, ""];
}
