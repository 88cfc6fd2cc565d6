// The pure and heavy half of the pipeline, run by workers: a page to all that is found in it.

import { createHash } from "node:crypto";
import type { Article } from "../news/article.ts";
import type { Page } from "../news/page.ts";
import type { Skip } from "../news/skip.ts";
import type { Statement } from "../news/statement.ts";
import { scrapePage } from "../pipeline/1-fetch/scrape/scrape-page.ts";
import { extractArticle } from "../pipeline/2-extract/extract-article.ts";
import { blockKeys, withoutRepeated } from "../pipeline/2-extract/learn-furniture.ts";
import { type Fingerprint, fingerprintArticle } from "../pipeline/3-match/fingerprint-article.ts";
import { attributeStatements } from "../pipeline/4-attribute/attribute-statements.ts";
import { type Profile, profileArticle } from "../pipeline/5-cluster/profile-article.ts";

/** All that stages 2 to 5 find in a page without looking at any other. */
export type Analysis = {
	readonly article: Article;
	/** By which a second reading of the article tells that nothing changed. */
	readonly textHash: string;
	readonly fingerprint: Fingerprint;
	readonly statements: readonly Statement[];
	readonly attributionSkip: Skip | undefined;
	readonly profile: Profile;
	/** The blocks by which its site's furniture is learned, those that were left out included. */
	readonly blockKeys?: readonly string[];
};

/** Told how long a stage took, milliseconds. */
export type NoteTime = (stage: string, ms: number) => void;

/** Extracts, fingerprints, attributes and profiles a page, or says why it has no article. */
export function analysePage(page: Page, note: NoteTime = () => undefined): Analysis | Skip {
	const timed = <Value>(stage: string, run: () => Value): Value => {
		const startMs = performance.now();
		const value = run();
		note(stage, performance.now() - startMs);
		return value;
	};
	const found = timed("extract", () => extractArticle(scrapePage(page)));
	if ("skip" in found) return found;
	const keys = blockKeys(found);
	const own = withoutRepeated(found, new Set(page.hints.repeatedBlocks));
	const { feedUrl } = page.hints;
	const article = feedUrl === undefined ? own : { ...own, feedUrl };
	const fingerprint = timed("match", () => fingerprintArticle(article));
	const attribution = timed("attribute", () => attributeStatements(article));
	const [statements, attributionSkip] =
		"skip" in attribution ? [[], attribution] : [attribution.statements, undefined];
	const profile = timed("cluster", () => profileArticle(article, statements));
	const textHash = hashText(article);
	const parts = { article, textHash, fingerprint, statements, attributionSkip, profile };
	return { ...parts, blockKeys: keys };
}

function hashText({ title, text }: Article): string {
	return createHash("sha256").update(`${title}\n${text}`).digest("base64url").slice(0, 27);
}
