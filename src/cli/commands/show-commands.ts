// `onrecord brief`, `claims`, `stories`, `search` and `show`: what is on record, for reading.

import { writeFile } from "node:fs/promises";
import { renderBriefPage } from "../../actions/dossier-page/render-brief-page.ts";
import { getArticlePage } from "../../actions/get-article-page.ts";
import { getDossier } from "../../actions/get-dossier.ts";
import { listSince } from "../../actions/list-since.ts";
import { listStories } from "../../actions/list-stories.ts";
import { readMoment } from "../../actions/read-moment.ts";
import { search } from "../../actions/search.ts";
import { tellNoArticle, tellNoStory } from "../../actions/tell-other-kind.ts";
import {
	type ExitCode,
	type Flags,
	paperOf,
	print,
	type Session,
	tell,
	withWorkspace,
} from "../session.ts";
import { printArticle } from "../terminal/print-article.ts";
import { printBrief, printSince } from "../terminal/print-brief.ts";
import { printClaims } from "../terminal/print-claims.ts";
import { printResults, printStories } from "../terminal/print-lists.ts";

/** One story's brief, as text, page or JSON. */
export async function briefCommand(session: Session, id: string, flags: Flags): Promise<ExitCode> {
	const [asOfMs, sinceMs] = [momentOf(flags, "asOf"), momentOf(flags, "since")];
	if (asOfMs === "wrong" || sinceMs === "wrong") {
		tell(session, "--as-of and --since take a day (2031-05-02) or a moment (2031-05-02T10:00Z).");
		return 2;
	}
	return await withWorkspace<ExitCode>(flags, async (workspace) => {
		const dossier = await getDossier(workspace, id, { asOfMs });
		if (dossier === undefined) {
			tell(session, await tellNoStory(workspace, id));
			return 1;
		}
		if (dossier.articles.length === 0 && flags["json"] !== true) return tellTooEarly(session);
		const since =
			sinceMs === undefined ? undefined : await listSince(workspace, dossier.id, sinceMs);
		const page = flags["html"];
		if (typeof page === "string") await writeFile(page, renderBriefPage([dossier]));
		if (flags["json"] === true) await print(session, [JSON.stringify({ ...dossier, since })]);
		else if (page === undefined) {
			const paper = paperOf(session);
			await print(session, [...printBrief(dossier, paper), ...printSince(since, paper)]);
		}
		return 0;
	});
}

/** A day or moment that an option gives; "wrong" for one that is neither. */
function momentOf(flags: Flags, name: string): number | undefined | "wrong" {
	const given = flags[name];
	return typeof given === "string" ? (readMoment(given) ?? "wrong") : undefined;
}

/** With `--as-of` before its first report a story is empty: not found. */
function tellTooEarly(session: Session): ExitCode {
	tell(session, "Nothing of this story was on record then: its first report came later.");
	return 1;
}

/** The claims of a story with their ids, by which they can be corrected. */
export async function claimsCommand(session: Session, id: string, flags: Flags): Promise<ExitCode> {
	const asOfMs = momentOf(flags, "asOf");
	if (asOfMs === "wrong") {
		tell(session, "--as-of takes a day (2031-05-02) or a moment (2031-05-02T10:00Z).");
		return 2;
	}
	return await withWorkspace<ExitCode>(flags, async (workspace) => {
		const dossier = await getDossier(workspace, id, { asOfMs });
		if (dossier === undefined) {
			tell(session, await tellNoStory(workspace, id));
			return 1;
		}
		if (dossier.articles.length === 0 && flags["json"] !== true) return tellTooEarly(session);
		if (flags["json"] === true) await print(session, [JSON.stringify(dossier.claims)]);
		else await print(session, printClaims(dossier.claims, paperOf(session)));
		return 0;
	});
}

/** The list of stories. */
export async function storiesCommand(session: Session, flags: Flags): Promise<ExitCode> {
	const limit = Number(flags["limit"] ?? 20);
	if (!Number.isInteger(limit) || limit < 1) {
		tell(session, "--limit must be a whole number from 1.");
		return 2;
	}
	return await withWorkspace<ExitCode>(flags, async (workspace) => {
		const text = (name: string) => (typeof flags[name] === "string" ? flags[name] : undefined);
		const filter = { topic: text("topic"), place: text("place"), words: text("words") };
		const sort = flags["latest"] === true ? "latest" : "top";
		const list = await listStories(workspace, { limit, sort, ...filter });
		if (flags["json"] === true) await print(session, [JSON.stringify(list)]);
		else if (list.stories.length > 0) {
			await print(session, printStories(list.stories, paperOf(session)));
		} else if (Object.values(filter).some((chosen) => chosen !== undefined)) {
			tell(session, "No story is like that. `onrecord stories` lists all of them.");
		} else tell(session, "There are no stories yet. `onrecord read FILE…` reads some.");
		return 0;
	});
}

/** What a search finds. */
export async function searchCommand(
	session: Session,
	words: readonly string[],
	flags: Flags,
): Promise<ExitCode> {
	const option = words.find((word) => word.startsWith("--"));
	if (option !== undefined) {
		tell(
			session,
			`${option} is no option of search. -${option.replace(/^-+/, "")} leaves a word out.`,
		);
		return 2;
	}
	if (words.join("").trim() === "") {
		tell(session, "A search needs words: onrecord search WORDS…");
		return 2;
	}
	return await withWorkspace<ExitCode>(flags, async (workspace) => {
		const results = await search(workspace, words.map(quoteArgument).join(" "), { limit: 20 });
		if (flags["json"] === true) await print(session, [JSON.stringify(results)]);
		else await print(session, printResults(results, paperOf(session)));
		const { stories, claims, articles, statements } = results;
		if ([stories, claims, articles, statements].some((hits) => hits.length > 0)) return 0;
		const phrase = words.find((word) => quoteArgument(word) !== word && !/[:=]/.test(word));
		const apart = ` ${phrase} was looked for side by side; without quotation marks each word is looked for.`;
		tell(
			session,
			`Nothing is on record with the words ${words.join(" ")}.${phrase === undefined ? "" : apart}`,
		);
		return 1;
	});
}

/** An argument with spaces was quoted; the shell took the quotation marks away. */
function quoteArgument(argument: string): string {
	if (!/\s/.test(argument) || argument.includes('"')) return argument;
	return argument.replace(/^(-?[a-zA-Z]+[:=])?(.*)$/s, '$1"$2"');
}

/** One article with its statements; `--removed` shows what was taken out of the page. */
export async function showCommand(session: Session, id: string, flags: Flags): Promise<ExitCode> {
	return await withWorkspace<ExitCode>(flags, async (workspace) => {
		const page = await getArticlePage(workspace, id);
		if (page === undefined) {
			tell(session, await tellNoArticle(workspace, id));
			return 1;
		}
		if (flags["json"] === true) await print(session, [JSON.stringify(page)]);
		else {
			const removed = flags["removed"] === true;
			await print(session, printArticle(page, { removed }, paperOf(session)));
		}
		return 0;
	});
}
