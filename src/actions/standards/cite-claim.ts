// A citation of a claim, for papers and articles: who said it, where, in which archived words.

import { createHash } from "node:crypto";
import type { Article } from "../../news/article.ts";
import type { Claim, Position } from "../../news/claim.ts";
import type { Citation } from "../../news/span.ts";
import type { ClaimCitation } from "../../wire/standards.ts";
import { showDate } from "../dossier-page/show-date.ts";
import { tellOriginsIn } from "../dossier-page/tell-origins.ts";
import { type FoundStory, findStory } from "../find-story.ts";
import { dateOf } from "../list-article-heads.ts";
import { articlePath, claimPath } from "../page-paths.ts";
import type { Workspace } from "../workspace.ts";

/** Characters of the article on either side that are archived with the words. */
const besideLength = 300;

/** The citation of a claim of a story; undefined where there is no such story or claim. */
export async function citeClaim(
	workspace: Workspace,
	{ story, claim: claimId }: { readonly story: string; readonly claim: string },
	base: string,
): Promise<ClaimCitation | undefined> {
	const found = await findStory(workspace, story);
	const claim = found?.derived.record.claims.find(({ id }) => id === claimId);
	if (found === undefined || claim === undefined) return undefined;
	const address = base + claimPath(found.derived.summary.id, claim.id);
	const positions = [...claim.positions].toSorted((a, b) => a.firstMs - b.firstMs);
	const sources = positions.flatMap((position) => sourceOf(position, found, base));
	const wording = sourceOfWords(claim.wording, undefined, found, base);
	const all = sources.length > 0 ? sources : wording;
	const standing = `${tellStatus(claim)}, ${tellOriginsIn(claim.origins)}`;
	return {
		address,
		text: [...all.map(({ text }) => text), `On record: ${address} (${standing}).`].join("\n"),
		bibtex: all.map(({ article, date }, place) => toBibtex(article, date, place + 1)).join("\n"),
		csl: all.map(({ article, published }) => toCsl(article, published)),
		archived: all.map(({ archived }) => archived),
	};
}

type Source = {
	readonly text: string;
	readonly article: Article;
	readonly date: string;
	readonly published: number | undefined;
	readonly archived: ClaimCitation["archived"][number];
};

function sourceOf(position: Position, found: FoundStory, base: string): readonly Source[] {
	const [words] = position.words;
	if (words === undefined) return [];
	const { party, stance } = position;
	const who = party.role === undefined ? party.name : `${party.name} (${party.role})`;
	return sourceOfWords(words, `${who} ${stance.replaceAll("-", " ")}`, found, base);
}

function sourceOfWords(
	words: Citation,
	who: string | undefined,
	{ material, derived }: FoundStory,
	base: string,
): readonly Source[] {
	const article = material.articles.find(({ id }) => id === words.articleId);
	if (article === undefined) return [];
	const { start, end } = words;
	const published = dateOf(article, derived.record);
	const date = showDate(published);
	const address = base + articlePath(article.id, words);
	const place = article.url ?? address;
	const said = who === undefined ? `“${words.words}”` : `${who}: “${words.words}”`;
	const { text } = article;
	return [
		{
			text: `${said} ${article.publisher.name}, “${article.title}”, ${date}, ${place}.`,
			...{ article, date },
			published: Math.abs(published.latestMs) < 8e15 ? published.latestMs : undefined,
			archived: {
				...{ words: words.words, articleId: article.id, start, end, address },
				before: text.slice(Math.max(0, start - besideLength), start),
				after: text.slice(end, end + besideLength),
				...(article.url !== undefined && { url: article.url }),
				receivedMs: article.receivedMs,
				textSha256: createHash("sha256").update(text).digest("hex"),
			},
		},
	];
}

function tellStatus({ status }: Claim): string {
	return status.replaceAll("-", " ");
}

function toBibtex(article: Article, date: string, place: number): string {
	const { title, publisher, bylines, url, receivedMs } = article;
	const fields: readonly (readonly [string, string | undefined])[] = [
		["title", title],
		["author", bylines.length > 0 ? bylines.join(" and ") : publisher.name],
		["howpublished", publisher.name],
		["note", `${date}; archived ${new Date(receivedMs).toISOString().slice(0, 10)}`],
		["url", url],
	];
	const lines = fields.flatMap(([name, value]) =>
		value === undefined ? [] : [`  ${name} = {${escapeBibtex(value)}},`],
	);
	return [`@misc{onrecord-${article.id}-${place},`, ...lines, "}"].join("\n");
}

/** Braces and backslashes would end the field or begin a command. */
function escapeBibtex(value: string): string {
	return value
		.replaceAll(/[\\{}]/g, "")
		.replaceAll(/[&%$#_]/g, (character) => `\\${character}`)
		.replaceAll(/\s+/g, " ");
}

function toCsl(article: Article, published: number | undefined): Record<string, unknown> {
	const { id, title, publisher, bylines, url } = article;
	const day = published === undefined ? undefined : new Date(published);
	return {
		...{ id, type: "article-newspaper", title, "container-title": publisher.name },
		author: bylines.map((literal) => ({ literal })),
		...(url !== undefined && { URL: url }),
		...(day !== undefined && {
			issued: {
				"date-parts": [[day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()]],
			},
		}),
	};
}
