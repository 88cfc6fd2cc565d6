// The pure and heavy half of the pipeline, run by workers: a page to all that is found in it.

import { createHash } from "node:crypto";
import type { Article } from "../news/article.ts";
import type { Page } from "../news/page.ts";
import type { Skip } from "../news/skip.ts";
import type { Statement } from "../news/statement.ts";
import { scrapePage } from "../pipeline/1-fetch/scrape/scrape-page.ts";
import { extractArticle } from "../pipeline/2-extract/extract-article.ts";
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
};

/** Extracts, fingerprints, attributes and profiles a page, or says why it has no article. */
export function analysePage(page: Page): Analysis | Skip {
	const article = extractArticle(scrapePage(page));
	if ("skip" in article) return article;
	const fingerprint = fingerprintArticle(article);
	const attribution = attributeStatements(article);
	const [statements, attributionSkip] =
		"skip" in attribution ? [[], attribution] : [attribution.statements, undefined];
	const profile = profileArticle(article, statements);
	const textHash = hashText(article);
	return { article, textHash, fingerprint, statements, attributionSkip, profile };
}

function hashText({ title, text }: Article): string {
	return createHash("sha256").update(`${title}\n${text}`).digest("base64url").slice(0, 27);
}
