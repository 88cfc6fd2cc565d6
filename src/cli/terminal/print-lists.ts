// Lists for the terminal: stories, and what a search found.

import { showDate } from "../../actions/dossier-page/show-date.ts";
import { tellOrigins, tellStoryOrigins } from "../../actions/dossier-page/tell-origins.ts";
import type { SearchResults } from "../../wire/search.ts";
import type { StorySummary } from "../../wire/stories.ts";
import { count, type Paper, unquote } from "./paper.ts";
import { wrap } from "./wrap.ts";

/** Each story with its topline, its counts and its id. */
export function printStories(stories: readonly StorySummary[], paper: Paper): string[] {
	return stories.flatMap((story, index) => [
		...(index > 0 ? [""] : []),
		...printStory(story, paper),
	]);
}

function printStory(story: StorySummary, { width, style }: Paper): string[] {
	const facts = [
		count(story.articles, "article"),
		count(story.outlets, "outlet"),
		tellStoryOrigins(story.originsAtMost),
		showDate({ earliestMs: story.latestMs, latestMs: story.latestMs }),
	];
	const contested = count(story.contestedClaims, "contested claim");
	const { topline, newestChange } = story;
	return [
		...wrap(story.title, width).map(style.bold),
		...(topline === undefined ? [] : wrap(topline.text, width, { first: "  " })),
		...(newestChange === undefined
			? []
			: wrap(`${style.yellow("new")} ${newestChange.text}`, width, {
					first: "  ",
					rest: "      ",
				})),
		`  ${style.dim(facts.join(" · "))}${story.contestedClaims > 0 ? ` · ${style.red(contested)}` : ""}`,
		`  ${style.dim(story.id)}`,
	];
}

/** What could not be read, then stories, claims, articles and statements under their headings. */
export function printResults(results: SearchResults, paper: Paper): string[] {
	const { style, width } = paper;
	const problems = results.problems.flatMap(({ start, end, message }) =>
		wrap(`${style.red(results.words.slice(start, end))} ${message}`, width, { first: "  " }),
	);
	const claims = results.claims.flatMap(({ snippet, status, originsAtMost, story }) => [
		...wrap(`“${markFound(unquote(snippet), paper)}”`, width, { first: "  • ", rest: "    " }),
		`    ${style.dim(`${status.replaceAll("-", " ")} · ${tellOrigins(originsAtMost)} · ${story.id}`)}`,
	]);
	const stories = results.stories.flatMap(({ id, title }) => [
		...wrap(title, width, { first: "  " }).map(style.bold),
		`  ${style.dim(id)}`,
	]);
	const articles = results.articles.flatMap(({ id, title, publisher, latestMs, snippet }) => [
		...wrap(`${style.bold(title)} ${style.dim(`· ${publisher}`)}`, width, { first: "  " }),
		...wrap(markFound(snippet, paper), width, { first: "    " }),
		`    ${style.dim(`${showDate({ earliestMs: latestMs, latestMs })} · ${id}`)}`,
	]);
	const statements = results.statements.flatMap(({ speaker, stance, words, publisher }) =>
		wrap(
			`${style.bold(speaker)} · ${stance.replaceAll("-", " ")}: “${words}” ${style.dim(`· ${publisher}`)}`,
			width,
			{
				first: "  • ",
				rest: "    ",
			},
		),
	);
	return [
		...section("Not read", problems, paper),
		...section("Stories", stories, paper),
		...section("Claims", claims, paper),
		...section("Articles", articles, paper),
		...section("Statements", statements, paper),
	];
}

function section(title: string, lines: readonly string[], { style }: Paper): string[] {
	return lines.length === 0 ? [] : [style.bold(style.cyan(title)), ...lines, ""];
}

function markFound(snippet: string, { style }: Paper): string {
	return snippet
		.split("\u0001")
		.map((part, index) => {
			if (index === 0) return part;
			const [found = "", ...rest] = part.split("\u0002");
			return style.bold(found) + rest.join("");
		})
		.join("");
}
